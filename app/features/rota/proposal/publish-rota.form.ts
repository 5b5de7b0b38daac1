import { z } from 'zod';
import { dateField, optionalText } from '~/ui/form/fields';

export const publishRotaForm = z.object({
  revision: z.coerce.number().int().positive(),
  /** The published version that the leader saw; empty where there was none. */
  publishedId: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => (id === '' ? null : id)),
  from: dateField(),
  reason: optionalText({ max: 500 }),
});
