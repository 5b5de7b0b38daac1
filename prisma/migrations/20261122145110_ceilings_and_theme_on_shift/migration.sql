-- AlterTable
ALTER TABLE "continuity_window" ADD COLUMN     "coc_ceiling" DOUBLE PRECISION,
ADD COLUMN     "known_share_ceiling" DOUBLE PRECISION,
ADD COLUMN     "primary_share_ceiling" DOUBLE PRECISION,
ADD COLUMN     "secon_ceiling" DOUBLE PRECISION,
ADD COLUMN     "team_share_ceiling" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "theme" ADD COLUMN     "on_every_shift" BOOLEAN NOT NULL DEFAULT false;
