import { z } from 'zod';
import { optionalText } from '~/ui/form/fields';

/** What a leader calls a draft. `before` is what it was called when she began, so that the second of two is told. */
export const versionTitleForm = z.object({
  before: optionalText({ max: 60 }),
  title: optionalText({ max: 60 }),
});
export type VersionTitleForm = z.output<typeof versionTitleForm>;
