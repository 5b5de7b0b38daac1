import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { OFF } from '../model/model';
import type { RotaTables } from './rota-tables';
import { HARD, SOFT } from './rota-weights';

/** Points of one person's row, the terms of single cells apart. */
export interface RowPoints {
  hard: number;
  soft: number;
}

/**
 * Judges one person's row around the ring of the rota: rest, runs, week minutes, hours and weekends (hard),
 * supervision, half weekends, single days and fair shares (soft). Cells that are forbidden and wishes are not
 * counted here. `cells` holds the row from `base`; the answer is written to `out`.
 */
export function judgeRow(
  tables: RotaTables,
  row: { staff: number; cells: Int8Array; base: number },
  out: RowPoints,
): void {
  const { days, weeks, shiftCount, start, end, paid, night, evening, touches, attends, restInWeek } = tables;
  const { staff, cells, base } = row;
  const rules = tables.model.rules;
  const rolling = rules.weeklyRestWindow === 'rolling';
  const dailyRest = rules.dailyRestHours * 60;
  const weeklyRest = rules.weeklyRestHours * 60;
  const { maxConsecutiveShifts, maxConsecutiveNights, maxWeekMinutes } = rules;
  const weekendEvery = tables.weekendEvery[staff]!;

  let hard = 0;
  let soft = 0;
  let last = days - 1;
  while (last >= 0 && cells[base + last] === OFF) last--;

  let run = 0;
  let nightRun = 0;
  let lastShift = OFF;
  if (last >= 0) {
    lastShift = cells[base + last]!;
    while (run < days && cells[base + ((last - run + days) % days)] !== OFF) run++;
    while (nightRun < run && night[cells[base + ((last - nightRun + days) % days)]!] === 1) nightRun++;
  }
  if (run >= days) hard += HARD.consecutivePerDay;
  if (nightRun >= days) hard += HARD.consecutivePerDay;

  restInWeek.fill(last < 0 ? 1 : 0);
  let previous = last - days;
  let firstRestDay = days;
  let lastRestDay = days;
  let paidTotal = 0;
  let evenings = 0;
  let attended = 0;
  let weekends = 0;
  let firstWeekend = -1;
  let lastWeekend = -1;

  let day = 0;
  for (let week = 0; week < weeks; week++) {
    let paidInWeek = 0;
    let touched = 0;
    for (let weekday = 0; weekday < 7; weekday++, day++) {
      const shift = cells[base + day]!;
      if (shift === OFF) continue;
      const gap = day - previous;
      const rest = gap * MINUTES_PER_DAY + start[shift]! - end[lastShift]!;
      if (rest < dailyRest) {
        hard += HARD.dailyRest + Math.ceil((dailyRest - rest) / HARD.dailyRestMinutesPerPoint);
      }
      if (night[lastShift] === 1 && night[shift] === 0 && rest < MINUTES_PER_DAY) soft += SOFT.shortRestAfterNight;
      if (gap > 1) {
        if (gap === 2) soft += SOFT.singleDayOff;
        if (run === 1) soft += SOFT.singleShift;
        run = 1;
        nightRun = night[shift]!;
        if (rest >= weeklyRest) {
          if (rolling) {
            if (lastRestDay === days) firstRestDay = previous + 1;
            else if (previous + 1 - lastRestDay > 7)
              hard += HARD.weeklyRestPerWindow * (previous + 1 - lastRestDay - 7);
            lastRestDay = day - 1;
          } else {
            markWeeks(restInWeek, { from: previous + 1, to: day - 1, days });
          }
        }
      } else {
        run++;
        nightRun = night[shift] === 1 ? nightRun + 1 : 0;
      }
      if (run > maxConsecutiveShifts) hard += HARD.consecutivePerDay;
      if (nightRun > maxConsecutiveNights) hard += HARD.consecutivePerDay;
      paidInWeek += paid[shift]!;
      const at = weekday * shiftCount + shift;
      touched |= touches[at]!;
      attended += attends[at]!;
      evenings += evening[shift]!;
      previous = day;
      lastShift = shift;
    }
    paidTotal += paidInWeek;
    if (paidInWeek > maxWeekMinutes) {
      hard += HARD.weekMinutes + Math.ceil((paidInWeek - maxWeekMinutes) / HARD.weekMinutesPerPoint);
    }
    if (touched !== 0) {
      weekends++;
      if (touched !== 3 && rules.wholeWeekends) soft += SOFT.halfWeekend;
      if (lastWeekend >= 0 && week - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;
      if (firstWeekend < 0) firstWeekend = week;
      lastWeekend = week;
    }
  }
  if (firstWeekend >= 0 && firstWeekend + weeks - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;

  hard += HARD.weeklyRestPerWindow * windowsWithoutRest(tables, { last, firstRestDay, lastRestDay });
  hard += hoursPoints(tables, staff, paidTotal);
  if (attended < tables.supervisionWeeks[staff]!) {
    soft += SOFT.supervisionWeek * (tables.supervisionWeeks[staff]! - attended);
  }
  const eveningsOff = evenings - tables.fairEvenings[staff]!;
  const weekendsOff = weekends - tables.fairWeekends[staff]!;
  soft += Math.round(SOFT.eveningsSquared * eveningsOff * eveningsOff);
  soft += Math.round(SOFT.weekendsSquared * weekendsOff * weekendsOff);
  out.hard = hard;
  out.soft = soft;
}

/** Marks the weeks of the rest days `from..to`; days before 0 belong to the end of the ring. */
function markWeeks(restInWeek: Uint8Array, span: { from: number; to: number; days: number }): void {
  for (let day = span.from; day <= span.to; day++) {
    restInWeek[Math.trunc((day < 0 ? day + span.days : day) / 7)] = 1;
  }
}

/** Windows of seven days without a rest day that were not counted yet. */
function windowsWithoutRest(
  tables: RotaTables,
  seen: { last: number; firstRestDay: number; lastRestDay: number },
): number {
  if (seen.last < 0) return 0;
  if (tables.model.rules.weeklyRestWindow === 'rolling') {
    if (seen.lastRestDay === tables.days) return tables.days;
    return Math.max(0, seen.firstRestDay + tables.days - seen.lastRestDay - 7);
  }
  let without = 0;
  for (let week = 0; week < tables.weeks; week++) without += 1 - tables.restInWeek[week]!;
  return without;
}

function hoursPoints(tables: RotaTables, staff: number, paidTotal: number): number {
  const outside = Math.max(tables.paidLeast[staff]! - paidTotal, paidTotal - tables.paidMost[staff]!);
  return outside > 0 ? HARD.hours + Math.ceil(outside / HARD.hoursMinutesPerPoint) : 0;
}
