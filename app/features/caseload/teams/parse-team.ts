import { z } from 'zod';
import { EMPTY_TEAM, type TeamChoice } from './team';

const shape = z.object({
  primary: z.string(),
  members: z.array(z.string()),
  pinned: z.array(z.string()).catch([]),
});

/** A team as it stands in the history; an empty one where it cannot be read. */
export const parseTeam = (stored: unknown): TeamChoice =>
  shape.catch({ ...EMPTY_TEAM, members: [], pinned: [] }).parse(stored);
