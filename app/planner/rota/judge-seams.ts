import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { pointsFor } from './judge-rest';
import type { RotaTables, RowLimits } from './rota-tables';
import { HARD, SOFT } from './rota-weights';
import { SHAPE, type WeekFacts } from './week-facts';

/** Points for days of a run of shifts, or of nights, above the limit, by the length of the run: 0..14. */
export interface LongRuns {
  readonly shifts: Int32Array;
  readonly nights: Int32Array;
}

export function createLongRuns(limits: RowLimits): LongRuns {
  const pointsAbove = (most: number): Int32Array =>
    Int32Array.from({ length: 15 }, (_, length) => HARD.consecutivePerDay * Math.max(0, length - most));
  return { shifts: pointsAbove(limits.maxShifts), nights: pointsAbove(limits.maxNights) };
}

/** Two weeks with shifts, one after the other: their shapes, the last shift of one and the first of the next. */
interface MeetingWeeks {
  readonly before: number;
  readonly after: number;
  readonly last: number;
  readonly first: number;
}

/**
 * What a meeting of weeks packs in a number. From the bit `points` on: soft points, raised as they can be below 0, and
 * hard points, each with room for the sum over a row. Below: whether the days off between them are the weekly rest of
 * the week before and of the week after, and that it is known.
 */
export const MEETING = { points: 3, hard: 12, softMask: 4095, softRaised: 32, restsBefore: 2, restsAfter: 1 } as const;

const packed = (met: { hard: number; soft: number; restsBefore: boolean; restsAfter: boolean }): number =>
  (((met.hard << MEETING.hard) + met.soft + MEETING.softRaised) << MEETING.points) |
  (Number(met.restsBefore) << MEETING.restsBefore) |
  (Number(met.restsAfter) << MEETING.restsAfter) |
  1;

/** What happens between two weeks with a week without shifts between them: they rest long enough. */
export const restOverAWeek = (before: number, after: number): number =>
  packed({ hard: 0, soft: 0, restsBefore: ((before >> SHAPE.last) & 7) < 6, restsAfter: (after & 7) > 0 });

/**
 * What happens where two weeks with shifts meet: rest between the last shift of one and the first of the next, runs that
 * go on, and days off that are the weekly rest of the weeks they lie in. A run spans two weeks at most, as no week may
 * have seven shifts. Packed as `MEETING` says.
 */
export function meetWeeks(of: { tables: RotaTables; facts: WeekFacts; weeks: MeetingWeeks }): number {
  const { start, end, night } = of.tables;
  const { limits, longRuns } = of.facts;
  const { before, after, last, first } = of.weeks;
  const lastDay = (before >> SHAPE.last) & 7;
  const firstDay = after & 7;
  const gap = 7 + firstDay - lastDay;
  const rest = gap * MINUTES_PER_DAY + start[first]! - end[last]!;
  let hard = 0;
  let soft = 0;
  if (rest < limits.dailyRest) {
    hard += HARD.dailyRest + pointsFor(limits.dailyRest - rest, HARD.dailyRestMinutesPerPoint);
  }
  if (rest < MINUTES_PER_DAY && night[last] === 1 && night[first] === 0) soft += SOFT.shortRestAfterNight;
  if (gap === 2) soft += SOFT.singleDayOff;
  if (gap === 1) {
    hard += joinedRuns(longRuns, before, after);
    soft -= joinedSingles(before, after);
  }
  const enough = rest >= limits.weeklyRest && gap > 1;
  return packed({ hard, soft, restsBefore: enough && lastDay < 6, restsAfter: enough && firstDay > 0 });
}

const runOf = (shape: number): number => (shape >> SHAPE.run) & 7;

/** Points of two runs that are one, less those that they have in their own weeks. */
function joinedRuns({ shifts, nights }: LongRuns, before: number, after: number): number {
  const endRun = (before >> SHAPE.endRun) & 7;
  const run = runOf(after);
  const endNights = (before >> SHAPE.endNights) & 7;
  const startNights = (after >> SHAPE.nights) & 7;
  const points = shifts[endRun + run]! - shifts[endRun]! - shifts[run]!;
  if (endNights === 0 || startNights === 0) return points;
  return points + nights[endNights + startNights]! - nights[endNights]! - nights[startNights]!;
}

/** Points that single shifts have in their own weeks and that are none when the two runs are one. */
const joinedSingles = (before: number, after: number): number =>
  (((before >> SHAPE.endRun) & 7) === 1 ? SOFT.singleShift : 0) + (runOf(after) === 1 ? SOFT.singleShift : 0);
