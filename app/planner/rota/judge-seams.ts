import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { RotaRow, RowPoints } from './judge-row';
import { pointsFor } from './judge-rest';
import type { RotaTables } from './rota-tables';
import { HARD, SOFT } from './rota-weights';
import { SHAPE } from './week-facts';

/** Points for days of a run of shifts, or of nights, above the limit, by the length of the run: 0..14. */
export interface LongRuns {
  readonly shifts: Int32Array;
  readonly nights: Int32Array;
}

export function createLongRuns({ limits }: RotaTables): LongRuns {
  const pointsAbove = (most: number): Int32Array =>
    Int32Array.from({ length: 15 }, (_, length) => HARD.consecutivePerDay * Math.max(0, length - most));
  return { shifts: pointsAbove(limits.maxShifts), nights: pointsAbove(limits.maxNights) };
}

interface RowInWeeks {
  readonly row: RotaRow;
  readonly longRuns: LongRuns;
  /** `WeekFacts.known`. */
  readonly known: Int32Array;
  /** By person and week: where the week stands in `known`. */
  readonly weekAt: Int32Array;
}

/**
 * Adds what happens where weeks with shifts meet, around the ring: rest between the last shift of one and the first of
 * the next, runs that go on, and days off that are the weekly rest of the weeks they lie in. A run spans two weeks at
 * most, as no week may have seven shifts.
 */
export function addSeamPoints(tables: RotaTables, of: RowInWeeks, out: RowPoints): void {
  const { days, weeks, start, end, night, limits } = tables;
  const { known, weekAt } = of;
  const { cells, base, staff } = of.row;
  let before = weeks - 1;
  while (before >= 0 && runOf(known[weekAt[staff * weeks + before]!]!) === 0) before--;
  if (before < 0) return;
  let shapeBefore = known[weekAt[staff * weeks + before]!]!;
  before -= weeks;
  let hard = 0;
  let soft = 0;
  /** Whether the week before has its rest, and whether the seam of the ring gives the last week its rest. */
  let rested = true;
  let restedAtEnd = false;
  for (let week = 0; week < weeks; week++) {
    const shape = known[weekAt[staff * weeks + week]!]!;
    if (runOf(shape) === 0) continue;
    const last = before * 7 + ((shapeBefore >> SHAPE.last) & 7);
    const first = week * 7 + (shape & 7);
    const lastShift = cells[base + (last < 0 ? last + days : last)]!;
    const shift = cells[base + first]!;
    const rest = (first - last) * MINUTES_PER_DAY + start[shift]! - end[lastShift]!;
    if (rest < limits.dailyRest) {
      hard += HARD.dailyRest + pointsFor(limits.dailyRest - rest, HARD.dailyRestMinutesPerPoint);
    }
    if (rest < MINUTES_PER_DAY && night[lastShift] === 1 && night[shift] === 0) soft += SOFT.shortRestAfterNight;
    if (first - last === 2) soft += SOFT.singleDayOff;
    if (first - last === 1) {
      hard += joinedRuns(of.longRuns, shapeBefore, shape);
      soft -= joinedSingles(shapeBefore, shape);
    }
    const enough = rest >= limits.weeklyRest && first - last > 1;
    const restedAfter = enough && ((shapeBefore >> SHAPE.last) & 7) < 6;
    if (before < 0) restedAtEnd = restedAfter;
    else if (!rested && !restedAfter) hard += HARD.weeklyRestPerWindow;
    if (!enough) hard += HARD.weeklyRestPerWindow * (week - before - 1);
    rested = ((shape >> SHAPE.rested) & 1) === 1 || (enough && (shape & 7) > 0);
    before = week;
    shapeBefore = shape;
  }
  if (!rested && !restedAtEnd) hard += HARD.weeklyRestPerWindow;
  out.hard += hard;
  out.soft += soft;
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
