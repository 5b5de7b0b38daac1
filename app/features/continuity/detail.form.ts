import { z } from 'zod';
import { addFault, dateField, textField, wholeField } from '~/ui/form/fields';

/** A word is no reason, and signs are none at all. */
const MIN_LETTERS = 10;
const MAX_SIDES = 1000;

/** What a manager says before names are shown to her, and which of them. */
export const detailForm = z
  .object({
    window: dateField(),
    side: wholeField({ min: 0, max: MAX_SIDES }),
    reason: textField({ max: 300 }),
  })
  .superRefine(({ reason }, context) => {
    const letters = reason.match(/\p{L}/gu)?.length ?? 0;
    if (letters < MIN_LETTERS)
      addFault(context, { cause: 'reasonTooShort', facts: { min: MIN_LETTERS }, path: ['reason'] });
  });
