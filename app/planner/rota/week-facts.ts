import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { OFF } from '../model/model';
import { pointsFor } from './judge-rest';
import { createLongRuns, type LongRuns } from './judge-seams';
import type { RotaTables, RowLimits } from './rota-tables';
import { HARD, SOFT } from './rota-weights';

/**
 * Numbers that are kept of each week. `sums` has evenings, attended supervision and soft points in the bits of `SUMS`, so
 * that one addition sums all three over a row; `kinds` is the sum of `RotaTables.kind`; `meets` has the numbers of its
 * start and its end for the table of meeting weeks.
 */
export const WEEK_FACTS = 6;
export const WEEK = { shape: 0, hard: 1, sums: 2, paid: 3, kinds: 4, meets: 5 } as const;
export const SUMS = { attended: 9, soft: 15 } as const;
/** Bits of the number of a start; the number of an end follows them. */
export const START_BITS = 9;
const MOST_STARTS = 1 << START_BITS;

/**
 * A week's shape in bits: weekdays (0..6) of its first and last shift; lengths of the run of shifts that starts on the
 * first and of the one that ends on the last, and of the nights at those two ends; whether weekly rest lies between two
 * of its shifts, and whether it touches a weekend. A week without shifts has a run of 0; `byDay` is a week that only
 * `judgeRow` can judge, such as one with a shift every day. `known` is set in every shape.
 */
export const SHAPE = {
  first: 0,
  last: 3,
  run: 6,
  endRun: 9,
  nights: 12,
  endNights: 15,
  rested: 18,
  weekend: 19,
  byDay: 20,
  known: 21,
} as const;

/** More different weeks than this are not kept: six shift codes make 823,543. */
const MOST_WEEKS = 1_000_000;

/** Saturday and Sunday, as bits of `RotaTables.touches`. */
const BOTH_DAYS = 3;

/** Between weeks that a week without shifts lies between every rest is longer than this. */
const REST_OVER_A_WEEK = 6 * MINUTES_PER_DAY;
/** Evenings and supervision of more weeks than this have no room in `SUMS`. */
const MOST_WEEKS_SUMMED = 52;

/**
 * Facts of whole calendar weeks, worked out when a week is first met. A week's code is the sum of `(value + 1) *
 * powers[weekday]`, so that a changed cell changes it by one product. A week without shifts has the code 0.
 */
export interface WeekFacts {
  /** The limits by which the weeks are judged, the same for everyone whose weeks are kept here. */
  readonly limits: RowLimits;
  readonly longRuns: LongRuns;
  /** Index `code * WEEK_FACTS + field`; a shape of 0 is not known yet. */
  readonly known: Int32Array;
  /** Numbers of the ways in which weeks start and end, by what matters to the week they meet. */
  readonly starts: Map<number, number>;
  readonly ends: Map<number, number>;
  /** What two weeks in a row cost where they meet (`meetWeeks`), by their `meets`; 0 is not known yet. */
  readonly meetings: Int32Array;
}

/** `null` where there are too many shift codes or weeks, or where weekly rest is not a matter of weeks. */
export function createWeekFacts({ shiftCount, weeks }: RotaTables, limits: RowLimits): WeekFacts | null {
  const values = shiftCount + 1;
  if (values ** 7 > MOST_WEEKS || weeks > MOST_WEEKS_SUMMED || limits.rolling) return null;
  if (Math.max(limits.dailyRest, limits.weeklyRest) > REST_OVER_A_WEEK) return null;
  return {
    limits,
    longRuns: createLongRuns(limits),
    known: new Int32Array(WEEK_FACTS * values ** 7),
    starts: new Map(),
    ends: new Map(),
    meetings: new Int32Array(MOST_STARTS * MOST_STARTS),
  };
}

/** Works out the facts of the week `cells[from .. from + 7)` and keeps them in `facts.known` from `at` on. */
export function learnWeek(
  tables: RotaTables,
  week: { facts: WeekFacts; at: number; cells: Int8Array; from: number },
): void {
  const { facts, at, cells, from } = week;
  const days = cells.subarray(from, from + 7);
  const sums = sumsOf(tables, { days, limits: facts.limits });
  const runs = runsOf(tables, { days, limits: facts.limits });
  const meets = meetsOf(facts, { shape: runs.shape, days });
  const byDay = meets < 0 || ((runs.shape >> SHAPE.byDay) & 1) === 1 ? 1 : 0;
  facts.known[at + WEEK.shape] = sums.shape | runs.shape | (byDay << SHAPE.byDay) | (1 << SHAPE.known);
  facts.known[at + WEEK.hard] = sums.hard + runs.hard;
  facts.known[at + WEEK.sums] = sums.sums + ((sums.soft + runs.soft) << SUMS.soft);
  facts.known[at + WEEK.paid] = sums.paid;
  facts.known[at + WEEK.kinds] = sums.kinds;
  facts.known[at + WEEK.meets] = Math.max(0, meets);
}

