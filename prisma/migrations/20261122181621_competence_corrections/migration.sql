-- CreateTable
CREATE TABLE "competence_correction" (
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "achieved_on" DATE NOT NULL,
    "expires_on" DATE,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "corrected_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "competence_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "competence_correction_record_id_idx" ON "competence_correction"("record_id");

-- CreateIndex
CREATE INDEX "competence_correction_theme_id_idx" ON "competence_correction"("theme_id");

-- AddForeignKey
ALTER TABLE "competence_correction" ADD CONSTRAINT "competence_correction_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "competence_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_correction" ADD CONSTRAINT "competence_correction_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competence_correction" ADD CONSTRAINT "competence_correction_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What has been said is added to, never changed.
REVOKE UPDATE, DELETE, TRUNCATE ON competence_correction FROM kjente_fjes_app;
