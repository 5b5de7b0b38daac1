import type { Finding } from '~/domain/case/plan';
import { buildModel } from '~/planner/model/build-model';
import { findingOf, judgePlan } from '~/planner/rules/judge';
import { viewOf } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { loadCase } from '../case-store/load-case.server';
import { loadPlan } from '../case-store/load-plan.server';
import type { Tx } from '../db/db.server';

/** `outdated`: people, codes or visits have changed so much that the plan cannot be read against them. */
export type VersionJudgement = { readonly outdated: true } | { readonly outdated: false; readonly findings: Finding[] };

/** What a version breaks when it is held against the rules and the people as they are now. */
export async function judgeVersion(tx: Tx, version: { rotaId: string; versionId: string }): Promise<VersionJudgement> {
  const planningCase = await loadCase(tx, version);
  const plan = await loadPlan(tx, { versionId: version.versionId });
  const model = buildModel(planningCase);
  const staff = new Set<string>(planningCase.staff.map(({ id }) => id));
  const recipients = new Set<string>(planningCase.recipients.map(({ id }) => id));
  const visits = new Set<string>(planningCase.recipients.flatMap((recipient) => recipient.visits.map(({ id }) => id)));
  const known =
    Object.keys(plan.rota).every((id) => staff.has(id)) &&
    planningCase.recipients.every(({ id }) => id in plan.teams) &&
    Object.entries(plan.teams).every(
      ([id, team]) => recipients.has(id) && team.members.every((member) => staff.has(member)),
    ) &&
    plan.visits.every((entry) => visits.has(entry.visit) && entry.staff.every((id) => staff.has(id))) &&
    plan.unassigned.every((entry) => visits.has(entry.visit));
  if (!known) return { outdated: true };
  const view = viewOf(model, solutionOf(model, plan));
  return { outdated: false, findings: judgePlan(model, view).map((judged) => findingOf(model, judged)) };
}
