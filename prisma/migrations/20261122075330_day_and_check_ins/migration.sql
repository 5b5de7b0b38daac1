-- CreateEnum
CREATE TYPE "visit_tap_kind" AS ENUM ('checkIn', 'checkOut', 'notDone', 'undo');

-- CreateEnum
CREATE TYPE "not_done_cause" AS ENUM ('notHome', 'declined', 'moved', 'hospital', 'other');

-- CreateEnum
CREATE TYPE "visit_alarm_kind" AS ENUM ('checkOutOverdue', 'carerMissing');

-- CreateEnum
CREATE TYPE "day_change_kind" AS ENUM ('absence', 'substitute', 'shiftOpened', 'visitMoved', 'visitCancelled', 'visitAdded', 'listHandedOver', 'lateRunning', 'undo');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "notice_kind" ADD VALUE 'shiftAssigned';
ALTER TYPE "notice_kind" ADD VALUE 'shiftReleased';
ALTER TYPE "notice_kind" ADD VALUE 'visitsChanged';
ALTER TYPE "notice_kind" ADD VALUE 'visitAlarm';

-- AlterTable
ALTER TABLE "recipient" ADD COLUMN     "never_alone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "shift" ADD COLUMN     "replaces_id" UUID;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "on_call" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "staff_absence" ADD COLUMN     "day_change_id" UUID,
ADD COLUMN     "from_time" TEXT;

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "carers_needed" INTEGER,
ADD COLUMN     "earliest" TEXT,
ADD COLUMN     "latest" TEXT,
ADD COLUMN     "minutes" INTEGER;

-- AlterTable
ALTER TABLE "visit_plan" ADD COLUMN     "to_know" TEXT;

