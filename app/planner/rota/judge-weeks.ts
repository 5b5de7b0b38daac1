import { OFF } from '../model/model';
import type { RotaRow, RowPoints } from './judge-row';
import type { RotaTables } from './rota-tables';
import { HARD, SOFT } from './rota-weights';

/**
 * Adds the points of weeks and sums: week minutes, hours of the contract and weekend frequency (hard); half weekends,
 * supervision, and distance from a fair share of evenings and weekends (soft).
 */
export function addWeekPoints(tables: RotaTables, row: RotaRow, out: RowPoints): void {
  const { weeks, shiftCount, paid, evening, kind, touches, attends } = tables;
  const limits = tables.limitsOf[row.staff]!;
  const { staff, cells } = row;
  const weekendEvery = tables.weekendEvery[staff]!;
  let hard = 0;
  let soft = 0;
  let paidTotal = 0;
  let evenings = 0;
  let attended = 0;
  let weekends = 0;
  let firstWeekend = -1;
  let lastWeekend = -1;
  let kindsBefore = limits.mixedKindsPoints > 0 ? kindsInWeek(tables, row, weeks - 1) : 0;
  let cell = row.base;
  for (let week = 0; week < weeks; week++) {
    let paidInWeek = 0;
    let touched = 0;
    let kinds = 0;
    for (let at = 0; at < 7 * shiftCount; at += shiftCount, cell++) {
      const shift = cells[cell]!;
      if (shift === OFF) continue;
      paidInWeek += paid[shift]!;
      touched |= touches[at + shift]!;
      attended += attends[at + shift]!;
      evenings += evening[shift]!;
      kinds += kind[shift]!;
    }
    paidTotal += paidInWeek;
    soft += limits.mixedKindsPoints * mixedKinds(kindsBefore + kinds);
    kindsBefore = kinds;
    if (paidInWeek > limits.weekMinutes) {
      hard += HARD.weekMinutes + Math.ceil((paidInWeek - limits.weekMinutes) / HARD.weekMinutesPerPoint);
    }
    if (touched === 0) continue;
    weekends++;
    if (touched !== BOTH_DAYS) soft += limits.halfWeekendPoints;
    if (lastWeekend >= 0 && week - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;
    if (firstWeekend < 0) firstWeekend = week;
    lastWeekend = week;
  }
  if (firstWeekend >= 0 && firstWeekend + weeks - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;
  out.hard += hard + hoursPoints(tables, { staff, paidTotal });
  out.soft += soft + sharePoints(tables, { staff, evenings, weekends, attended });
}

/** The kinds of shift in a week, summed. */
function kindsInWeek({ kind }: RotaTables, row: RotaRow, week: number): number {
  let kinds = 0;
  for (let day = week * 7; day < week * 7 + 7; day++) {
    const shift = row.cells[row.base + day]!;
    if (shift !== OFF) kinds += kind[shift]!;
  }
  return kinds;
}

/** Shifts of other kinds than the one that most are of, in a sum of `RotaTables.kind`. */
export function mixedKinds(kinds: number): number {
  const day = kinds & 15;
  const evening = (kinds >> 4) & 15;
  const night = kinds >> 8;
  return day + evening + night - Math.max(day, evening, night);
}

/** Saturday and Sunday, as bits of `RotaTables.touches`. */
const BOTH_DAYS = 3;

/** Hard points of hours outside the tolerance around the contract. */
export function hoursPoints(tables: RotaTables, sum: { staff: number; paidTotal: number }): number {
  const outside = Math.max(tables.paidLeast[sum.staff]! - sum.paidTotal, sum.paidTotal - tables.paidMost[sum.staff]!);
  return outside > 0 ? HARD.hours + Math.ceil(outside / HARD.hoursMinutesPerPoint) : 0;
}

/** Soft points of supervision weeks that lack, and of distance from a fair share of evenings and weekends. */
function sharePoints(
  tables: RotaTables,
  sum: { staff: number; evenings: number; weekends: number; attended: number },
): number {
  return supervisionPoints(tables, sum) + eveningPoints(tables, sum) + weekendPoints(tables, sum);
}

export const supervisionPoints = (tables: RotaTables, of: { staff: number; attended: number }): number =>
  SOFT.supervisionWeek * Math.max(0, tables.supervisionWeeks[of.staff]! - of.attended);

export function eveningPoints(tables: RotaTables, of: { staff: number; evenings: number }): number {
  const apart = of.evenings - tables.fairEvenings[of.staff]!;
  return Math.round(SOFT.eveningsSquared * apart * apart);
}

export function weekendPoints(tables: RotaTables, of: { staff: number; weekends: number }): number {
  const apart = of.weekends - tables.fairWeekends[of.staff]!;
  return Math.round(SOFT.weekendsSquared * apart * apart);
}
