import { z } from 'zod';
import {
  addFault,
  choiceField,
  clockField,
  dateField,
  idField,
  listOf,
  optionalText,
  revisionField,
  wholeField,
} from '~/ui/form/fields';

/** The longest reason that somebody writes. */
const REASON = { max: 300 };

/** Where a visit is to be made: on which day, from when and by whom. */
export const placeForm = z.object({
  revision: revisionField(),
  date: dateField(),
  start: clockField(),
  staffIds: listOf(idField()),
  /** Needed where the place is outside what is agreed with the recipient. */
  reason: optionalText(REASON),
});
export type PlaceForm = z.output<typeof placeForm>;

/** Why a visit is called off, in neutral words. */
export const CANCEL_CAUSES = ['declined', 'away', 'hospital', 'notNeeded', 'other'] as const;

export const cancelForm = z.object({
  revision: revisionField(),
  cause: choiceField(CANCEL_CAUSES),
  reason: optionalText(REASON),
});
export type CancelForm = z.output<typeof cancelForm>;

const MOST_MINUTES = 480;
export const CARERS = ['1', '2'] as const;

/** A visit that no plan has. */
export const addedVisitForm = z
  .object({
    recipientId: idField(),
    date: dateField(),
    earliest: clockField(),
    latest: clockField(),
    minutes: wholeField({ min: 5, max: MOST_MINUTES }),
    carers: choiceField(CARERS),
    reason: optionalText(REASON),
  })
  .superRefine(({ earliest, latest }, context) => {
    if (latest < earliest) addFault(context, { cause: 'windowTurned', path: ['latest'] });
  });
export type AddedVisitForm = z.output<typeof addedVisitForm>;

/** The rest of a person's shift to others; to whomever it suits best where nobody is named. */
export const handOverForm = z.object({
  staffId: idField(),
  date: dateField(),
  to: listOf(idField()),
  reason: optionalText(REASON),
});

const MOST_LATE = 240;

export const lateForm = z.object({
  staffId: idField(),
  minutes: wholeField({ min: 5, max: MOST_LATE }),
  reason: optionalText(REASON),
});

/** A place that the leader thinks of, as the address has it. */
export const thoughtForm = placeForm.pick({ date: true, start: true, staffIds: true });
