-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'zoneLeader', 'staff', 'manager');

-- CreateEnum
CREATE TYPE "rota_status" AS ENUM ('draft', 'inConsultation', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "shift_status" AS ENUM ('planned', 'absent', 'open', 'cancelled');

-- CreateEnum
CREATE TYPE "visit_status" AS ENUM ('planned', 'unassigned', 'done', 'notDone', 'cancelled');

-- CreateEnum
CREATE TYPE "care_team_role" AS ENUM ('primary', 'member');

-- CreateEnum
CREATE TYPE "recipient_category" AS ENUM ('psychiatric', 'substance', 'dual');

-- CreateEnum
CREATE TYPE "service_coverage" AS ENUM ('homeCareOnly', 'interdisciplinary');

-- CreateEnum
CREATE TYPE "exclusion_reason" AS ENUM ('recipientWish', 'staffWish', 'acquaintance', 'other');

-- CreateEnum
CREATE TYPE "run_status" AS ENUM ('queued', 'running', 'done', 'stopped', 'interrupted', 'failed');

-- CreateEnum
CREATE TYPE "access_action" AS ENUM ('view', 'change', 'export');

-- CreateTable
CREATE TABLE "zone" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "ends_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zone_travel" (
    "from_zone_id" UUID NOT NULL,
    "to_zone_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "zone_travel_pkey" PRIMARY KEY ("from_zone_id","to_zone_id")
);

-- CreateTable
CREATE TABLE "resource_group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Oslo',
    "supervision_weekday" INTEGER,
    "supervision_start" TEXT,
    "supervision_end" TEXT,
    "supervision_min_share" DOUBLE PRECISION,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resource_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_code" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "start_time" TEXT NOT NULL,
    "end_time" TEXT NOT NULL,
    "paid_minutes" INTEGER NOT NULL,
    "break_minutes" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "ends_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shift_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "resource_group_id" UUID NOT NULL,
    "zone_id" UUID NOT NULL,
    "position_percent" DOUBLE PRECISION NOT NULL,
    "weekend_every" INTEGER NOT NULL DEFAULT 3,
    "off_weekdays" INTEGER[],
    "employed_from" DATE NOT NULL,
    "employed_to" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_skill" (
    "staff_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,

    CONSTRAINT "staff_skill_pkey" PRIMARY KEY ("staff_id","skill_id")
);

-- CreateTable
CREATE TABLE "staff_shift_code" (
    "staff_id" UUID NOT NULL,
    "shift_code_id" UUID NOT NULL,

    CONSTRAINT "staff_shift_code_pkey" PRIMARY KEY ("staff_id","shift_code_id")
);

