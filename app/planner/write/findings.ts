import type { Finding } from '../../domain/case/plan';
import type { Model } from '../model/model';
import { explainImpossible } from '../rota/explain';
import { findingOf, judgePlan } from '../rules/judge';
import type { PlanView } from '../rules/plan-view';

/** What is proven impossible, then every breach of the plan, hard ones first. */
export function planFindings(model: Model, plan: PlanView): Finding[] {
  const findings = judgePlan(model, plan).map((judged) => findingOf(model, judged));
  const proven = explainImpossible(model, plan.solution.rota);
  return [
    ...proven,
    ...findings.filter(({ level }) => level === 'hard'),
    ...findings.filter(({ level }) => level === 'soft'),
  ];
}
