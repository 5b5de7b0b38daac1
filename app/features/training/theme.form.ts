import { z } from 'zod';
import { revisionField, textField, tickField, wholeField } from '~/ui/form/fields';

export const themeForm = z.object({
  revision: revisionField(),
  name: textField({ max: 120 }),
  validMonths: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    wholeField({ min: 1, max: 240 }).optional(),
  ),
  onEveryShift: tickField(),
  isEnded: tickField(),
});
export type ThemeForm = z.output<typeof themeForm>;
