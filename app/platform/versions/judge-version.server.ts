import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { buildModel } from '~/planner/model/build-model';
import { judgePlan } from '~/planner/rules/judge';
import { viewOf } from '~/planner/rules/plan-view';
import { joinLaw } from '~/planner/write/law-findings';
import { solutionOf } from '~/planner/write/read-plan';
import { loadCase } from '../case-store/load-case.server';
import { loadPlan, type StoredPlan } from '../case-store/load-plan.server';
import type { Tx } from '../db/db.server';
import { loadAgreements } from '../working-time/load-working-time.server';
import { judgeHoliday } from './judge-holiday.server';

/**
 * `empty`: nothing is planned yet. `outdated`: people or visits have come or gone since, so that the plan cannot be read
 * against them.
 */
export type VersionJudgement =
  { readonly state: 'empty' | 'outdated' } | { readonly state: 'judged'; readonly findings: Finding[] };

/** What a version breaks when it is held against the rules, the agreements and the people as they are now. */
export async function judgeVersion(tx: Tx, version: { rotaId: string; versionId: string }): Promise<VersionJudgement> {
  const planningCase = await loadCase(tx, version);
  const plan = await loadPlan(tx, { versionId: version.versionId });
  if (Object.keys(plan.teams).length === 0 && planningCase.recipients.length > 0) return { state: 'empty' };
  if (!isOfCase(plan, planningCase)) return { state: 'outdated' };
  const laidOver = await judgeHoliday(tx, { rotaId: version.rotaId, planningCase, plan });
  if (laidOver) return { state: 'judged', findings: laidOver };
  const model = buildModel(planningCase);
  const view = viewOf(model, solutionOf(model, plan));
  const agreements = await loadAgreements(tx);
  const { rota } = view.solution;
  return { state: 'judged', findings: joinLaw(model, { rota, ofCase: judgePlan(model, view), agreements }) };
}

/** Whether a plan names nobody who is not in the case, and gives everyone in it a team. */
export function isOfCase(plan: StoredPlan, planningCase: PlanningCase): boolean {
  const staff = new Set<string>(planningCase.staff.map(({ id }) => id));
  const recipients = new Set<string>(planningCase.recipients.map(({ id }) => id));
  const visits = new Set<string>(planningCase.recipients.flatMap((recipient) => recipient.visits.map(({ id }) => id)));
  return (
    Object.keys(plan.rota).every((id) => staff.has(id)) &&
    planningCase.recipients.every(({ id }) => id in plan.teams) &&
    Object.entries(plan.teams).every(
      ([id, team]) => recipients.has(id) && team.members.every((member) => staff.has(member)),
    ) &&
    plan.visits.every((entry) => visits.has(entry.visit) && entry.staff.every((id) => staff.has(id))) &&
    plan.unassigned.every((entry) => visits.has(entry.visit))
  );
}
