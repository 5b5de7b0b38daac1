import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { OFF } from '../model/model';
import type { RotaRow, RowPoints } from './judge-row';
import type { RotaTables } from './rota-tables';
import { HARD, SOFT } from './rota-weights';

/**
 * Adds the points of rest and runs: daily and weekly rest, shifts and nights in a row (hard), single days and rest after
 * nights (soft). The walk starts from the row's last shift, taken one turn of the ring earlier, so that the seam is a
 * gap like any other.
 */
export function addRestPoints(tables: RotaTables, row: RotaRow, out: RowPoints): void {
  const { days, start, end, night, restInWeek } = tables;
  const limits = tables.limitsOf[row.staff]!;
  const { cells, base } = row;
  const last = lastWorkedDay(tables, row);
  if (last < 0) return;
  let run = runBackFrom(tables, row, last);
  let nightRun = nightRunBackFrom(tables, row, last);
  let previous = last - days;
  let previousShift = cells[base + last]!;
  let firstRestDay = days;
  let lastRestDay = days;
  let hard = run >= days ? HARD.consecutivePerDay : 0;
  let soft = 0;
  if (nightRun >= days) hard += HARD.consecutivePerDay;
  if (!limits.rolling) restInWeek.fill(0);

  for (let day = 0; day <= last; day++) {
    const shift = cells[base + day]!;
    if (shift === OFF) continue;
    const gap = day - previous;
    const rest = gap * MINUTES_PER_DAY + start[shift]! - end[previousShift]!;
    if (rest < limits.dailyRest)
      hard += HARD.dailyRest + pointsFor(limits.dailyRest - rest, HARD.dailyRestMinutesPerPoint);
    if (rest < MINUTES_PER_DAY && night[previousShift] === 1 && night[shift] === 0) soft += SOFT.shortRestAfterNight;
    if (gap === 1) {
      run++;
      nightRun = night[shift] === 1 ? nightRun + 1 : 0;
    } else {
      if (gap === 2) soft += SOFT.singleDayOff;
      if (run === 1) soft += SOFT.singleShift;
      run = 1;
      nightRun = night[shift]!;
      if (rest >= limits.weeklyRest) {
        if (!limits.rolling) markWeeks(restInWeek, { from: previous + 1, to: day - 1, days });
        else if (lastRestDay === days) firstRestDay = previous + 1;
        else hard += HARD.weeklyRestPerWindow * Math.max(0, previous + 1 - lastRestDay - 7);
        lastRestDay = day - 1;
      }
    }
    if (run > limits.maxShifts) hard += HARD.consecutivePerDay;
    if (nightRun > limits.maxNights) hard += HARD.consecutivePerDay;
    previous = day;
    previousShift = shift;
  }
  out.hard += hard + HARD.weeklyRestPerWindow * windowsLeft(tables, { firstRestDay, lastRestDay });
  out.soft += soft;
}

/** One point for each started `minutesPerPoint`. */
export const pointsFor = (minutes: number, minutesPerPoint: number): number => Math.ceil(minutes / minutesPerPoint);

/** The row's last day with a shift, or -1. */
function lastWorkedDay(tables: RotaTables, row: RotaRow): number {
  let last = tables.days - 1;
  while (last >= 0 && row.cells[row.base + last] === OFF) last--;
  return last;
}

/** Length of the run of shifts that ends on `last`, back around the ring; at most the whole ring. */
function runBackFrom(tables: RotaTables, row: RotaRow, last: number): number {
  const { days } = tables;
  let run = 1;
  while (run < days && row.cells[row.base + (last - run < 0 ? last - run + days : last - run)] !== OFF) run++;
  return run;
}

function nightRunBackFrom(tables: RotaTables, row: RotaRow, last: number): number {
  const { days, night } = tables;
  let run = 0;
  while (run < days) {
    const shift = row.cells[row.base + (last - run < 0 ? last - run + days : last - run)]!;
    if (shift === OFF || night[shift] === 0) break;
    run++;
  }
  return run;
}

/** Marks the weeks of the rest days `from..to`; days before 0 belong to the end of the ring. */
function markWeeks(restInWeek: Uint8Array, span: { from: number; to: number; days: number }): void {
  for (let day = span.from; day <= span.to; day++) restInWeek[Math.trunc((day < 0 ? day + span.days : day) / 7)] = 1;
}

/** Windows of seven days without a rest day, apart from those that the walk has counted. */
function windowsLeft(tables: RotaTables, seen: { firstRestDay: number; lastRestDay: number }): number {
  if (seen.lastRestDay === tables.days) return tables.limits.rolling ? tables.days : tables.weeks;
  if (tables.limits.rolling) return Math.max(0, seen.firstRestDay + tables.days - seen.lastRestDay - 7);
  let left = 0;
  for (let week = 0; week < tables.weeks; week++) left += 1 - tables.restInWeek[week]!;
  return left;
}
