-- AlterTable
ALTER TABLE "wish_round" ADD COLUMN     "closed_at" TIMESTAMPTZ(6);

-- What Prisma cannot say. A round that was closed before its last day leaves room for another on the same days.
ALTER TABLE wish_round
  DROP CONSTRAINT wish_round_one_at_a_time,
  ADD CONSTRAINT wish_round_one_at_a_time
    EXCLUDE USING gist (resource_group_id WITH =, daterange(opens_on, closes_on, '[]') WITH &&)
    WHERE (closed_at IS NULL);
