import type { Random } from '../random';
import type { RotaState } from '../rota/rota-state';
import type { PlannerWeights } from '../weights';

/**
 * What people lack of supervision to their shares, by the weeks that each lacks, summed; in units of `WEIGHTS`.
 * Where a case has too few places, two weeks that one person lacks cost less than a week that each of two lacks.
 */
export function supervisionOwed(weeksShort: Int32Array, weights: PlannerWeights): number {
  let owed = 0;
  for (const short of weeksShort) {
    if (short > 0) owed += weights.supervisionPerson + short * weights.supervisionWeek;
  }
  return owed;
}

/** The first person from a drawn one on who lacks supervision to her share, or -1. */
export function drawShortOfSupervision(rota: RotaState, random: Random): number {
  const { staffCount, model } = rota.tables;
  if (model.supervision === null) return -1;
  const offset = Math.trunc(random() * staffCount);
  for (let i = 0; i < staffCount; i++) {
    const staff = (offset + i) % staffCount;
    if (weeksShortOf(rota, staff) > 0) return staff;
  }
  return -1;
}

/** Whether the shift of a cell lets its person attend supervision. */
export function attendsOn({ tables, cells }: RotaState, cell: number): boolean {
  const shift = cells[cell]!;
  return shift >= 0 && tables.attends[((cell % tables.days) % 7) * tables.shiftCount + shift] === 1;
}

/** The weeks of supervision that a person lacks to her share in the rota as it stands; 0 where there is none. */
export function weeksShortOf({ tables, cells }: RotaState, staff: number): number {
  const { model, days, shiftCount, attends, supervisionWeeks } = tables;
  if (model.supervision === null) return 0;
  const first = model.supervision.weekday - 1;
  let attended = 0;
  for (let day = first; day < days; day += 7) {
    const shift = cells[staff * days + day]!;
    if (shift >= 0) attended += attends[first * shiftCount + shift]!;
  }
  return Math.max(0, supervisionWeeks[staff]! - attended);
}
