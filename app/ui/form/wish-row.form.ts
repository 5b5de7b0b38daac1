import { z } from 'zod';
import { WEEKDAYS } from '~/domain/time/clock';
import { addFault, choiceField, optionalDate, optionalId } from './fields';

/** In the place of a weekday: the wish is for one date. */
export const WISH_DATE = 'date';
const WISH_DAYS = [...WEEKDAYS.map(String), WISH_DATE];

/** A wish of a member of staff. No shift code: the wish is a day off. */
export const wishRow = z.object({
  day: choiceField(WISH_DAYS),
  date: optionalDate(),
  shiftCodeId: optionalId(),
  weight: choiceField(['1', '2', '3']),
});
export type WishRow = z.output<typeof wishRow>;

/** Each wish names a weekday or a date, and no day twice. `wishes` is the name of the list in the form. */
export function checkWishes(wishes: readonly WishRow[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  wishes.forEach(({ day, date }, index) => {
    const key = day === WISH_DATE ? String(date) : day;
    const path = ['wishes', index, day === WISH_DATE ? 'date' : 'day'];
    if (day === WISH_DATE && date === null) addFault(context, { cause: 'wishDateMissing', path });
    else if (day !== WISH_DATE && date !== null)
      addFault(context, { cause: 'wishBoth', path: ['wishes', index, 'date'] });
    else if (seen.has(key)) addFault(context, { cause: 'duplicateWish', path });
    seen.add(key);
  });
}
