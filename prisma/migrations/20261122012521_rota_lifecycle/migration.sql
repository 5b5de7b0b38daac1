-- CreateEnum
CREATE TYPE "rota_kind" AS ENUM ('base', 'holiday');

-- CreateEnum
CREATE TYPE "supplement_kind" AS ENUM ('evening', 'night', 'weekend', 'holiday');

-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('rotaPublished', 'rotaInConsultation', 'wishRoundOpened');

-- AlterTable
ALTER TABLE "resource_group" ADD COLUMN     "hourly_wage_ore" INTEGER;

-- AlterTable
ALTER TABLE "rota" ADD COLUMN     "kind" "rota_kind" NOT NULL DEFAULT 'base';

-- AlterTable
ALTER TABLE "rota_version" ADD COLUMN     "title" TEXT;

-- CreateTable
CREATE TABLE "supplement" (
    "id" UUID NOT NULL,
    "kind" "supplement_kind" NOT NULL,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "minimum_ore" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "supplement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_round" (
    "id" UUID NOT NULL,
    "resource_group_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "note" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wish_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rota_cell_change" (
    "id" BIGSERIAL NOT NULL,
    "rota_version_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "before_code_id" UUID,
    "after_code_id" UUID,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rota_cell_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "rota_version_id" UUID NOT NULL,
    "held_on" DATE,
    "participants" TEXT NOT NULL DEFAULT '',
    "minutes" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_objection" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "raised_by" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "consultation_objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_user_id_created_at_idx" ON "notice"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "rota_cell_change_rota_version_id_staff_id_day_idx" ON "rota_cell_change"("rota_version_id", "staff_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_rota_version_id_key" ON "consultation"("rota_version_id");

-- CreateIndex
CREATE INDEX "consultation_objection_consultation_id_idx" ON "consultation_objection"("consultation_id");

-- AddForeignKey
ALTER TABLE "wish_round" ADD CONSTRAINT "wish_round_resource_group_id_fkey" FOREIGN KEY ("resource_group_id") REFERENCES "resource_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_round" ADD CONSTRAINT "wish_round_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell_change" ADD CONSTRAINT "rota_cell_change_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell_change" ADD CONSTRAINT "rota_cell_change_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell_change" ADD CONSTRAINT "rota_cell_change_before_code_id_fkey" FOREIGN KEY ("before_code_id") REFERENCES "shift_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell_change" ADD CONSTRAINT "rota_cell_change_after_code_id_fkey" FOREIGN KEY ("after_code_id") REFERENCES "shift_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell_change" ADD CONSTRAINT "rota_cell_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_objection" ADD CONSTRAINT "consultation_objection_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE resource_group ADD CONSTRAINT resource_group_hourly_wage_range CHECK (hourly_wage_ore > 0);
ALTER TABLE supplement
  ADD CONSTRAINT supplement_share_range CHECK (share BETWEEN 0 AND 5),
  ADD CONSTRAINT supplement_minimum_range CHECK (minimum_ore >= 0),
  ADD CONSTRAINT supplement_source_given CHECK (btrim(source) <> ''),
  ADD CONSTRAINT supplement_period_order CHECK (valid_to >= valid_from),
  ADD CONSTRAINT supplement_one_at_a_time
    EXCLUDE USING gist (kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE wish_round
  ADD CONSTRAINT wish_round_starts_on_monday CHECK (extract(isodow FROM starts_on) = 1),
  ADD CONSTRAINT wish_round_period_order CHECK (closes_on >= opens_on),
  ADD CONSTRAINT wish_round_one_at_a_time
    EXCLUDE USING gist (resource_group_id WITH =, daterange(opens_on, closes_on, '[]') WITH &&);
ALTER TABLE rota_cell_change ADD CONSTRAINT rota_cell_change_day_not_negative CHECK (day >= 0);
ALTER TABLE consultation_objection
  ADD CONSTRAINT consultation_objection_raised_by_given CHECK (btrim(raised_by) <> ''),
  ADD CONSTRAINT consultation_objection_text_given CHECK (btrim(text) <> '');

-- The supplements of the main collective agreement from 2023 (HTA chapter 1, section 5).
INSERT INTO supplement (id, kind, share, minimum_ore, valid_from, source) VALUES
  (gen_random_uuid(), 'weekend', 0.22, 7000, '2023-01-01', 'HTA 5.2'),
  (gen_random_uuid(), 'holiday', 1.33333333333333, 0, '2023-01-01', 'HTA 5.3'),
  (gen_random_uuid(), 'night', 0.25, 7000, '2023-01-01', 'HTA 5.4'),
  (gen_random_uuid(), 'evening', 0, 5600, '2023-01-01', 'HTA 5.4');
