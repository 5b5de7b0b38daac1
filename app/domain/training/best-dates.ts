import type { IsoDate } from '../brand';
import { redDaysBetween } from '../calendar/red-days';
import { addDays, weekdayOfDate } from '../time/clock';

const LAST_WORKDAY = 5;
/** Christmas Eve and New Year's Eve are no red days, but no days for a lunch either. */
const EVES = ['12-24', '12-31'];

/** Mondays to Fridays from `from` to `to`, both included, without red days, eves and the dates in `taken`. */
export function lunchDates(span: { from: IsoDate; to: IsoDate; taken: ReadonlySet<IsoDate> }): IsoDate[] {
  const red = new Set(redDaysBetween(span).map(({ date }) => date));
  const dates: IsoDate[] = [];
  for (let date = span.from; date <= span.to; date = addDays(date, 1)) {
    const isOut = red.has(date) || span.taken.has(date) || EVES.includes(date.slice(5));
    if (weekdayOfDate(date) <= LAST_WORKDAY && !isOut) dates.push(date);
  }
  return dates;
}

/** So many imagined sessions of the usual kind stand behind what is known of a person. */
const PRIOR_SESSIONS = 2;

/**
 * The chance in whole per cent that somebody comes, from how often she came of the times it was offered. With nothing known
 * it is the usual chance, and what is known of her weighs more the more there is of it.
 */
export const chanceOfComing = (known: { came: number; offered: number; usual: number }): number =>
  Math.round((known.came * 100 + PRIOR_SESSIONS * known.usual) / (known.offered + PRIOR_SESSIONS));

/** The reach of a pair is told in so many parts of a person. */
export const PARTS = 10_000;
const CERTAIN = 100;

export interface DatePair {
  /** Indices of dates, the first the lower. */
  readonly first: number;
  readonly second: number;
  /** How many it can be expected to reach at least once, in parts of a person: 10,000 are one. */
  readonly reached: number;
}

interface Candidates {
  /** How many dates there are to choose from. */
  readonly dates: number;
  /** For each person, the chance in whole per cent 0..100 that she can come, by date. */
  readonly chances: readonly (readonly number[])[];
  /** How many pairs to name. */
  readonly most: number;
}

/**
 * The pairs of dates that reach most people, the best first, exactly. Somebody is reached where she comes on at least one
 * of the two; each person counts once. Of equally good pairs the earlier comes first.
 *
 * A pair never reaches more than its two dates do one by one. Dates are therefore tried from the best downwards, and the
 * rest is left out as soon as that sum is below the worst pair that is kept.
 */
export function bestPairs({ dates, chances, most }: Candidates): DatePair[] {
  const alone = Array.from({ length: dates }, (_, date) =>
    chances.reduce((sum, ofOne) => sum + (ofOne[date] ?? 0) * CERTAIN, 0),
  );
  const order = alone.map((_, date) => date).sort((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  const kept: DatePair[] = [];
  for (const [index, one] of order.entries()) {
    for (const other of order.slice(index + 1)) {
      const worst = kept[most - 1];
      if (worst && (alone[one] ?? 0) + (alone[other] ?? 0) < worst.reached) break;
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      kept.push({ first, second, reached: reachedBy(chances, { first, second }) });
      kept.sort(byWorth).splice(most);
    }
  }
  return kept;
}

const byWorth = (a: DatePair, b: DatePair): number => b.reached - a.reached || a.first - b.first || a.second - b.second;

/** How many two dates can be expected to reach, in parts of a person. */
export function reachedBy(
  chances: readonly (readonly number[])[],
  { first, second }: { first: number; second: number },
): number {
  return chances.reduce((sum, ofOne) => {
    const missed = (CERTAIN - (ofOne[first] ?? 0)) * (CERTAIN - (ofOne[second] ?? 0));
    return sum + PARTS - missed;
  }, 0);
}
