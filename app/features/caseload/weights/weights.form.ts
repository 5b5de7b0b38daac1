import { z } from 'zod';
import { LEADER_CONCERNS, LEADER_LEVELS, type LeaderConcern, type LeaderLevel } from '~/planner/leader-weights';

const level = z.enum(LEADER_LEVELS).default('normal');

/** A level for each concern, and the revision of the group that they were read at. */
export const weightsForm = z.object({
  revision: z.coerce.number().int().positive(),
  ...(Object.fromEntries(LEADER_CONCERNS.map((concern) => [concern, level])) as Record<LeaderConcern, typeof level>),
});

export type WeightsForm = z.infer<typeof weightsForm>;
export type Levels = Record<LeaderConcern, LeaderLevel>;