/** The numbers of how a week starts and ends, or -1 where there are too many. */
function meetsOf({ starts, ends }: WeekFacts, { shape, days }: { shape: number; days: Int8Array }): number {
  const bits = (at: number): number => (shape >> at) & 7;
  if (bits(SHAPE.run) === 0) return 0;
  const keyOf = (end: { day: number; run: number; nights: number }): number =>
    ((days[end.day]! * 8 + end.day) * 8 + end.run) * 8 + end.nights;
  const first = keyOf({ day: bits(SHAPE.first), run: bits(SHAPE.run), nights: bits(SHAPE.nights) });
  const last = keyOf({ day: bits(SHAPE.last), run: bits(SHAPE.endRun), nights: bits(SHAPE.endNights) });
  const start = numberOf(starts, first);
  const end = numberOf(ends, last);
  return Math.max(start, end) < MOST_STARTS ? start | (end << START_BITS) : -1;
}

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}

/** The days of a week, and the limits by which they are judged. */
interface LimitedWeek {
  readonly days: Int8Array;
  readonly limits: RowLimits;
}

/** Hours, evenings, weekend and supervision of a week; as `addWeekPoints` counts them. */
function sumsOf(tables: RotaTables, { days, limits }: LimitedWeek) {
  const { shiftCount } = tables;
  let paid = 0;
  let evenings = 0;
  let kinds = 0;
  let touched = 0;
  let attended = 0;
  days.forEach((shift, weekday) => {
    if (shift === OFF) return;
    paid += tables.paid[shift]!;
    evenings += tables.evening[shift]!;
    kinds += tables.kind[shift]!;
    touched |= tables.touches[weekday * shiftCount + shift]!;
    attended |= tables.attends[weekday * shiftCount + shift]!;
  });
  const above = paid - limits.weekMinutes;
  return {
    shape: Number(touched > 0) << SHAPE.weekend,
    sums: evenings | (attended << SUMS.attended),
    hard: above > 0 ? HARD.weekMinutes + pointsFor(above, HARD.weekMinutesPerPoint) : 0,
    soft: touched > 0 && touched !== BOTH_DAYS ? limits.halfWeekendPoints : 0,
    paid,
    kinds,
  };
}

/**
 * Rest and runs inside a week; as `addRestPoints` counts them, with the runs at both ends taken for whole ones. What
 * they cost more or less where weeks meet is added there.
 */
function runsOf(tables: RotaTables, { days, limits }: LimitedWeek) {
  const { night } = tables;
  const first = days.findIndex((shift) => shift !== OFF);
  if (first < 0) return { shape: 0, hard: 0, soft: 0 };
  let hard = 0;
  let soft = 0;
  let previous = first;
  let run = 1;
  let nights = night[days[first]!]!;
  let startRun = 0;
  let startNights = nights;
  let rested = false;
  for (let day = first + 1; day < 7; day++) {
    const shift = days[day]!;
    if (shift === OFF) continue;
    const meeting = meet(tables, { from: days[previous]!, to: shift, gap: day - previous, limits });
    hard += meeting.hard;
    soft += meeting.soft;
    if (day - previous === 1) {
      run++;
      nights = night[shift] === 1 ? nights + 1 : 0;
      if (startRun === 0 && nights === run) startNights = nights;
    } else {
      if (run === 1) soft += SOFT.singleShift;
      if (startRun === 0) startRun = run;
      run = 1;
      nights = night[shift]!;
      if (meeting.rest >= limits.weeklyRest) rested = true;
    }
    if (run > limits.maxShifts) hard += HARD.consecutivePerDay;
    if (nights > limits.maxNights) hard += HARD.consecutivePerDay;
    previous = day;
  }
  if (run === 1) soft += SOFT.singleShift;
  // The first shift of all is the first day of a run.
  if (1 > limits.maxShifts) hard += HARD.consecutivePerDay;
  if (night[days[first]!]! > limits.maxNights) hard += HARD.consecutivePerDay;
  return {
    shape:
      (first << SHAPE.first) |
      (previous << SHAPE.last) |
      ((startRun || run) << SHAPE.run) |
      (run << SHAPE.endRun) |
      (startNights << SHAPE.nights) |
      (nights << SHAPE.endNights) |
      (Number(rested) << SHAPE.rested) |
      (Number(run === 7) << SHAPE.byDay),
    hard,
    soft,
  };
}

/** Rest between two shifts in a row, `gap` days apart, and its points. */
function meet(tables: RotaTables, pair: { from: number; to: number; gap: number; limits: RowLimits }) {
  const { start, end, night } = tables;
  const rest = pair.gap * MINUTES_PER_DAY + start[pair.to]! - end[pair.from]!;
  const missing = pair.limits.dailyRest - rest;
  const afterNight = rest < MINUTES_PER_DAY && night[pair.from] === 1 && night[pair.to] === 0;
  return {
    rest,
    hard: missing > 0 ? HARD.dailyRest + pointsFor(missing, HARD.dailyRestMinutesPerPoint) : 0,
    soft: (afterNight ? SOFT.shortRestAfterNight : 0) + (pair.gap === 2 ? SOFT.singleDayOff : 0),
  };
}
