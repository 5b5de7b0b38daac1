import type { Finding } from '../../domain/case/plan';
import type { Model } from '../model/model';
import { explainImpossible } from '../rota/explain';
import { judgePlan } from '../rules/judge';
import type { PlanView } from '../rules/plan-view';
import { joinLaw } from './law-findings';

/**
 * What is proven impossible, then every breach of the plan, hard ones first. No agreement is known of beside the case, so
 * the law is as it is without.
 */
export function planFindings(model: Model, plan: PlanView): Finding[] {
  const { rota } = plan.solution;
  const findings = joinLaw(model, { rota, ofCase: judgePlan(model, plan), agreements: [] });
  const proven = explainImpossible(model, rota);
  return [
    ...proven,
    ...findings.filter(({ level }) => level === 'hard'),
    ...findings.filter(({ level }) => level === 'soft'),
  ];
}
