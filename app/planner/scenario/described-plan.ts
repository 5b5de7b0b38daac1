import type { Plan } from '../../domain/case/plan';
import type { PlanningCase } from '../../domain/case/planning-case';
import { buildModel } from '../model/build-model';
import { describe } from '../solve';
import { PLANNER_VERSION } from '../version';
import type { JudgedBy } from '../write/findings';
import { solutionOf, type PlanSource } from '../write/read-plan';

/** A plan that stands, judged and measured anew, so that it can be held beside another. */
export function describedPlan(source: PlanningCase, plan: PlanSource, by: JudgedBy = {}): Plan {
  const model = buildModel(source);
  const run = { seconds: 0, seed: 0, iterations: 0, version: PLANNER_VERSION };
  return { ...describe(model, solutionOf(model, plan), by), run };
}
