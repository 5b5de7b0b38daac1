import { z } from 'zod';
import { weekdayOfDate } from '~/domain/time/clock';
import { addFault, dateField, optionalText, revisionField } from '~/ui/form/fields';

const MONDAY = 1;
const NOTE_LENGTH = 300;

/** A new wish round. */
export const newWishRoundForm = z
  .object({
    startsOn: dateField(),
    opensOn: dateField(),
    closesOn: dateField(),
    note: optionalText({ max: NOTE_LENGTH }),
  })
  .superRefine(({ startsOn, opensOn, closesOn }, context) => {
    if (weekdayOfDate(startsOn) !== MONDAY) addFault(context, { cause: 'notMonday', path: ['startsOn'] });
    if (closesOn < opensOn) addFault(context, { cause: 'endBeforeStart', path: ['closesOn'] });
  });
export type NewWishRoundForm = z.output<typeof newWishRoundForm>;

/** Closing a round at once. */
export const closeRoundForm = z.object({ revision: revisionField() });

/** What can be changed in a round that is there: when it closes, and the message. */
export const wishRoundForm = z.object({
  revision: revisionField(),
  closesOn: dateField(),
  note: optionalText({ max: NOTE_LENGTH }),
});
export type WishRoundForm = z.output<typeof wishRoundForm>;
