import { z } from 'zod';
import {
  choiceField,
  clockField,
  dateField,
  optionalId,
  optionalText,
  revisionField,
  wholeField,
} from '~/ui/form/fields';

export const sessionForm = z.object({
  revision: revisionField(),
  date: dateField(),
  start: clockField(),
  minutes: wholeField({ min: 5, max: 1440 }),
  place: optionalText({ max: 120 }),
  leaders: optionalText({ max: 200 }),
  themeId: optionalId(),
  note: optionalText({ max: 500 }),
  reason: optionalText({ max: 200 }),
});
export type SessionForm = z.output<typeof sessionForm>;

/** Calls a session off, or holds it after all. */
export const sessionStateForm = z.object({
  revision: revisionField(),
  step: choiceField(['cancel', 'restore']),
  reason: optionalText({ max: 200 }),
});
export type SessionStateForm = z.output<typeof sessionStateForm>;