-- CreateTable
CREATE TABLE "staff_wish" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "weekday" INTEGER,
    "date" DATE,
    "shift_code_id" UUID,
    "weight" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "staff_wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_absence" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,

    CONSTRAINT "staff_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demand" (
    "id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "shift_code_id" UUID NOT NULL,
    "min" INTEGER NOT NULL,
    "max" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_demand" (
    "id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "shift_code_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "min" INTEGER NOT NULL,

    CONSTRAINT "skill_demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "limit_name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "staff_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rota" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "resource_group_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "weeks" INTEGER NOT NULL,
    "plan_weeks" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rota_version" (
    "id" UUID NOT NULL,
    "rota_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "rota_status" NOT NULL DEFAULT 'draft',
    "based_on_id" UUID,
    "run_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(6),
    "published_by_id" UUID,
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "findings" JSONB,
    "continuity" JSONB,

    CONSTRAINT "rota_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rota_cell" (
    "rota_version_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "shift_code_id" UUID,
    "locked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "rota_cell_pkey" PRIMARY KEY ("rota_version_id","staff_id","day")
);

-- CreateTable
CREATE TABLE "draft_team_member" (
    "rota_version_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" "care_team_role" NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "draft_team_member_pkey" PRIMARY KEY ("rota_version_id","recipient_id","staff_id")
);

-- CreateTable
CREATE TABLE "draft_visit" (
    "id" UUID NOT NULL,
    "rota_version_id" UUID NOT NULL,
    "visit_plan_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "date" DATE,
    "starts_at" TIMESTAMPTZ(6),
    "ends_at" TIMESTAMPTZ(6),
    "start_time" TEXT,
    "cause" TEXT,
    "facts" JSONB,

    CONSTRAINT "draft_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_visit_carer" (
    "draft_visit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "rota_version_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "draft_visit_carer_pkey" PRIMARY KEY ("draft_visit_id","staff_id")
);

-- CreateTable
CREATE TABLE "shift" (
    "id" UUID NOT NULL,
    "staff_id" UUID,
    "shift_code_id" UUID NOT NULL,
    "rota_version_id" UUID,
    "date" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "status" "shift_status" NOT NULL DEFAULT 'planned',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "zone_id" UUID NOT NULL,
    "category" "recipient_category" NOT NULL,
    "tier" TEXT,
    "criteria_met" TEXT[],
    "service_coverage" "service_coverage" NOT NULL DEFAULT 'homeCareOnly',
    "team_size" INTEGER NOT NULL DEFAULT 4,
    "pinned_primary_id" UUID,
    "starts_on" DATE NOT NULL,
    "review_on" DATE,
    "ends_on" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient_exclusion" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "reason" "exclusion_reason" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "recipient_exclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_plan" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "recipient_id" UUID NOT NULL,
    "recurrence" TEXT,
    "times_per_week" INTEGER,
    "weekdays" INTEGER[],
    "min_days_between" INTEGER,
    "earliest" TEXT NOT NULL,
    "latest" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "carers" INTEGER NOT NULL DEFAULT 1,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_plan_skill" (
    "visit_plan_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,

    CONSTRAINT "visit_plan_skill_pkey" PRIMARY KEY ("visit_plan_id","skill_id")
);

-- CreateTable
CREATE TABLE "care_team_member" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" "care_team_role" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "rota_version_id" UUID,
    "reason" TEXT,

    CONSTRAINT "care_team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "visit_plan_id" UUID,
    "recipient_id" UUID NOT NULL,
    "rota_version_id" UUID,
    "date" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(6),
    "ends_at" TIMESTAMPTZ(6),
    "status" "visit_status" NOT NULL DEFAULT 'planned',
    "cause" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_carer" (
    "visit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "visit_carer_pkey" PRIMARY KEY ("visit_id","staff_id")
);

-- CreateTable
CREATE TABLE "planning_run" (
    "id" UUID NOT NULL,
    "rota_id" UUID NOT NULL,
    "start_id" UUID,
    "status" "run_status" NOT NULL DEFAULT 'queued',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "beat_at" TIMESTAMPTZ(6),
    "stop_requested" BOOLEAN NOT NULL DEFAULT false,
    "seconds" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "case" JSONB NOT NULL,
    "plan" JSONB,
    "progress" JSONB,
    "failure" TEXT,

    CONSTRAINT "planning_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "staff_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'nb',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_zone" (
    "user_id" UUID NOT NULL,
    "zone_id" UUID NOT NULL,

    CONSTRAINT "user_zone_pkey" PRIMARY KEY ("user_id","zone_id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_link" (
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "setup_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "action" "access_action" NOT NULL,
    "thing" TEXT NOT NULL,
    "recipient_id" UUID,
    "scope" JSONB,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "zone_reference_key" ON "zone"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "zone_name_key" ON "zone"("name");

-- CreateIndex
CREATE UNIQUE INDEX "skill_name_key" ON "skill"("name");

-- CreateIndex
CREATE UNIQUE INDEX "shift_code_code_key" ON "shift_code"("code");

-- CreateIndex
CREATE UNIQUE INDEX "staff_reference_key" ON "staff"("reference");

-- CreateIndex
CREATE INDEX "staff_wish_staff_id_idx" ON "staff_wish"("staff_id");

-- CreateIndex
CREATE INDEX "staff_absence_staff_id_from_on_idx" ON "staff_absence"("staff_id", "from_on");

-- CreateIndex
CREATE UNIQUE INDEX "demand_weekday_shift_code_id_key" ON "demand"("weekday", "shift_code_id");

-- CreateIndex
CREATE UNIQUE INDEX "skill_demand_weekday_shift_code_id_skill_id_key" ON "skill_demand"("weekday", "shift_code_id", "skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "rota_name_key" ON "rota"("name");

-- CreateIndex
CREATE UNIQUE INDEX "rota_version_run_id_key" ON "rota_version"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "rota_version_rota_id_number_key" ON "rota_version"("rota_id", "number");

-- CreateIndex
CREATE INDEX "draft_visit_rota_version_id_date_idx" ON "draft_visit"("rota_version_id", "date");

-- CreateIndex
CREATE INDEX "draft_visit_rota_version_id_recipient_id_idx" ON "draft_visit"("rota_version_id", "recipient_id");

-- CreateIndex
CREATE INDEX "shift_date_idx" ON "shift"("date");

-- CreateIndex
CREATE INDEX "shift_staff_id_date_idx" ON "shift"("staff_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "recipient_reference_key" ON "recipient"("reference");

-- CreateIndex
CREATE INDEX "recipient_zone_id_idx" ON "recipient"("zone_id");

-- CreateIndex
CREATE INDEX "recipient_exclusion_recipient_id_idx" ON "recipient_exclusion"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_plan_reference_key" ON "visit_plan"("reference");

-- CreateIndex
CREATE INDEX "visit_plan_recipient_id_idx" ON "visit_plan"("recipient_id");

-- CreateIndex
CREATE INDEX "care_team_member_recipient_id_valid_from_idx" ON "care_team_member"("recipient_id", "valid_from");

-- CreateIndex
CREATE INDEX "visit_date_idx" ON "visit"("date");

-- CreateIndex
CREATE INDEX "visit_recipient_id_date_idx" ON "visit"("recipient_id", "date");

-- CreateIndex
CREATE INDEX "visit_carer_staff_id_starts_at_idx" ON "visit_carer"("staff_id", "starts_at");

-- CreateIndex
CREATE INDEX "planning_run_rota_id_requested_at_idx" ON "planning_run"("rota_id", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_staff_id_key" ON "app_user"("staff_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_key_at_idx" ON "sign_in_failure"("key", "at");

-- CreateIndex
CREATE INDEX "access_log_recipient_id_at_idx" ON "access_log"("recipient_id", "at");

-- CreateIndex
CREATE INDEX "access_log_user_id_at_idx" ON "access_log"("user_id", "at");

-- AddForeignKey
ALTER TABLE "zone_travel" ADD CONSTRAINT "zone_travel_from_zone_id_fkey" FOREIGN KEY ("from_zone_id") REFERENCES "zone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone_travel" ADD CONSTRAINT "zone_travel_to_zone_id_fkey" FOREIGN KEY ("to_zone_id") REFERENCES "zone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_resource_group_id_fkey" FOREIGN KEY ("resource_group_id") REFERENCES "resource_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_skill" ADD CONSTRAINT "staff_skill_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_skill" ADD CONSTRAINT "staff_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_shift_code" ADD CONSTRAINT "staff_shift_code_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_shift_code" ADD CONSTRAINT "staff_shift_code_shift_code_id_fkey" FOREIGN KEY ("shift_code_id") REFERENCES "shift_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_wish" ADD CONSTRAINT "staff_wish_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_wish" ADD CONSTRAINT "staff_wish_shift_code_id_fkey" FOREIGN KEY ("shift_code_id") REFERENCES "shift_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand" ADD CONSTRAINT "demand_shift_code_id_fkey" FOREIGN KEY ("shift_code_id") REFERENCES "shift_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_demand" ADD CONSTRAINT "skill_demand_shift_code_id_fkey" FOREIGN KEY ("shift_code_id") REFERENCES "shift_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_demand" ADD CONSTRAINT "skill_demand_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota" ADD CONSTRAINT "rota_resource_group_id_fkey" FOREIGN KEY ("resource_group_id") REFERENCES "resource_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_version" ADD CONSTRAINT "rota_version_rota_id_fkey" FOREIGN KEY ("rota_id") REFERENCES "rota"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_version" ADD CONSTRAINT "rota_version_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "rota_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_version" ADD CONSTRAINT "rota_version_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "planning_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_version" ADD CONSTRAINT "rota_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_version" ADD CONSTRAINT "rota_version_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell" ADD CONSTRAINT "rota_cell_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell" ADD CONSTRAINT "rota_cell_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_cell" ADD CONSTRAINT "rota_cell_shift_code_id_fkey" FOREIGN KEY ("shift_code_id") REFERENCES "shift_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_team_member" ADD CONSTRAINT "draft_team_member_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_team_member" ADD CONSTRAINT "draft_team_member_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_team_member" ADD CONSTRAINT "draft_team_member_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_visit" ADD CONSTRAINT "draft_visit_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_visit" ADD CONSTRAINT "draft_visit_visit_plan_id_fkey" FOREIGN KEY ("visit_plan_id") REFERENCES "visit_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_visit" ADD CONSTRAINT "draft_visit_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_visit_carer" ADD CONSTRAINT "draft_visit_carer_draft_visit_id_fkey" FOREIGN KEY ("draft_visit_id") REFERENCES "draft_visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_visit_carer" ADD CONSTRAINT "draft_visit_carer_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_shift_code_id_fkey" FOREIGN KEY ("shift_code_id") REFERENCES "shift_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_pinned_primary_id_fkey" FOREIGN KEY ("pinned_primary_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_exclusion" ADD CONSTRAINT "recipient_exclusion_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_exclusion" ADD CONSTRAINT "recipient_exclusion_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_plan" ADD CONSTRAINT "visit_plan_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_plan_skill" ADD CONSTRAINT "visit_plan_skill_visit_plan_id_fkey" FOREIGN KEY ("visit_plan_id") REFERENCES "visit_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_plan_skill" ADD CONSTRAINT "visit_plan_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_visit_plan_id_fkey" FOREIGN KEY ("visit_plan_id") REFERENCES "visit_plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_rota_version_id_fkey" FOREIGN KEY ("rota_version_id") REFERENCES "rota_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_carer" ADD CONSTRAINT "visit_carer_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_carer" ADD CONSTRAINT "visit_carer_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_run" ADD CONSTRAINT "planning_run_rota_id_fkey" FOREIGN KEY ("rota_id") REFERENCES "rota"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_run" ADD CONSTRAINT "planning_run_start_id_fkey" FOREIGN KEY ("start_id") REFERENCES "rota_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_run" ADD CONSTRAINT "planning_run_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_zone" ADD CONSTRAINT "user_zone_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_zone" ADD CONSTRAINT "user_zone_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------------------
-- What the schema language cannot say: the database's own defence.
-- ---------------------------------------------------------------------------------------------------------------------

-- Equality on uuid within GiST indexes, for the exclusion constraints.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION is_clock(value TEXT) RETURNS BOOLEAN
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN value ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$';

CREATE FUNCTION are_weekdays(value INTEGER[]) RETURNS BOOLEAN
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN value <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND array_position(value, NULL) IS NULL;

-- Names and references hold something to read.
ALTER TABLE zone
  ADD CONSTRAINT zone_reference_given CHECK (reference <> ''),
  ADD CONSTRAINT zone_name_given CHECK (btrim(name) <> '');
ALTER TABLE skill ADD CONSTRAINT skill_name_given CHECK (name <> '');
ALTER TABLE shift_code
  ADD CONSTRAINT shift_code_code_given CHECK (code <> ''),
  ADD CONSTRAINT shift_code_name_given CHECK (btrim(name) <> '');
ALTER TABLE staff
  ADD CONSTRAINT staff_reference_given CHECK (reference <> ''),
  ADD CONSTRAINT staff_name_given CHECK (btrim(name) <> '');
ALTER TABLE recipient
  ADD CONSTRAINT recipient_reference_given CHECK (reference <> ''),
  ADD CONSTRAINT recipient_display_name_given CHECK (btrim(display_name) <> '');
ALTER TABLE visit_plan ADD CONSTRAINT visit_plan_reference_given CHECK (reference <> '');
ALTER TABLE rota ADD CONSTRAINT rota_name_given CHECK (btrim(name) <> '');
ALTER TABLE resource_group ADD CONSTRAINT resource_group_name_given CHECK (btrim(name) <> '');

-- Zones and travel.
ALTER TABLE zone_travel ADD CONSTRAINT zone_travel_minutes_range CHECK (minutes >= 0);

-- The weekly supervision slot: all of it or none of it.
ALTER TABLE resource_group
  ADD CONSTRAINT resource_group_supervision_whole CHECK (
    num_nonnulls(supervision_weekday, supervision_start, supervision_end, supervision_min_share) IN (0, 4)),
  ADD CONSTRAINT resource_group_supervision_weekday_range CHECK (supervision_weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT resource_group_supervision_clock CHECK (is_clock(supervision_start) AND is_clock(supervision_end)),
  ADD CONSTRAINT resource_group_supervision_share_range CHECK (supervision_min_share BETWEEN 0 AND 1);

-- Shift codes, demand.
ALTER TABLE shift_code
  ADD CONSTRAINT shift_code_clock CHECK (is_clock(start_time) AND is_clock(end_time)),
  ADD CONSTRAINT shift_code_minutes_range CHECK (paid_minutes >= 0 AND break_minutes >= 0);
ALTER TABLE demand
  ADD CONSTRAINT demand_weekday_range CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT demand_people_range CHECK (0 <= min AND min <= max);
ALTER TABLE skill_demand
  ADD CONSTRAINT skill_demand_weekday_range CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT skill_demand_people_range CHECK (min >= 0);

-- Staff.
ALTER TABLE staff
  ADD CONSTRAINT staff_position_percent_range CHECK (position_percent > 0 AND position_percent <= 100),
  ADD CONSTRAINT staff_weekend_every_range CHECK (weekend_every BETWEEN 1 AND 52),
  ADD CONSTRAINT staff_off_weekdays_range CHECK (are_weekdays(off_weekdays)),
  ADD CONSTRAINT staff_employment_order CHECK (employed_to >= employed_from);
ALTER TABLE staff_wish
  ADD CONSTRAINT staff_wish_weekday_or_date CHECK (num_nonnulls(weekday, date) = 1),
  ADD CONSTRAINT staff_wish_weekday_range CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT staff_wish_weight_range CHECK (weight BETWEEN 1 AND 3);
ALTER TABLE staff_absence ADD CONSTRAINT staff_absence_order CHECK (to_on >= from_on);
ALTER TABLE agreement
  ADD CONSTRAINT agreement_limit_given CHECK (limit_name <> ''),
  ADD CONSTRAINT agreement_source_given CHECK (btrim(source) <> ''),
  ADD CONSTRAINT agreement_value_plain CHECK (jsonb_typeof(value) IN ('number', 'string', 'boolean')),
  ADD CONSTRAINT agreement_period_order CHECK (valid_to >= valid_from);

-- Rotas.
ALTER TABLE rota
  ADD CONSTRAINT rota_starts_on_monday CHECK (extract(isodow FROM starts_on) = 1),
  ADD CONSTRAINT rota_weeks_range CHECK (weeks BETWEEN 1 AND 52),
  ADD CONSTRAINT rota_plan_weeks_range CHECK (plan_weeks BETWEEN 1 AND 52);
ALTER TABLE rota_version
  ADD CONSTRAINT rota_version_number_range CHECK (number >= 1),
  ADD CONSTRAINT rota_version_published_at_given CHECK (status <> 'published' OR published_at IS NOT NULL);
CREATE UNIQUE INDEX rota_version_one_published ON rota_version (rota_id) WHERE status = 'published';
ALTER TABLE rota_cell ADD CONSTRAINT rota_cell_day_not_negative CHECK (day >= 0);

CREATE FUNCTION refuse_cell_outside_rota() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  days INTEGER;
BEGIN
  SELECT rota.weeks * 7 INTO days
    FROM rota_version JOIN rota ON rota.id = rota_version.rota_id
    WHERE rota_version.id = NEW.rota_version_id;
  IF NEW.day >= days THEN
    RAISE EXCEPTION 'day % of a rota of % days violates constraint "rota_cell_day_in_rota"', NEW.day, days
      USING ERRCODE = 'check_violation', CONSTRAINT = 'rota_cell_day_in_rota', TABLE = 'rota_cell';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rota_cell_day_in_rota BEFORE INSERT OR UPDATE ON rota_cell
  FOR EACH ROW EXECUTE FUNCTION refuse_cell_outside_rota();

CREATE FUNCTION refuse_rota_shorter_than_cells() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM rota_cell JOIN rota_version ON rota_version.id = rota_cell.rota_version_id
      WHERE rota_version.rota_id = NEW.id AND rota_cell.day >= NEW.weeks * 7
  ) THEN
    RAISE EXCEPTION 'cells after % weeks violate constraint "rota_holds_its_cells"', NEW.weeks
      USING ERRCODE = 'check_violation', CONSTRAINT = 'rota_holds_its_cells', TABLE = 'rota';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rota_holds_its_cells BEFORE UPDATE OF weeks ON rota
  FOR EACH ROW WHEN (NEW.weeks < OLD.weeks) EXECUTE FUNCTION refuse_rota_shorter_than_cells();

-- A draft care team has one primary contact.
CREATE UNIQUE INDEX draft_team_member_one_primary ON draft_team_member (rota_version_id, recipient_id)
  WHERE role = 'primary';

-- Recipients and their visit plans.
ALTER TABLE recipient
  ADD CONSTRAINT recipient_team_size_range CHECK (team_size >= 1),
  ADD CONSTRAINT recipient_review_after_start CHECK (review_on >= starts_on),
  ADD CONSTRAINT recipient_period_order CHECK (ends_on >= starts_on);
ALTER TABLE recipient_exclusion
  ADD CONSTRAINT recipient_exclusion_period_order CHECK (valid_to >= valid_from);
ALTER TABLE visit_plan
  ADD CONSTRAINT visit_plan_fixed_or_movable CHECK (num_nonnulls(recurrence, times_per_week) = 1),
  ADD CONSTRAINT visit_plan_times_per_week_range CHECK (times_per_week BETWEEN 1 AND 7),
  ADD CONSTRAINT visit_plan_weekdays_range CHECK (are_weekdays(weekdays)),
  ADD CONSTRAINT visit_plan_min_days_between_range CHECK (min_days_between BETWEEN 1 AND 7),
  ADD CONSTRAINT visit_plan_window CHECK (is_clock(earliest) AND is_clock(latest) AND earliest <= latest),
  ADD CONSTRAINT visit_plan_minutes_range CHECK (minutes BETWEEN 1 AND 1440),
  ADD CONSTRAINT visit_plan_carers_range CHECK (carers BETWEEN 1 AND 2),
  ADD CONSTRAINT visit_plan_period_order CHECK (valid_to >= valid_from);

-- The shift book: nobody holds two shifts at once. An open or cancelled shift holds nobody.
ALTER TABLE shift
  ADD CONSTRAINT shift_period_order CHECK (ends_at >= starts_at),
  ADD CONSTRAINT shift_open_or_held CHECK (status NOT IN ('planned', 'absent') OR staff_id IS NOT NULL),
  ADD CONSTRAINT shift_one_at_a_time
    EXCLUDE USING gist (staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (staff_id IS NOT NULL AND status NOT IN ('open', 'cancelled'))
    DEFERRABLE INITIALLY IMMEDIATE;

-- Visits: whole times or none.
ALTER TABLE draft_visit
  ADD CONSTRAINT draft_visit_times_whole CHECK (num_nonnulls(starts_at, ends_at, start_time) IN (0, 3)),
  ADD CONSTRAINT draft_visit_period_order CHECK (ends_at >= starts_at),
  ADD CONSTRAINT draft_visit_clock CHECK (is_clock(start_time)),
  ADD CONSTRAINT draft_visit_placed_or_explained CHECK (
    CASE WHEN starts_at IS NULL THEN cause IS NOT NULL ELSE date IS NOT NULL END);
ALTER TABLE visit
  ADD CONSTRAINT visit_times_whole CHECK (num_nonnulls(starts_at, ends_at) IN (0, 2)),
  ADD CONSTRAINT visit_period_order CHECK (ends_at >= starts_at),
  ADD CONSTRAINT visit_planned_or_done_has_times CHECK (status NOT IN ('planned', 'done') OR starts_at IS NOT NULL);

-- The times and the version of a carer's visit are those of the visit, whatever the statement says.
CREATE FUNCTION take_times_of_draft_visit() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  SELECT starts_at, ends_at, rota_version_id INTO NEW.starts_at, NEW.ends_at, NEW.rota_version_id
    FROM draft_visit WHERE id = NEW.draft_visit_id;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_visit_carer_takes_times BEFORE INSERT OR UPDATE ON draft_visit_carer
  FOR EACH ROW EXECUTE FUNCTION take_times_of_draft_visit();

CREATE FUNCTION pass_on_times_of_draft_visit() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE draft_visit_carer SET starts_at = NEW.starts_at WHERE draft_visit_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER draft_visit_passes_on_times AFTER UPDATE OF starts_at, ends_at, rota_version_id ON draft_visit
  FOR EACH ROW EXECUTE FUNCTION pass_on_times_of_draft_visit();

CREATE FUNCTION take_times_of_visit() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  SELECT starts_at, ends_at INTO NEW.starts_at, NEW.ends_at FROM visit WHERE id = NEW.visit_id;
  RETURN NEW;
END $$;
CREATE TRIGGER visit_carer_takes_times BEFORE INSERT OR UPDATE ON visit_carer
  FOR EACH ROW EXECUTE FUNCTION take_times_of_visit();

CREATE FUNCTION pass_on_times_of_visit() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE visit_carer SET starts_at = NEW.starts_at WHERE visit_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER visit_passes_on_times AFTER UPDATE OF starts_at, ends_at ON visit
  FOR EACH ROW EXECUTE FUNCTION pass_on_times_of_visit();

-- Nobody is at two visits at once: within a version, and in real life.
ALTER TABLE draft_visit_carer ADD CONSTRAINT draft_visit_carer_one_at_a_time
  EXCLUDE USING gist (rota_version_id WITH =, staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE visit_carer ADD CONSTRAINT visit_carer_one_at_a_time
  EXCLUDE USING gist (staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active)
  DEFERRABLE INITIALLY IMMEDIATE;

-- The care team: one primary contact at a time, and nobody on it twice at a time. Both dates of a period are included.
ALTER TABLE care_team_member
  ADD CONSTRAINT care_team_member_period_order CHECK (valid_to >= valid_from),
  ADD CONSTRAINT care_team_member_once_at_a_time
    EXCLUDE USING gist (recipient_id WITH =, staff_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT care_team_member_one_primary
    EXCLUDE USING gist (recipient_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (role = 'primary')
    DEFERRABLE INITIALLY IMMEDIATE;

-- Users, sessions, runs.
ALTER TABLE app_user
  ADD CONSTRAINT app_user_email_lower_case CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$'),
  ADD CONSTRAINT app_user_name_given CHECK (btrim(name) <> '');
ALTER TABLE session ADD CONSTRAINT session_period_order CHECK (expires_at >= created_at);
ALTER TABLE planning_run ADD CONSTRAINT planning_run_seconds_range CHECK (seconds > 0);

-- The access log takes new lines and nothing else, from whomever.
CREATE FUNCTION refuse_change_of_access_log() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The access log is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_access_log();
-- Also while a session replays as a replica, which leaves ordinary triggers out.
ALTER TABLE access_log ENABLE ALWAYS TRIGGER access_log_append_only;

-- The role that the application's statements run as. It owns nothing here.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kjente_fjes_app') THEN
    CREATE ROLE kjente_fjes_app NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'The role % may not create roles. Let an administrator of the server run: CREATE ROLE kjente_fjes_app NOLOGIN; GRANT kjente_fjes_app TO %;', current_user, quote_ident(current_user);
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'kjente_fjes_app', 'MEMBER') THEN
    EXECUTE format('GRANT kjente_fjes_app TO %I', current_user);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'The role % may not act as kjente_fjes_app. Let an administrator of the server run: GRANT kjente_fjes_app TO %;', current_user, quote_ident(current_user);
END $$;

GRANT USAGE ON SCHEMA public TO kjente_fjes_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kjente_fjes_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO kjente_fjes_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kjente_fjes_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO kjente_fjes_app;
REVOKE UPDATE, DELETE, TRUNCATE ON access_log FROM kjente_fjes_app;
REVOKE ALL ON _prisma_migrations FROM kjente_fjes_app;
