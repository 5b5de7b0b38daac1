import { z } from 'zod';
import { daysBetween } from '~/domain/time/clock';
import { addFault, dateField, idField, optionalClock } from '~/ui/form/fields';

/** The longest absence that is registered at once. */
const MOST_DAYS = 56;

/** Who is away, and when; no cause is asked for. */
export const absenceForm = z
  .object({
    staffId: idField(),
    fromOn: dateField(),
    toOn: dateField(),
    /** On the first day she is at work until then. */
    fromTime: optionalClock(),
  })
  .superRefine(({ fromOn, toOn }, context) => {
    if (toOn < fromOn) addFault(context, { cause: 'endBeforeStart', path: ['toOn'] });
    else if (daysBetween({ from: fromOn, to: toOn }) >= MOST_DAYS) {
      addFault(context, { cause: 'tooManyDays', facts: { max: MOST_DAYS }, path: ['toOn'] });
    }
  });
export type AbsenceForm = z.output<typeof absenceForm>;
