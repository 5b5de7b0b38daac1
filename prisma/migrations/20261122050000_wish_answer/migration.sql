-- AlterEnum
ALTER TYPE "notice_kind" ADD VALUE 'wishRoundChanged';

-- DropIndex
DROP INDEX "consultation_rota_version_id_key";

-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "taken_back_at" TIMESTAMPTZ(6),
ADD COLUMN     "taken_back_by_id" UUID;

-- CreateTable
CREATE TABLE "wish_answer" (
    "wish_round_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "wish_answer_pkey" PRIMARY KEY ("wish_round_id","staff_id")
);

-- CreateTable
CREATE TABLE "consultation_addition" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID,
    "written_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_addition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consultation_addition_consultation_id_written_at_idx" ON "consultation_addition"("consultation_id", "written_at");

-- CreateIndex
CREATE INDEX "consultation_rota_version_id_idx" ON "consultation"("rota_version_id");

-- AddForeignKey
ALTER TABLE "wish_answer" ADD CONSTRAINT "wish_answer_wish_round_id_fkey" FOREIGN KEY ("wish_round_id") REFERENCES "wish_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_answer" ADD CONSTRAINT "wish_answer_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_taken_back_by_id_fkey" FOREIGN KEY ("taken_back_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_addition" ADD CONSTRAINT "consultation_addition_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_addition" ADD CONSTRAINT "consultation_addition_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.
CREATE UNIQUE INDEX consultation_one_at_a_time ON consultation (rota_version_id) WHERE taken_back_at IS NULL;
ALTER TABLE consultation
  ADD CONSTRAINT consultation_held_is_not_taken_back CHECK (taken_back_at IS NULL OR held_on IS NULL);
ALTER TABLE consultation_addition ADD CONSTRAINT consultation_addition_text_given CHECK (btrim(text) <> '');
REVOKE UPDATE, DELETE, TRUNCATE ON consultation_addition FROM kjente_fjes_app;

-- Until now only the access log knew who had answered in a round.
INSERT INTO wish_answer (wish_round_id, staff_id, answered_at)
SELECT wish_round.id, staff.id, max(access_log.at)
FROM access_log
JOIN wish_round ON wish_round.id::text = access_log.scope ->> 'round'
JOIN staff ON staff.id::text = access_log.scope ->> 'staff'
WHERE access_log.thing = 'wish' AND access_log.action = 'change'
GROUP BY wish_round.id, staff.id;
