import { OFF } from '../model/model';
import type { RotaTables } from '../rota/rota-tables';
import { SOFT } from '../rota/rota-weights';

/** What a line has of the goods and burdens that are shared fairly: in this order in every table. */
export const SHARES = ['evenings', 'weekends', 'supervision'] as const;
export type Share = (typeof SHARES)[number];

/** Counts of a line, in the order of `SHARES`. */
export type ShareCounts = readonly [evenings: number, weekends: number, supervision: number];

export function shareCounts(tables: RotaTables, cells: Int8Array): ShareCounts {
  const { shiftCount, days, evening, attends, touches } = tables;
  let evenings = 0;
  let supervision = 0;
  const worked = new Set<number>();
  for (let day = 0; day < days; day++) {
    const shift = cells[day]!;
    if (shift === OFF) continue;
    const at = (day % 7) * shiftCount + shift;
    evenings += evening[shift]!;
    supervision += attends[at]!;
    if (touches[at]! !== 0) worked.add(Math.floor(day / 7));
  }
  return [evenings, worked.size, supervision];
}

/** Soft points of a count, as the engine's row judge has them. */
export function sharePoints(tables: RotaTables, of: { staff: number; share: Share; count: number }): number {
  const { staff, share, count } = of;
  if (share === 'supervision') return SOFT.supervisionWeek * Math.max(0, tables.supervisionWeeks[staff]! - count);
  if (share === 'evenings') {
    const apart = count - tables.fairEvenings[staff]!;
    return Math.round(SOFT.eveningsSquared * apart * apart);
  }
  const apart = count - tables.fairWeekends[staff]!;
  return Math.round(SOFT.weekendsSquared * apart * apart);
}

/** The largest count of a share in a line. */
export function mostOfShare(tables: RotaTables, share: Share): number {
  return share === 'evenings' ? tables.days : tables.weeks;
}
