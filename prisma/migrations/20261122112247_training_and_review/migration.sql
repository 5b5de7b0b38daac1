-- CreateEnum
CREATE TYPE "series_kind" AS ENUM ('supervision', 'themeLunch', 'trainingDay', 'course', 'programme', 'evaluation');

-- CreateEnum
CREATE TYPE "series_audience" AS ENUM ('resourceGroup', 'zoneStaff', 'everyone', 'recipients');

-- CreateEnum
CREATE TYPE "session_status" AS ENUM ('planned', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "attendance_status" AS ENUM ('signedUp', 'present', 'onDutyElsewhere', 'off', 'ill', 'declined');

-- CreateEnum
CREATE TYPE "attendance_source" AS ENUM ('self', 'code', 'list', 'afterwards');

-- CreateEnum
CREATE TYPE "series_change_kind" AS ENUM ('created', 'changed', 'split', 'ended', 'sessionMoved', 'sessionChanged', 'sessionCancelled', 'sessionRestored');

-- AlterEnum
ALTER TYPE "notice_kind" ADD VALUE 'sessionChanged';

-- AlterEnum
ALTER TYPE "role" ADD VALUE 'zoneStaff';

-- AlterTable
ALTER TABLE "access_log" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "zone_staff_id" UUID;

-- AlterTable
ALTER TABLE "resource_group" ADD COLUMN     "alarm_settings" JSONB;

-- AlterTable
ALTER TABLE "visit_alarm" ADD COLUMN     "repeated_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valid_months" INTEGER,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "ends_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zone_staff" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "zone_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "kind" "series_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "rule" TEXT,
    "starts_on" DATE NOT NULL,
    "extra_dates" DATE[],
    "start_times" TEXT[],
    "minutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "leaders" TEXT[],
    "audience" "series_audience" NOT NULL,
    "zone_id" UUID,
    "capacity" INTEGER,
    "follows_id" UUID,
    "made_until" DATE,
    "ended_at" TIMESTAMPTZ(6),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_theme" (
    "series_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "series_theme_pkey" PRIMARY KEY ("series_id","theme_id")
);

-- CreateTable
CREATE TABLE "series_session" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "occurs_on" DATE NOT NULL,
    "slot" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "status" "session_status" NOT NULL DEFAULT 'planned',
    "place" TEXT NOT NULL DEFAULT '',
    "leaders" TEXT[],
    "theme_id" UUID,
    "note" TEXT,
    "own_change" BOOLEAN NOT NULL DEFAULT false,
    "cancel_reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "series_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_attendance" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "staff_id" UUID,
    "zone_staff_id" UUID,
    "recipient_id" UUID,
    "status" "attendance_status" NOT NULL,
    "source" "attendance_source" NOT NULL,
    "registered_by_id" UUID,
    "registered_at" TIMESTAMPTZ(6) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_change" (
    "id" BIGSERIAL NOT NULL,
    "series_id" UUID NOT NULL,
    "session_id" UUID,
    "kind" "series_change_kind" NOT NULL,
    "facts" JSONB,
    "reason" TEXT,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "series_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competence_record" (
    "id" UUID NOT NULL,
    "staff_id" UUID,
    "zone_staff_id" UUID,
    "theme_id" UUID NOT NULL,
    "achieved_on" DATE NOT NULL,
    "expires_on" DATE,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "competence_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "continuity_window" (
    "recipient_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "zone_id" UUID NOT NULL,
    "category" "recipient_category" NOT NULL,
    "tier" TEXT,
    "visits" INTEGER NOT NULL,
    "meetings" INTEGER NOT NULL,
    "faces" INTEGER NOT NULL,
    "upc" DOUBLE PRECISION,
    "coc" DOUBLE PRECISION,
    "secon" DOUBLE PRECISION,
    "primary_share" DOUBLE PRECISION,
    "team_share" DOUBLE PRECISION,
    "known_share" DOUBLE PRECISION,
    "planned_visits" INTEGER NOT NULL,
    "planned_meetings" INTEGER NOT NULL,
    "planned_faces" INTEGER NOT NULL,
    "planned_upc" DOUBLE PRECISION,
    "planned_coc" DOUBLE PRECISION,
    "planned_secon" DOUBLE PRECISION,
    "planned_primary_share" DOUBLE PRECISION,
    "planned_team_share" DOUBLE PRECISION,
    "planned_known_share" DOUBLE PRECISION,
    "faces_floor" INTEGER,
    "upc_ceiling" DOUBLE PRECISION,
    "faces_least" INTEGER NOT NULL DEFAULT 0,
    "lost_to_rota" INTEGER NOT NULL DEFAULT 0,
    "lost_to_capacity" INTEGER NOT NULL DEFAULT 0,
    "lost_to_choice" INTEGER NOT NULL DEFAULT 0,
    "lost_to_absence" INTEGER NOT NULL DEFAULT 0,
    "lost_to_open_shift" INTEGER NOT NULL DEFAULT 0,
    "lost_to_unplanned" INTEGER NOT NULL DEFAULT 0,
    "not_done" INTEGER NOT NULL DEFAULT 0,
    "computed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "continuity_window_pkey" PRIMARY KEY ("recipient_id","starts_on","days")
);

