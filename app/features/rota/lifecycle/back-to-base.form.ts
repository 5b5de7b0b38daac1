import { z } from 'zod';
import { optionalId, revisionField } from '~/ui/form/fields';

/** What is laid back as the base rota has it: a person's days, those of a week (from 0), or all. */
export const backToBaseForm = z.object({
  /** Of the version. */
  revision: revisionField(),
  staffId: optionalId(),
  week: z
    .union([z.literal(''), z.coerce.number().int().min(0).max(60)])
    .default('')
    .transform((week) => (week === '' ? null : week)),
});
export type BackToBase = z.output<typeof backToBaseForm>;
