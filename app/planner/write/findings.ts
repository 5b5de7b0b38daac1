import type { Finding } from '../../domain/case/plan';
import type { DatedAgreement } from '../../domain/working-time/limit';
import type { Model } from '../model/model';
import { explainImpossible } from '../rota/explain';
import { judgePlan } from '../rules/judge';
import type { PlanView } from '../rules/plan-view';
import { joinLaw } from './law-findings';

/** What is proven impossible, then every breach of the plan, hard ones first; of the law's, by these agreements. */
export function planFindings(model: Model, plan: PlanView, agreements: readonly DatedAgreement[]): Finding[] {
  const { rota } = plan.solution;
  const findings = joinLaw(model, { rota, ofCase: judgePlan(model, plan), agreements });
  const proven = explainImpossible(model, rota);
  return [
    ...proven,
    ...findings.filter(({ level }) => level === 'hard'),
    ...findings.filter(({ level }) => level === 'soft'),
  ];
}
