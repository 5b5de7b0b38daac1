import type { PlanningCase } from '../../domain/case/planning-case';
import type { Plan } from '../../domain/case/plan';
import { buildModel } from './build-model';
import { OFF, type Around, type Model } from './model';

/** What a rota that holds for some weeks, as a holiday rota, is laid over. */
export interface Underlay {
  /** The case of the rota below with one turn as long as its plan, and without recipients. */
  readonly case: PlanningCase;
  /** Each line below, written out for the whole of its plan. */
  readonly lines: Plan['rota'];
  /** Days from the first day below to the first one that is laid over. */
  readonly at: number;
}

/** A model whose rows are judged where they lie: among the weeks of a rota below. */
export function laidOn(model: Model, { case: source, lines, at }: Underlay): Model {
  const below = buildModel(source);
  const shiftOf = new Map<string, number>(below.shifts.map(({ code, index }) => [code, index]));
  const indexOf = new Map<string, number>(below.staff.map(({ id, index }) => [id, index]));
  const around: Around = {
    model: below,
    at,
    rota: below.staff.map(({ id }) => {
      const line = lines[id] ?? [];
      return Int8Array.from({ length: below.rotaDays }, (_, day) => shiftOf.get(line[day] ?? '') ?? OFF);
    }),
    staffOf: model.staff.map(({ id }) => indexOf.get(id) ?? null),
    shiftOf: model.shifts.map(({ code }) => shiftOf.get(code) ?? OFF),
  };
  return { ...model, around };
}
