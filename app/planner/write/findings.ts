import type { Finding } from '../../domain/case/plan';
import type { Model } from '../model/model';
import { findingOf, judgePlan } from '../rules/judge';
import type { PlanView } from '../rules/plan-view';

/** Every breach of the plan as a finding, hard ones first. */
export function planFindings(model: Model, plan: PlanView): Finding[] {
  const findings = judgePlan(model, plan).map((judged) => findingOf(model, judged));
  return [...findings.filter(({ level }) => level === 'hard'), ...findings.filter(({ level }) => level === 'soft')];
}
