import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model, Rota, VisitModel } from '../model/model';
import { dutiesAround, type Duty } from '../rules/plan-view';

/** The shift on which somebody could start a visit within its window, her other visits apart; `null` where none can. */
export function dutyFor(
  model: Model,
  rota: Rota,
  at: { readonly staff: number; readonly day: number; readonly visit: VisitModel },
): Duty | null {
  const { visit, day, staff } = at;
  const midnight = day * MINUTES_PER_DAY;
  const found = dutiesAround(model, rota, { staff, day }).find((duty) => {
    const first = Math.max(midnight + visit.earliest, duty.start + model.rules.handoverMinutes);
    return first <= Math.min(midnight + visit.latest, duty.end - visit.minutes);
  });
  return found ?? null;
}

/** Skills of a visit that somebody lacks who comes alone; beside another she need not have them. */
export function lackedSkills(model: Model, visit: VisitModel, staff: number): string[] {
  if (visit.carers === 2) return [];
  const own = new Set<string>(model.staff[staff]!.source.skills);
  return (visit.source.skills ?? []).filter((skill) => !own.has(skill));
}

/** Whether somebody may and can make a visit on a day, her other visits apart. */
export function couldCome(
  model: Model,
  rota: Rota,
  at: { readonly staff: number; readonly day: number; readonly visit: VisitModel },
): boolean {
  const { visit, staff } = at;
  if (visit.excluded.has(staff) || lackedSkills(model, visit, staff).length > 0) return false;
  return dutyFor(model, rota, at) !== null;
}
