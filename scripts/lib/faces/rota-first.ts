import type { Plan } from '../../../app/domain/case/plan';
import type { PlanningCase } from '../../../app/domain/case/planning-case';
import { solve, type Budget } from '../../../app/planner';
import { createEngineRun } from '../../../app/planner/engine-run';
import { buildModel } from '../../../app/planner/model/build-model';
import { buildRota } from '../../../app/planner/rota/build-rota';

/** Share of the budget for the rota; the rest is for its visits. */
const ROTA_SHARE = 0.25;

interface Means {
  readonly seed: number;
  readonly budget: Budget;
  readonly now: () => number;
}

/** The best plan of two searches in turn: a rota that is good for visits as far as a rota can tell, then its visits alone. */
export function planRotaFirst(source: PlanningCase, { seed, budget, now }: Means): Plan {
  const model = buildModel(source);
  const share = (part: number): Budget =>
    'steps' in budget ? { steps: Math.floor(budget.steps * part) } : { seconds: budget.seconds * part };
  const run = createEngineRun({ seed, budget: share(ROTA_SHARE), now });
  const { rota } = buildRota(model, run, { forVisits: true });
  const staff = source.staff.map((person, index) => ({
    ...person,
    fixed: Array.from(rota[index] ?? [], (shift, day) => ({ day, code: model.shifts[shift]?.code ?? null })),
  }));
  return solve({ ...source, staff }, { seed, budget: share(1 - ROTA_SHARE), now });
}
