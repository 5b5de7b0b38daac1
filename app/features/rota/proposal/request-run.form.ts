import { z } from 'zod';
import { DEFAULT_KEEP, KEEP_CHOICES } from '~/platform/jobs/keep-choice';
import { DEFAULT_RUN_SECONDS, RUN_SECONDS } from './run-seconds';

export const requestRunForm = z.object({
  /** The version whose locks the search keeps. */
  versionId: z.uuid(),
  /** What the search does with the rota of the version. */
  keep: z.enum(KEEP_CHOICES).default(DEFAULT_KEEP),
  seconds: z.enum(RUN_SECONDS).default(DEFAULT_RUN_SECONDS).transform(Number),
});
