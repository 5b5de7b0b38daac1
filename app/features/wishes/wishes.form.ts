import { z } from 'zod';
import { addFault, revisionField } from '~/ui/form/fields';
import { checkWishes, wishRow } from '~/ui/form/wish-row.form';

/** So many that nobody has to leave out what matters, and so few that each of them counts. */
export const MAX_WISHES = 10;
/** No form has more rows than this; one that does is not a person's. */
const MAX_ROWS = 100;

/** The wishes of one person. */
export const wishesForm = z
  .object({ revision: revisionField(), wishes: z.array(wishRow).max(MAX_ROWS).default([]) })
  .superRefine(({ wishes }, context) => {
    checkWishes(wishes, context);
    if (wishes.length > MAX_WISHES) {
      addFault(context, { cause: 'tooManyWishes', facts: { max: MAX_WISHES }, path: ['wishes'] });
    }
  });
export type WishesForm = z.output<typeof wishesForm>;