-- CreateTable
CREATE TABLE "continuity_target" (
    "id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "tier" TEXT,
    "zone_id" UUID,
    "value" DOUBLE PRECISION NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "set_by_id" UUID,
    "set_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "continuity_target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "theme_name_key" ON "theme"("name");

-- CreateIndex
CREATE UNIQUE INDEX "zone_staff_reference_key" ON "zone_staff"("reference");

-- CreateIndex
CREATE INDEX "zone_staff_zone_id_idx" ON "zone_staff"("zone_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_follows_id_key" ON "series"("follows_id");

-- CreateIndex
CREATE INDEX "series_kind_idx" ON "series"("kind");

-- CreateIndex
CREATE INDEX "series_session_starts_at_idx" ON "series_session"("starts_at");

-- CreateIndex
CREATE INDEX "series_session_theme_id_idx" ON "series_session"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_session_series_id_occurs_on_slot_key" ON "series_session"("series_id", "occurs_on", "slot");

-- CreateIndex
CREATE INDEX "session_attendance_staff_id_idx" ON "session_attendance"("staff_id");

-- CreateIndex
CREATE INDEX "session_attendance_zone_staff_id_idx" ON "session_attendance"("zone_staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_attendance_session_id_staff_id_key" ON "session_attendance"("session_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_attendance_session_id_zone_staff_id_key" ON "session_attendance"("session_id", "zone_staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_attendance_session_id_recipient_id_key" ON "session_attendance"("session_id", "recipient_id");

-- CreateIndex
CREATE INDEX "series_change_series_id_changed_at_idx" ON "series_change"("series_id", "changed_at");

-- CreateIndex
CREATE INDEX "series_change_session_id_idx" ON "series_change"("session_id");

-- CreateIndex
CREATE INDEX "competence_record_staff_id_idx" ON "competence_record"("staff_id");

-- CreateIndex
CREATE INDEX "competence_record_zone_staff_id_idx" ON "competence_record"("zone_staff_id");

-- CreateIndex
CREATE INDEX "competence_record_theme_id_idx" ON "competence_record"("theme_id");

-- CreateIndex
CREATE INDEX "continuity_window_starts_on_days_idx" ON "continuity_window"("starts_on", "days");

-- CreateIndex
CREATE INDEX "continuity_target_measure_idx" ON "continuity_target"("measure");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_zone_staff_id_key" ON "app_user"("zone_staff_id");

-- AddForeignKey
ALTER TABLE "zone_staff" ADD CONSTRAINT "zone_staff_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_theme" ADD CONSTRAINT "series_theme_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_theme" ADD CONSTRAINT "series_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_session" ADD CONSTRAINT "series_session_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_session" ADD CONSTRAINT "series_session_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "series_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_zone_staff_id_fkey" FOREIGN KEY ("zone_staff_id") REFERENCES "zone_staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_registered_by_id_fkey" FOREIGN KEY ("registered_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_change" ADD CONSTRAINT "series_change_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_change" ADD CONSTRAINT "series_change_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "series_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_change" ADD CONSTRAINT "series_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_record" ADD CONSTRAINT "competence_record_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_record" ADD CONSTRAINT "competence_record_zone_staff_id_fkey" FOREIGN KEY ("zone_staff_id") REFERENCES "zone_staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_record" ADD CONSTRAINT "competence_record_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_record" ADD CONSTRAINT "competence_record_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "continuity_window" ADD CONSTRAINT "continuity_window_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "continuity_target" ADD CONSTRAINT "continuity_target_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_zone_staff_id_fkey" FOREIGN KEY ("zone_staff_id") REFERENCES "zone_staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.
CREATE FUNCTION are_clocks(value TEXT[]) RETURNS BOOLEAN
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(bool_and(is_clock(clock)), true) FROM unnest(value) AS clock) AND array_position(value, NULL) IS NULL;

ALTER TABLE app_user ADD CONSTRAINT app_user_one_employment CHECK (staff_id IS NULL OR zone_staff_id IS NULL);
ALTER TABLE theme
  ADD CONSTRAINT theme_name_given CHECK (btrim(name) <> '' AND length(name) <= 120),
  ADD CONSTRAINT theme_months_range CHECK (valid_months BETWEEN 1 AND 240);
ALTER TABLE zone_staff
  ADD CONSTRAINT zone_staff_name_given CHECK (btrim(name) <> ''),
  ADD CONSTRAINT zone_staff_period_order CHECK (ends_on >= starts_on);
ALTER TABLE series
  ADD CONSTRAINT series_title_given CHECK (btrim(title) <> '' AND length(title) <= 120),
  ADD CONSTRAINT series_rule_short CHECK (length(rule) <= 500),
  ADD CONSTRAINT series_start_times_range CHECK (cardinality(start_times) BETWEEN 1 AND 4 AND are_clocks(start_times)),
  ADD CONSTRAINT series_minutes_range CHECK (minutes BETWEEN 5 AND 1440),
  ADD CONSTRAINT series_capacity_range CHECK (capacity BETWEEN 1 AND 1000),
  ADD CONSTRAINT series_follows_another CHECK (follows_id <> id);
ALTER TABLE series_session
  ADD CONSTRAINT series_session_order CHECK (ends_at > starts_at),
  ADD CONSTRAINT series_session_slot_range CHECK (slot BETWEEN 0 AND 3),
  ADD CONSTRAINT series_session_note_short CHECK (btrim(note) <> '' AND length(note) <= 500),
  ADD CONSTRAINT series_session_cancel_reason CHECK (cancel_reason IS NULL OR status = 'cancelled');
ALTER TABLE session_attendance
  ADD CONSTRAINT session_attendance_one_person CHECK (num_nonnulls(staff_id, zone_staff_id, recipient_id) = 1);
ALTER TABLE competence_record
  ADD CONSTRAINT competence_record_one_person CHECK (num_nonnulls(staff_id, zone_staff_id) = 1),
  ADD CONSTRAINT competence_record_source_given CHECK (btrim(source) <> '' AND length(source) <= 200),
  ADD CONSTRAINT competence_record_period_order CHECK (expires_on >= achieved_on);
ALTER TABLE continuity_window
  ADD CONSTRAINT continuity_window_from_monday CHECK (extract(isodow FROM starts_on) = 1 AND days IN (14, 28)),
  ADD CONSTRAINT continuity_window_adds_up CHECK (
    faces = faces_least + lost_to_rota + lost_to_capacity + lost_to_choice + lost_to_absence + lost_to_open_shift + lost_to_unplanned
  );
ALTER TABLE continuity_target ADD CONSTRAINT continuity_target_period_order CHECK (valid_to >= valid_from);
ALTER TABLE access_log ADD CONSTRAINT access_log_reason_given CHECK (btrim(reason) <> '' AND length(reason) <= 300);
REVOKE UPDATE, DELETE, TRUNCATE ON series_change FROM kjente_fjes_app;