-- CreateTable
CREATE TABLE "day_change" (
    "id" UUID NOT NULL,
    "kind" "day_change_kind" NOT NULL,
    "date" DATE NOT NULL,
    "reason" TEXT,
    "facts" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoes_id" UUID,

    CONSTRAINT "day_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_change" (
    "id" BIGSERIAL NOT NULL,
    "shift_id" UUID NOT NULL,
    "day_change_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "shift_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_change" (
    "id" BIGSERIAL NOT NULL,
    "visit_id" UUID NOT NULL,
    "day_change_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "facts" JSONB,

    CONSTRAINT "visit_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_tap" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" "visit_tap_kind" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "cause" "not_done_cause",
    "note" TEXT,
    "undoes_id" UUID,

    CONSTRAINT "visit_tap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_attendance" (
    "visit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "checked_in_at" TIMESTAMPTZ(6) NOT NULL,
    "checked_out_at" TIMESTAMPTZ(6),

    CONSTRAINT "visit_attendance_pkey" PRIMARY KEY ("visit_id","staff_id")
);

-- CreateTable
CREATE TABLE "visit_alarm" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "kind" "visit_alarm_kind" NOT NULL,
    "raised_at" TIMESTAMPTZ(6) NOT NULL,
    "answered_at" TIMESTAMPTZ(6),
    "answered_by_id" UUID,
    "answer" TEXT,

    CONSTRAINT "visit_alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_look" (
    "user_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "day_look_pkey" PRIMARY KEY ("user_id","date")
);

-- CreateTable
CREATE TABLE "calendar_address" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "last_read_at" TIMESTAMPTZ(6),

    CONSTRAINT "calendar_address_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "day_change_undoes_id_key" ON "day_change"("undoes_id");

-- CreateIndex
CREATE INDEX "day_change_date_idx" ON "day_change"("date");

-- CreateIndex
CREATE INDEX "shift_change_shift_id_idx" ON "shift_change"("shift_id");

-- CreateIndex
CREATE INDEX "shift_change_day_change_id_idx" ON "shift_change"("day_change_id");

-- CreateIndex
CREATE INDEX "visit_change_visit_id_idx" ON "visit_change"("visit_id");

-- CreateIndex
CREATE INDEX "visit_change_day_change_id_idx" ON "visit_change"("day_change_id");

-- CreateIndex
CREATE INDEX "visit_tap_visit_id_idx" ON "visit_tap"("visit_id");

-- CreateIndex
CREATE INDEX "visit_tap_staff_id_at_idx" ON "visit_tap"("staff_id", "at");

-- CreateIndex
CREATE INDEX "visit_attendance_staff_id_checked_in_at_idx" ON "visit_attendance"("staff_id", "checked_in_at");

-- CreateIndex
CREATE INDEX "visit_alarm_raised_at_idx" ON "visit_alarm"("raised_at");

-- CreateIndex
CREATE UNIQUE INDEX "visit_alarm_visit_id_kind_key" ON "visit_alarm"("visit_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_address_token_hash_key" ON "calendar_address"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_address_staff_id_idx" ON "calendar_address"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "shift_replaces_id_key" ON "shift"("replaces_id");

-- AddForeignKey
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_day_change_id_fkey" FOREIGN KEY ("day_change_id") REFERENCES "day_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "shift"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_change" ADD CONSTRAINT "day_change_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_change" ADD CONSTRAINT "day_change_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "day_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_change" ADD CONSTRAINT "shift_change_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_change" ADD CONSTRAINT "shift_change_day_change_id_fkey" FOREIGN KEY ("day_change_id") REFERENCES "day_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_change" ADD CONSTRAINT "visit_change_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_change" ADD CONSTRAINT "visit_change_day_change_id_fkey" FOREIGN KEY ("day_change_id") REFERENCES "day_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_tap" ADD CONSTRAINT "visit_tap_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_tap" ADD CONSTRAINT "visit_tap_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_attendance" ADD CONSTRAINT "visit_attendance_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_attendance" ADD CONSTRAINT "visit_attendance_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_alarm" ADD CONSTRAINT "visit_alarm_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_alarm" ADD CONSTRAINT "visit_alarm_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_look" ADD CONSTRAINT "day_look_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_address" ADD CONSTRAINT "calendar_address_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An open shift holds nobody; nobody stands in for her own shift.
ALTER TABLE shift
  ADD CONSTRAINT shift_open_holds_nobody CHECK (status <> 'open' OR staff_id IS NULL),
  ADD CONSTRAINT shift_replaces_another CHECK (replaces_id <> id);
ALTER TABLE staff_absence ADD CONSTRAINT staff_absence_clock CHECK (is_clock(from_time));

-- What a visit without a plan says of itself: all of it or none.
ALTER TABLE visit
  ADD CONSTRAINT visit_without_plan_whole CHECK (
    num_nonnulls(earliest, latest, minutes, carers_needed) = CASE WHEN visit_plan_id IS NULL THEN 4 ELSE 0 END),
  ADD CONSTRAINT visit_window CHECK (is_clock(earliest) AND is_clock(latest) AND earliest <= latest),
  ADD CONSTRAINT visit_minutes_range CHECK (minutes BETWEEN 1 AND 1440),
  ADD CONSTRAINT visit_carers_needed_range CHECK (carers_needed BETWEEN 1 AND 2);
ALTER TABLE visit_plan ADD CONSTRAINT visit_plan_to_know_given CHECK (btrim(to_know) <> '' AND length(to_know) <= 200);

-- Taps and changes of the day are added and never changed; the whole history of a day stands.
ALTER TABLE visit_tap
  ADD CONSTRAINT visit_tap_cause_of_not_done CHECK ((kind = 'notDone') = (cause IS NOT NULL)),
  ADD CONSTRAINT visit_tap_undoes_another CHECK ((kind = 'undo') = (undoes_id IS NOT NULL) AND undoes_id <> id),
  ADD CONSTRAINT visit_tap_note_short CHECK (btrim(note) <> '' AND length(note) <= 500);
ALTER TABLE visit_attendance ADD CONSTRAINT visit_attendance_order CHECK (checked_out_at >= checked_in_at);
ALTER TABLE visit_alarm
  ADD CONSTRAINT visit_alarm_answer_by CHECK (answer IS NULL OR answered_at IS NOT NULL);
ALTER TABLE day_change
  ADD CONSTRAINT day_change_undo_of_another CHECK ((kind = 'undo') = (undoes_id IS NOT NULL) AND undoes_id <> id),
  ADD CONSTRAINT day_change_reason_given CHECK (btrim(reason) <> '');
ALTER TABLE shift_change ADD CONSTRAINT shift_change_of_something CHECK (num_nonnulls(before, after) > 0);
ALTER TABLE visit_change ADD CONSTRAINT visit_change_of_something CHECK (num_nonnulls(before, after) > 0);
REVOKE UPDATE, DELETE, TRUNCATE ON visit_tap, day_change, shift_change, visit_change FROM kjente_fjes_app;

-- A person has one calendar address at a time; a taken-back one stays as history.
CREATE UNIQUE INDEX calendar_address_one_in_use ON calendar_address (staff_id) WHERE revoked_at IS NULL;
ALTER TABLE calendar_address ADD CONSTRAINT calendar_address_period_order CHECK (revoked_at >= created_at);
