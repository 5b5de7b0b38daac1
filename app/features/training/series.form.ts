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
  optionalId,
  optionalText,
  revisionField,
  textField,
  wholeField,
} from '~/ui/form/fields';
import { MONTH_PLACES, recurrenceOf, REPEATS } from './series-rule-form';

/** The kinds that a new series is offered as. */
export const OFFERED_KINDS = ['supervision', 'themeLunch', 'trainingDay'] as const;
/** All kinds: courses, programmes and evaluations are series as the others are. */
export const KINDS = [...OFFERED_KINDS, 'course', 'programme', 'evaluation'] as const;
export const AUDIENCES = ['resourceGroup', 'zoneStaff', 'everyone', 'recipients'] as const;

const weekday = choiceField(WEEKDAYS.map(String)).transform((text) => Number(text) as Weekday);

export const seriesForm = z
  .object({
    revision: revisionField(),
    kind: choiceField(KINDS),
    title: textField({ max: 120 }),
    repeat: choiceField(REPEATS),
    startsOn: dateField(),
    interval: wholeField({ min: 1, max: 52 }),
    weekdays: listOf(weekday),
    monthPlace: choiceField(MONTH_PLACES),
    monthWeekday: weekday,
    untilOn: optionalDate(),
    ruleText: optionalText({ max: 300 }),
    extraDates: z
      .array(z.object({ date: dateField() }))
      .max(50)
      .default([]),
    startTimes: z
      .array(z.object({ time: clockField() }))
      .min(1)
      .max(4),
    minutes: wholeField({ min: 5, max: 1440 }),
    place: optionalText({ max: 120 }),
    leaders: optionalText({ max: 200 }),
    audience: choiceField(AUDIENCES),
    zoneId: optionalId(),
    capacity: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
      wholeField({ min: 1, max: 1000 }).optional(),
    ),
    themeIds: listOf(idField()),
    partOfId: optionalId(),
    reason: optionalText({ max: 200 }),
  })
  .superRefine((values, context) => {
    const { untilOn, startsOn, startTimes } = values;
    if (untilOn !== null && untilOn < startsOn) addFault(context, { cause: 'endBeforeStart', path: ['untilOn'] });
    else if (recurrenceOf(values) === null) {
      addFault(context, { cause: 'notRule', path: [values.repeat === 'rule' ? 'ruleText' : 'startsOn'] });
    }
    if (new Set(startTimes.map(({ time }) => time)).size < startTimes.length) {
      addFault(context, { cause: 'sameTime', path: ['startTimes'] });
    }
  });
export type SeriesForm = z.output<typeof seriesForm>;

export const endSeriesForm = z.object({
  revision: revisionField(),
  lastDay: dateField(),
  reason: optionalText({ max: 200 }),
});
export type EndSeriesForm = z.output<typeof endSeriesForm>;
