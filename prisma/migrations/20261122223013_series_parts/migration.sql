-- AlterTable
ALTER TABLE "series" ADD COLUMN     "part_of_id" UUID;

-- CreateIndex
CREATE INDEX "series_part_of_id_idx" ON "series"("part_of_id");

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing is a part of itself, and a programme is a part of nothing.
ALTER TABLE "series" ADD CONSTRAINT "series_part_of" CHECK ("part_of_id" IS NULL OR ("part_of_id" <> "id" AND "kind" <> 'programme'));
