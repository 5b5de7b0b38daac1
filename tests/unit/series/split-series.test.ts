import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock, IsoDate } from '~/domain/brand';
import { occurrencesBetween, seriesDates, themeOfTurn, type SeriesPattern } from '~/domain/series/occurrences';
import { reconcileSessions, type StandingSession } from '~/domain/series/reconcile-sessions';
import { splitSeries } from '~/domain/series/split-series';
import { addDays } from '~/domain/time/clock';

const FIRST = '2026-01-07' as IsoDate;
const LAST = addDays(FIRST, 900);

const rules = fc.constantFrom(
  null,
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,SA',
  'FREQ=WEEKLY;INTERVAL=3;BYDAY=WE;COUNT=11',
  'FREQ=WEEKLY;BYDAY=TU,WE;UNTIL=20261101',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE,-1FR',
  'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
  'FREQ=YEARLY',
  'FREQ=YEARLY;BYMONTH=3,9;BYDAY=2WE',
);
const dates = fc.integer({ min: -3, max: 700 }).map((days) => addDays(FIRST, days));
const patterns = fc
  .record({ rule: rules, extraDates: fc.uniqueArray(dates, { maxLength: 4 }), times: fc.integer({ min: 1, max: 2 }) })
  .map(({ rule, extraDates, times }): SeriesPattern => {
    const startTimes = ['11:30', '13:00'].slice(0, times) as Clock[];
    return { rule, startsOn: FIRST, extraDates, startTimes };
  });

const instantOf = (date: IsoDate, slot: number) => new Date(`${date}T${slot === 0 ? '10:30' : '12:00'}:00Z`);

interface Session extends StandingSession {
  readonly attendance: readonly string[];
}

describe('"this and later"', () => {
  it('parts a series so that the two have its dates, each in one of them', () => {
    fc.assert(
      fc.property(patterns, dates, (pattern, at) => {
        const { head, tail, turns } = splitSeries(pattern, at);
        const whole = seriesDates(pattern, LAST);
        const before = head ? seriesDates(head, LAST) : [];
        const after = tail ? seriesDates(tail, LAST) : [];
        expect(before).toEqual(whole.filter((date) => date < at));
        expect(after).toEqual(whole.filter((date) => date >= at));
        expect(turns).toBe(before.length);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('lets the themes go on where they were', () => {
    const pattern = { rule: 'FREQ=WEEKLY', startsOn: FIRST, extraDates: [], startTimes: ['11:30' as Clock] };
    const themes = ['rus', 'mentalisering', 'depresjon'];
    const { tail, turns } = splitSeries(pattern, addDays(FIRST, 28));
    const first = tail && occurrencesBetween(tail, { from: FIRST, to: LAST })[0];
    expect(first).toMatchObject({ occursOn: addDays(FIRST, 28), turn: 0 });
    expect(themeOfTurn(themes, turns)).toBe('mentalisering');
  });
});

describe('a change of a series', () => {
  const sessions = (pattern: SeriesPattern) => occurrencesBetween(pattern, { from: addDays(FIRST, -3), to: LAST });
  const touches = fc.array(fc.constantFrom('none', 'changed', 'attended'), { minLength: 1, maxLength: 9 });

  const changes = fc.record({ before: patterns, after: patterns, today: dates, touched: touches });

  it('never changes or loses what is past, has attendance or was changed by itself, and gives each other date one session', () => {
    fc.assert(
      fc.property(changes, ({ before, after, today, touched }) => {
        const now = new Date(`${today}T11:00:00Z`);
        const standing = sessions(before).map(({ occursOn, slot }, index): Session => {
          const touch = touched[index % touched.length];
          return {
            id: `${index}`,
            occursOn,
            slot,
            startsAt: instantOf(occursOn, slot),
            ownChange: touch === 'changed',
            hasAttendance: touch === 'attended',
            attendance: touch === 'attended' ? [`present ${index}`] : [],
          };
        });
        const wanted = sessions(after).filter(({ occursOn, slot }) => instantOf(occursOn, slot) > now);
        const { add, follow, drop, kept } = reconcileSessions({ standing, wanted, now });
        const left = standing.filter(({ id }) => !drop.includes(id));
        const safe = standing.filter((one) => one.startsAt <= now || one.ownChange || one.hasAttendance);
        expect(safe.every((one) => left.includes(one))).toBe(true);
        expect(follow.some(({ id }) => safe.some((one) => one.id === id))).toBe(false);
        expect(kept).toEqual(safe.filter((one) => one.startsAt > now).map(({ id }) => id));
        const keys = [...left, ...add].map(({ occursOn, slot }) => `${occursOn} ${slot}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(wanted.every(({ occursOn, slot }) => keys.includes(`${occursOn} ${slot}`))).toBe(true);
      }),
      { seed: 7, numRuns: 250 },
    );
  });
});
