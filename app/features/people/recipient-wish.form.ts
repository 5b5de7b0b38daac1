import { z } from 'zod';
import { WEEKDAYS } from '~/domain/time/clock';
import { addFault, choiceField, dateField, optionalClock, optionalDate, optionalId } from '~/ui/form/fields';

/** In the place of a weekday: the wish is for all of them. */
export const ANY_WEEKDAY = 'any';

/** What a recipient asks for; also one row of the form for a new recipient. */
export const recipientWishFields = {
  weekday: choiceField([ANY_WEEKDAY, ...WEEKDAYS.map(String)]),
  earliest: optionalClock(),
  latest: optionalClock(),
  staffId: optionalId(),
};

type WishValues = z.output<z.ZodObject<typeof recipientWishFields>>;

/** A wish says something, and its times are both there and in order. `path` leads to the wish in the form. */
export function checkRecipientWish(
  { weekday, earliest, latest, staffId }: WishValues,
  { context, path }: { context: z.core.$RefinementCtx; path: (string | number)[] },
): void {
  if (earliest === null && latest !== null) addFault(context, { cause: 'required', path: [...path, 'earliest'] });
  else if (earliest !== null && latest === null) addFault(context, { cause: 'required', path: [...path, 'latest'] });
  else if (earliest !== null && latest !== null && latest < earliest) {
    addFault(context, { cause: 'windowTurned', path: [...path, 'latest'] });
  } else if (weekday === ANY_WEEKDAY && earliest === null && staffId === null) {
    addFault(context, { cause: 'wishEmpty', path: [...path, 'weekday'] });
  }
}

export const recipientWishForm = z
  .object({ ...recipientWishFields, validFrom: dateField(), validTo: optionalDate() })
  .superRefine((values, context) => {
    const { validFrom, validTo } = values;
    checkRecipientWish(values, { context, path: [] });
    if (validTo !== null && validTo < validFrom) addFault(context, { cause: 'endBeforeStart', path: ['validTo'] });
  });
export type RecipientWishForm = z.output<typeof recipientWishForm>;

/** The columns of a wish that the fields say. */
export const wishColumns = ({ weekday, earliest, latest, staffId }: WishValues) => ({
  weekday: weekday === ANY_WEEKDAY ? null : Number(weekday),
  earliest,
  latest,
  staffId,
});
