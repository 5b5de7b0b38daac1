import { z } from 'zod';
import { WEEKDAYS, type Weekday } from '~/domain/time/clock';
import {
  addFault,
  choiceField,
  clockField,
  dateField,
  idField,
  listOf,
  optionalDate,
  optionalText,
  revisionField,
  wholeField,
} from '~/ui/form/fields';
import { mostPerWeek, type Frequency } from './visit-recurrence';

export const VISIT_KINDS = ['weekdays', 'days', 'movable'] as const;

export const visitFields = {
  kind: choiceField(VISIT_KINDS),
  weekdays: listOf(choiceField(WEEKDAYS.map(String))),
  interval: wholeField({ min: 1, max: 26 }),
  times: wholeField({ min: 1, max: 7 }),
  daysBetween: wholeField({ min: 1, max: 7 }),
  earliest: clockField(),
  latest: clockField(),
  minutes: wholeField({ min: 1, max: 600 }),
  carers: choiceField(['1', '2']),
  skillIds: listOf(idField()),
  toKnow: optionalText({ max: 200 }),
};
export type VisitValues = z.output<z.ZodObject<typeof visitFields>>;

/** A window in order, and days enough for the visits. `path` leads to the visit in the form. */
export function checkVisit(
  values: VisitValues,
  { context, path }: { context: z.core.$RefinementCtx; path: (string | number)[] },
): void {
  if (values.latest < values.earliest) addFault(context, { cause: 'windowTurned', path: [...path, 'latest'] });
  const frequency = frequencyIn(values);
  if (frequency.weekdays.length === 0) addFault(context, { cause: 'weekdaysMissing', path: [...path, 'weekdays'] });
  else if (frequency.kind === 'movable' && mostPerWeek(frequency) < frequency.times) {
    const facts = { times: frequency.times, apart: frequency.daysBetween };
    addFault(context, { cause: 'notEnoughDays', facts, path: [...path, 'times'] });
  }
}

export const visitPlanForm = z
  .object({ revision: revisionField(), ...visitFields, validFrom: dateField(), validTo: optionalDate() })
  .superRefine((values, context) => {
    const { validFrom, validTo } = values;
    if (validTo !== null && validTo < validFrom) addFault(context, { cause: 'endBeforeStart', path: ['validTo'] });
    checkVisit(values, { context, path: [] });
  });
export type VisitPlanForm = z.output<typeof visitPlanForm>;

/** The frequency that the form says. */
export function frequencyIn(
  values: Pick<VisitValues, 'kind' | 'weekdays' | 'interval' | 'times' | 'daysBetween'>,
): Frequency {
  const { kind, interval, times, daysBetween } = values;
  const weekdays = values.weekdays.map((text) => Number(text) as Weekday);
  return kind === 'movable' ? { kind, weekdays, times, daysBetween } : { kind, weekdays, interval };
}
