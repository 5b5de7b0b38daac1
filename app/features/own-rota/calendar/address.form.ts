import { z } from 'zod';

/** What is to happen to the reader's calendar address. */
export const addressForm = z.object({ intent: z.enum(['renew', 'revoke']) });
