-- AlterTable
ALTER TABLE "draft_team_member" ADD COLUMN     "pinned" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "recipient_exclusion" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "resource_group" ADD COLUMN     "planning_weights" JSONB;

-- CreateTable
CREATE TABLE "draft_team_change" (
    "id" BIGSERIAL NOT NULL,
    "rota_version_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT,
    "facts" JSONB,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_team_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario" (
    "id" UUID NOT NULL,
    "rota_version_id" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "result" JSONB,
    "failure" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "adopted_id" UUID,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient_wish" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "weekday" INTEGER,
    "earliest" TEXT,
    "latest" TEXT,
    "staff_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "recipient_wish_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_team_change_rota_version_id_recipient_id_idx" ON "draft_team_change"("rota_version_id", "recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "scenario_adopted_id_key" ON "scenario"("adopted_id");

-- CreateIndex
CREATE INDEX "scenario_rota_version_id_created_at_idx" ON "scenario"("rota_version_id", "created_at");

-- CreateIndex
CREATE INDEX "recipient_wish_recipient_id_idx" ON "recipient_wish"("recipient_id");

-- AddForeignKey
ALTER TABLE "draft_team_change" ADD CONSTRAINT "draft_team_change_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_team_change" ADD CONSTRAINT "draft_team_change_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_team_change" ADD CONSTRAINT "draft_team_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_adopted_id_fkey" FOREIGN KEY ("adopted_id") REFERENCES "rota_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_wish" ADD CONSTRAINT "recipient_wish_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_wish" ADD CONSTRAINT "recipient_wish_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE recipient_wish
  ADD CONSTRAINT recipient_wish_says_something CHECK (num_nonnulls(weekday, earliest, staff_id) >= 1),
  ADD CONSTRAINT recipient_wish_weekday_range CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT recipient_wish_times_whole CHECK (num_nonnulls(earliest, latest) IN (0, 2)),
  ADD CONSTRAINT recipient_wish_window CHECK (is_clock(earliest) AND is_clock(latest) AND earliest <= latest),
  ADD CONSTRAINT recipient_wish_period_order CHECK (valid_to >= valid_from);
