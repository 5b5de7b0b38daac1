import { z } from 'zod';
import { dateField, textField, wholeField } from '~/ui/form/fields';

export const MOST_HOLIDAY_WEEKS = 12;

export const holidayRotaForm = z.object({
  name: textField({ max: 80 }),
  /** The first day, a Monday. */
  startsOn: dateField(),
  weeks: wholeField({ min: 1, max: MOST_HOLIDAY_WEEKS }),
});
