import { z } from 'zod';
import { LEADER_CONCERNS, LEADER_LEVELS, type LeaderWeights } from '~/planner/leader-weights';

const shape = z.partialRecord(z.enum(LEADER_CONCERNS), z.enum(LEADER_LEVELS)).catch({});

/** What a leader has set, as it is stored; what cannot be read is usual. */
export const parseLeaderWeights = (stored: unknown): LeaderWeights => shape.parse(stored ?? {});
