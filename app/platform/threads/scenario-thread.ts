import type { PlanningCase } from '~/domain/case/planning-case';
import type { RecipientWish } from '~/domain/visits/recipient-wish';
import type { DatedAgreement } from '~/domain/working-time/limit';
import type { Moment } from '~/planner/repair/change';
import { comparePlans, type PlanComparison } from '~/planner/scenario/compare-plans';
import { describedPlan } from '~/planner/scenario/described-plan';
import { runScenario, type ScenarioPlan } from '~/planner/scenario/run-scenario';
import type { Supposition } from '~/planner/scenario/scenario';
import type { PlanSource } from '~/planner/write/read-plan';

interface ScenarioTask {
  readonly source: { readonly case: PlanningCase; readonly plan: PlanSource };
  readonly suppositions: readonly Supposition[];
  readonly now: Moment;
  readonly agreements: readonly DatedAgreement[];
  readonly recipientWishes: readonly RecipientWish[];
  readonly seed: number;
  /** For a new plan, where the rota must change. */
  readonly seconds: number;
}

/** A tried scenario as plain data: what can be sent from thread to thread, and saved. */
export interface ScenarioOutcome extends ScenarioPlan {
  readonly comparison: PlanComparison;
}

export function scenarioInThread({ source, suppositions, now, ...search }: ScenarioTask): ScenarioOutcome {
  const { agreements, recipientWishes, seed, seconds } = search;
  const before = { case: source.case, plan: describedPlan(source.case, source.plan, { agreements }) };
  const tried = runScenario(before, suppositions, {
    now,
    solve: { seed, agreements, recipientWishes, budget: { seconds }, now: () => performance.now() },
  });
  const { findings } = describedPlan(tried.case, tried.plan, { agreements });
  const after = { ...tried, plan: { ...tried.plan, findings } };
  return { ...after, comparison: comparePlans({ before, after }) };
}
