import { refuse, type Verdict } from '~/domain/verdict';
import { planContinuity } from '~/planner/measures/continuity';
import { buildModel } from '~/planner/model/build-model';
import { viewOf } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { loadCase } from '~/platform/case-store/load-case.server';
import { loadPlan } from '~/platform/case-store/load-plan.server';
import type { Tx } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
import { claimDraft, keepContinuity, type TeamContext } from './change-team.service.server';
import { parseTeam } from './parse-team';
import type { UndoInput } from './team.form';
import { parseChangeFacts, writeTeam } from './team-rows.server';
import { keptVisits, writeVisits } from './write-moves.server';

/**
 * Takes the last change of a draft's teams back, visits and all, as it was. Refused where something of the draft was
 * changed since (`changedSince`): then the older team is chosen anew, and its visits are planned anew.
 */
export async function undoTeam(
  context: TeamContext,
  input: Omit<UndoInput, 'kind'>,
): Promise<Verdict<{ revision: number; recipientId: string }>> {
  const { db, actor, scope, now } = context;
  const at = now();
  return db.$transaction(async (tx) => {
    const change = await tx.draftTeamChange.findFirst({
      where: {
        id: BigInt(input.changeId),
        rotaVersionId: input.versionId,
        recipient: recipientsIn(scope, dateOfInstant(at)),
      },
      include: { rotaVersion: { select: { rotaId: true, status: true, revision: true } } },
    });
    if (!change) return refuse('notFound');
    const { rotaVersion, rotaVersionId: versionId, recipientId } = change;
    if (rotaVersion.status !== 'draft') return refuse('notDraft');
    const facts = parseChangeFacts(change.facts);
    if (rotaVersion.revision !== facts.revision || input.revision !== facts.revision) return refuse('changedSince');
    if (!(await claimDraft(tx, input))) return refuse('stale');
    const visits = await keptVisits(tx, { versionId, ids: facts.visits.map(({ id }) => id) });
    await writeVisits(tx, { versionId, visits: facts.visits });
    await writeTeam(tx, {
      versionId,
      recipientId,
      before: parseTeam(change.after),
      after: parseTeam(change.before),
      reason: null,
      facts: {
        quick: 'undo',
        revision: input.revision + 1,
        m14Before: facts.m14After,
        m14After: facts.m14Before,
        moved: visits.length,
        movedOf: facts.movedOf,
        reasons: [],
        visits,
      },
      actorId: actor.userId,
      at,
    });
    await measureAgain(tx, { versionId, rotaId: rotaVersion.rotaId });
    const entry = { action: 'change', thing: 'careTeam', recipientId } as const;
    await logAccess(tx, { actor, at }, { ...entry, scope: { version: versionId } });
    return { ok: true, revision: input.revision + 1, recipientId };
  });
}

async function measureAgain(tx: Tx, of: { versionId: string; rotaId: string }): Promise<void> {
  const model = buildModel(await loadCase(tx, of));
  const plan = viewOf(model, solutionOf(model, await loadPlan(tx, of)));
  await keepContinuity(tx, { versionId: of.versionId, continuity: planContinuity(model, plan) });
  await judgeAndKeep(tx, of);
}
