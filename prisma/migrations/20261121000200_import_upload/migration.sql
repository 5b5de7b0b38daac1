-- CreateTable
CREATE TABLE "import_upload" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "mapping" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "import_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_upload_user_id_idx" ON "import_upload"("user_id");

-- AddForeignKey
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_kind_check" CHECK ("kind" IN ('workbook', 'case'));
