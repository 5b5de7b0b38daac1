import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseSeriesRule, seriesRuleText } from '~/domain/series/rule';
import { ruleDates } from '~/domain/series/rule-dates';
import type { Clock, IsoDate } from '~/domain/brand';
import { occurrencesBetween, seriesDates } from '~/domain/series/occurrences';
import { reconcileSessions } from '~/domain/series/reconcile-sessions';
import { addDays } from '~/domain/time/clock';

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const HORIZON = 500;

const some = (values: readonly (string | number)[], most: number) =>
  fc.subarray([...values], { minLength: 1, maxLength: most }).map((list) => list.join(','));
const starts = fc.integer({ min: 0, max: 2600 }).map((days) => addDays('2020-01-01' as IsoDate, days));
const ends = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
  fc.integer({ min: 10, max: 900 }).map((days) => `;UNTIL+${days}`),
);
const nths = [1, 2, 3, 4, -1, -2].flatMap((nth) => DAY_NAMES.map((day) => `${nth}${day}`));
const monthDays = [1, 5, 14, 15, 28, 29, 30, 31, -1, -2, -7];
const bodies = fc.oneof(
  fc.constant('FREQ=DAILY'),
  some(DAY_NAMES, 4).map((days) => `FREQ=DAILY;BYDAY=${days}`),
  fc.constant('FREQ=WEEKLY'),
  some(DAY_NAMES, 5).map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
  fc
    .tuple(some(DAY_NAMES, 3), fc.constantFrom('SU', 'MO'))
    .map(([days, wkst]) => `FREQ=WEEKLY;BYDAY=${days};WKST=${wkst}`),
  some(nths, 2).map((days) => `FREQ=MONTHLY;BYDAY=${days}`),
  some(monthDays, 3).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
  fc
    .tuple(some(DAY_NAMES, 5), fc.constantFrom('1', '2', '-1', '1,-1'))
    .map(([days, place]) => `FREQ=MONTHLY;BYDAY=${days};BYSETPOS=${place}`),
  fc
    .tuple(some([1, 3, 6, 9, 12], 2), some(nths, 1))
    .map(([months, days]) => `FREQ=YEARLY;BYMONTH=${months};BYDAY=${days}`),
  fc
    .tuple(some([2, 4, 8, 12], 2), some([1, 15, 28], 2))
    .map(([months, days]) => `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${days}`),
);
const rules = fc
  .record({ body: bodies, interval: fc.integer({ min: 1, max: 4 }), end: ends, startsOn: starts })
  .map((made) => {
    const [freq, ...rest] = made.body.split(';');
    const endless = [freq, ...(made.interval === 1 ? [] : [`INTERVAL=${made.interval}`]), ...rest].join(';');
    const startsOn = firstDateAfter(endless, made.startsOn);
    const days = /^;UNTIL\+(\d+)$/.exec(made.end)?.[1];
    const until = days === undefined ? made.end : `;UNTIL=${addDays(startsOn, Number(days)).replaceAll('-', '')}`;
    return { text: endless + until, startsOn };
  });

/** A date that the rule falls on: what RFC 5545 asks of the first date of a series. */
function firstDateAfter(text: string, date: IsoDate): IsoDate {
  const dates = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(date));
  dates.next();
  return dates.next().toString() as IsoDate;
}

interface Series {
  readonly text: string;
  readonly startsOn: IsoDate;
  readonly extraDates: readonly IsoDate[];
}

/** Dates of the implementation of another house, up to a date, with dates beside the rule and without exceptions. */
function datesOfIcal({ text, startsOn, extraDates, except, to }: Series & { except: readonly IsoDate[]; to: IsoDate }) {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(startsOn));
  event.addPropertyWithValue('rrule', ICAL.Recur.fromString(text));
  for (const date of extraDates) event.addPropertyWithValue('rdate', ICAL.Time.fromDateString(date));
  for (const date of except) event.addPropertyWithValue('exdate', ICAL.Time.fromDateString(date));
  const dates = new ICAL.RecurExpansion({ component: event, dtstart: ICAL.Time.fromDateString(startsOn) });
  const found = new Set<string>();
  for (let next = dates.next(); next && next.toString() <= to; next = dates.next()) found.add(next.toString());
  return [...found];
}

/** The sessions of a series that are left when some of its dates are cancelled and the series is then made again. */
function datesLeft({ text, startsOn, extraDates, except, to }: Series & { except: readonly IsoDate[]; to: IsoDate }) {
  const pattern = { rule: text, startsOn, extraDates, startTimes: ['13:30' as Clock] };
  const now = new Date('2019-01-01T12:00:00Z');
  const wanted = occurrencesBetween(pattern, { from: startsOn, to });
  const standing = reconcileSessions({ standing: [], wanted, now }).add.map((one, index) => ({
    ...one,
    id: `${index}`,
    startsAt: new Date(`${one.occursOn}T12:30:00Z`),
    ownChange: except.includes(one.occursOn),
    hasAttendance: false,
  }));
  const { add, follow } = reconcileSessions({ standing, wanted, now });
  expect(add).toEqual([]);
  return follow.map(({ occurrence }) => occurrence.occursOn);
}

describe('the dates of a series', () => {
  it('are those of an independent implementation of RRULE, for 2,000 rules with exceptions', () => {
    const picked = fc.array(fc.nat({ max: 40 }), { maxLength: 4 });
    const days = fc.array(fc.integer({ min: 1, max: 450 }), { maxLength: 3 });
    fc.assert(
      fc.property(rules, picked, days, ({ text, startsOn }, exceptions, extras) => {
        const rule = parseSeriesRule(text);
        if (!rule) throw new Error(`not read: ${text}`);
        expect(parseSeriesRule(seriesRuleText(rule))).toEqual(rule);
        const to = addDays(startsOn, HORIZON);
        const byRule = new Set(ruleDates({ rule, startsOn, to }));
        const beside = new Set(extras.map((days) => addDays(startsOn, days)));
        const extraDates = [...beside].filter((date) => !byRule.has(date)).sort();
        const dates = seriesDates({ rule: text, startsOn, extraDates, startTimes: [] }, to);
        const except = dates.filter((_date, index) => exceptions.includes(index));
        const series = { text, startsOn, extraDates, except, to };
        expect(datesLeft(series)).toEqual(datesOfIcal(series));
      }),
      { seed: 5545, numRuns: 2000 },
    );
  });

  it('fall on 29 February in leap years only, and on the last day where a month is asked for its last', () => {
    const on = (text: string, startsOn: string, to: string) => {
      const rule = parseSeriesRule(text);
      return rule && ruleDates({ rule, startsOn: startsOn as IsoDate, to: to as IsoDate });
    };
    expect(on('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-02-29', '2032-12-31')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
    expect(on('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', '2026-03-31')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;COUNT=2;UNTIL=20270101',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=WEEKLY;UNTIL=20270230',
    'FREQ=WEEKLY;INTERVAL=0',
    'INTERVAL=2',
    'FREQ=WEEKLY;FREQ=DAILY',
    '',
  ])('are not asked of "%s", which is no rule of a series', (text) => {
    expect(parseSeriesRule(text)).toBeNull();
  });
});
