import type { RotaState } from '../rota/rota-state';

/** Weeks of supervision that people lack to their shares, summed over everyone in the rota as it stands. */
export function weeksOfSupervisionShort({ tables, cells }: RotaState): number {
  const { model, staffCount, days, shiftCount, attends, supervisionWeeks } = tables;
  if (model.supervision === null) return 0;
  const weekday = model.supervision.weekday - 1;
  let short = 0;
  for (let staff = 0; staff < staffCount; staff++) {
    let attended = 0;
    for (let day = weekday; day < days; day += 7) {
      const shift = cells[staff * days + day]!;
      if (shift >= 0) attended += attends[weekday * shiftCount + shift]!;
    }
    short += Math.max(0, supervisionWeeks[staff]! - attended);
  }
  return short;
}
