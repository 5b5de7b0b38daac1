import type { Clock } from '../brand';
import { isClock, isIsoDate, weekdayOfDate } from '../time/clock';
import { parseRecurrence } from './recurrence';
import { integer, isJsonObject, listOf, mapOf, number, objectOf, oneOf, orNull } from './shape';
import { satisfies, setOf, text, trueOrFalse, type Check } from './shape';

/** The planner numbers shifts in one signed byte. */
const MAX_SHIFT_CODES = 127;

const isClockValue = (v: unknown): v is Clock => typeof v === 'string' && isClock(v);
const clock = satisfies(isClockValue, 'a local time HH:MM');
const date = satisfies((v) => typeof v === 'string' && isIsoDate(v), 'a date YYYY-MM-DD');
const weekday = integer({ from: 1, to: 7 });

const monday: Check = (value, at) => {
  if (typeof value !== 'string' || !isIsoDate(value)) return date(value, at);
  if (weekdayOfDate(value) !== 1) at.fault('a Monday', value);
};
const timeZone = satisfies((v) => {
  if (typeof v !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: v }) !== null;
  } catch {
    return false;
  }
}, 'an IANA time zone name');

const recurrence = satisfies(
  (v) => typeof v === 'string' && parseRecurrence(v) !== null,
  'RRULE text such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH (FREQ DAILY or WEEKLY, INTERVAL, BYDAY)',
);

const visitFields = objectOf({
  id: text,
  'recurrence?': recurrence,
  'timesPerWeek?': weekday,
  'weekdays?': setOf(weekday, 1),
  'minDaysBetween?': weekday,
  earliest: clock,
  latest: clock,
  minutes: integer({ from: 1, to: 1440 }),
  'carers?': integer({ from: 1, to: 2 }),
  'skills?': setOf(text),
});

const visit: Check = (value, at) => {
  visitFields(value, at);
  if (!isJsonObject(value)) return;
  const movable = value.timesPerWeek !== undefined;
  if (movable === (value.recurrence !== undefined)) at.fault('either recurrence or timesPerWeek', value);
  for (const name of movable ? [] : ['weekdays', 'minDaysBetween']) {
    if (value[name] !== undefined) at.field(name).fault('only beside timesPerWeek', value[name]);
  }
  const { earliest, latest } = value;
  if (isClockValue(earliest) && isClockValue(latest) && earliest > latest) {
    at.field('latest').fault(`a time at or after earliest (${earliest})`, latest);
  }
};

const wishFields = objectOf({
  'weekday?': weekday,
  'date?': date,
  want: text,
  weight: integer({ from: 1, to: 3 }),
});

const wish: Check = (value, at) => {
  wishFields(value, at);
  if (!isJsonObject(value)) return;
  if ((value.weekday === undefined) === (value.date === undefined)) {
    at.fault('either weekday or date', value);
  }
};

const staff = objectOf({
  id: text,
  'name?': text,
  zone: text,
  positionPercent: number((x) => x > 0 && x <= 100, 'a number above 0 and at most 100'),
  'skills?': setOf(text),
  codes: setOf(text, 1),
  'weekendEvery?': integer({ from: 1, to: 52 }),
  'off?': setOf(date),
  'offWeekdays?': setOf(weekday),
  'wishes?': listOf(wish),
  'fixed?': listOf(objectOf({ day: integer({ from: 0 }), code: orNull(text) })),
});

const recipient = objectOf({
  id: text,
  zone: text,
  category: oneOf('psychiatric', 'substance', 'dual'),
  'tier?': text,
  'teamSize?': integer({ from: 1 }),
  'primary?': text,
  'previousTeam?': setOf(text),
  'excludedStaff?': setOf(text),
  visits: listOf(visit, 1),
});

const hours = number((x) => x >= 0, 'a number of at least 0');
const rules = objectOf({
  'fullTimeWeeklyMinutes?': integer({ from: 1 }),
  'hoursToleranceMinutes?': integer({ from: 0 }),
  'dailyRestHours?': hours,
  'weeklyRestHours?': hours,
  'weeklyRestWindow?': oneOf('calendarWeek', 'rolling'),
  'maxConsecutiveShifts?': integer({ from: 1 }),
  'maxConsecutiveNights?': integer({ from: 1 }),
  'maxWeekMinutes?': integer({ from: 0 }),
  'wholeWeekends?': trueOrFalse,
  'handoverMinutes?': integer({ from: 0 }),
});

const minutes = integer({ from: 0 });
const shiftCodeList = listOf(
  objectOf({ code: text, start: clock, end: clock, paidMinutes: minutes, breakMinutes: minutes }),
  1,
);

const shiftCodes: Check = (value, at) => {
  shiftCodeList(value, at);
  if (Array.isArray(value) && value.length > MAX_SHIFT_CODES) {
    at.fault(`a list of at most ${MAX_SHIFT_CODES}`, value);
  }
};

/** Types, formats and ranges of a planning case, field by field. References between fields are another check. */
export const caseShape: Check = objectOf({
  format: oneOf('kjente-fjes/case@1'),
  name: text,
  'timeZone?': timeZone,
  start: monday,
  rotaWeeks: integer({ from: 1, to: 52 }),
  planWeeks: integer({ from: 1, to: 52 }),
  zones: listOf(objectOf({ id: text, name: text }), 1),
  travelMinutes: mapOf(mapOf(minutes)),
  'skills?': setOf(text),
  shiftCodes,
  demand: listOf(objectOf({ weekday, code: text, min: minutes, max: minutes })),
  'skillDemand?': listOf(objectOf({ weekday, code: text, skill: text, min: minutes })),
  staff: listOf(staff, 1),
  recipients: listOf(recipient),
  'supervision?': objectOf({
    weekday,
    start: clock,
    end: clock,
    minShare: number((x) => x >= 0 && x <= 1, 'a number 0..1'),
  }),
  'rules?': rules,
});
