import { z } from 'zod';
import { DEFAULT_RUN_SECONDS, RUN_SECONDS } from './run-seconds';

export const requestRunForm = z.object({
  /** The version whose locks the search keeps. */
  versionId: z.uuid(),
  seconds: z.enum(RUN_SECONDS).default(DEFAULT_RUN_SECONDS).transform(Number),
});
