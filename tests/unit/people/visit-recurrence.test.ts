import fc from 'fast-check';
import { expect, it } from 'vitest';
import { occurrenceDays, parseRecurrence } from '~/domain/case/recurrence';
import { WEEKDAYS, weekdayOf, type Weekday } from '~/domain/time/clock';
import { frequencyOf, mostPerWeek, storedOf, visitsPerWeek, type Frequency } from '~/features/people/visit-recurrence';

const someDays = fc.subarray([...WEEKDAYS], { minLength: 1 });
const fixed = fc.record({
  kind: fc.constantFrom('weekdays' as const, 'days' as const),
  weekdays: someDays,
  interval: fc.integer({ min: 2, max: 26 }),
});
const movable = fc.record({
  kind: fc.constant('movable' as const),
  weekdays: someDays,
  times: fc.integer({ min: 1, max: 7 }),
  daysBetween: fc.integer({ min: 1, max: 7 }),
});

it('reads back every frequency that it stores', () => {
  fc.assert(
    fc.property(fc.oneof(fixed, movable), (frequency) => {
      expect(frequencyOf(storedOf(frequency))).toEqual(frequency);
    }),
    { seed: 1 },
  );
});

it('says every day in one short rule', () => {
  const daily: Frequency = { kind: 'weekdays', weekdays: WEEKDAYS, interval: 1 };
  expect(storedOf(daily).recurrence).toBe('FREQ=DAILY');
  expect(frequencyOf(storedOf(daily))).toEqual(daily);
});

it('puts fixed weekdays on those days and no others', () => {
  const stored = storedOf({ kind: 'weekdays', weekdays: [4, 1], interval: 1 });
  expect(stored.recurrence).toBe('FREQ=WEEKLY;BYDAY=MO,TH');
  const rule = parseRecurrence(stored.recurrence ?? '');
  expect(rule && occurrenceDays(rule, 14).map(weekdayOf)).toEqual([1, 4, 1, 4]);
});

it('keeps no list of weekdays for a movable visit that may fall on any', () => {
  const stored = storedOf({ kind: 'movable', weekdays: WEEKDAYS, times: 2, daysBetween: 1 });
  expect(stored).toEqual({ recurrence: null, timesPerWeek: 2, weekdays: [], minDaysBetween: null });
});

it('shows a rule that it cannot read without days rather than hiding it', () => {
  const stored = { recurrence: 'FREQ=MONTHLY', timesPerWeek: null, weekdays: [], minDaysBetween: null };
  expect(frequencyOf(stored).weekdays).toEqual([]);
});

it.each<[Frequency, number]>([
  [{ kind: 'weekdays', weekdays: WEEKDAYS, interval: 1 }, 7],
  [{ kind: 'weekdays', weekdays: [1, 4], interval: 2 }, 1],
  [{ kind: 'days', weekdays: WEEKDAYS, interval: 2 }, 3.5],
  [{ kind: 'movable', weekdays: [1, 2, 3, 4, 5], times: 3, daysBetween: 2 }, 3],
])('counts the visits of a week for %o', (frequency, expected) => {
  expect(visitsPerWeek(storedOf(frequency))).toBe(expected);
});

/** The most days that fit, by trying every subset of the week. */
function mostByTrying(weekdays: readonly Weekday[], daysBetween: number): number {
  const fits = (chosen: Weekday[]) =>
    chosen.every((day, index) => {
      const next = chosen[index + 1] ?? (chosen[0] ?? day) + 7;
      return next - day >= daysBetween;
    });
  const subsets = weekdays.reduce<Weekday[][]>((sets, day) => [...sets, ...sets.map((set) => [...set, day])], [[]]);
  return Math.max(...subsets.filter(fits).map((set) => set.length));
}

it('knows the most visits that fit in a week, across its end too', () => {
  fc.assert(
    fc.property(fc.subarray([...WEEKDAYS]), fc.integer({ min: 1, max: 7 }), (weekdays, daysBetween) => {
      expect(mostPerWeek({ weekdays, daysBetween })).toBe(mostByTrying(weekdays, daysBetween));
    }),
    { seed: 2 },
  );
});
