import { z } from 'zod';

/** One notice, or all of the reader's where no id is given. */
export const readNoticesForm = z.object({ noticeId: z.uuid().optional() });
