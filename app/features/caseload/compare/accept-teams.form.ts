import { z } from 'zod';

/** As many as one draft takes in at once: each is worked out for about a tenth of a second. */
export const MOST_ACCEPTED = 100;

/** What a leader takes from a proposal. */
export const acceptTeamsForm = z.object({
  intent: z.enum(['chosen', 'all']),
  recipientIds: z.array(z.uuid()),
});
