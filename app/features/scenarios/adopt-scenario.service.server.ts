import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { isSupposed } from '~/planner/scenario/run-scenario';
import { logAccess } from '~/platform/access/access-log.server';
import { savePlan } from '~/platform/case-store/save-plan.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { parseStoredChange, readStoredResult } from '~/platform/scenarios/stored-scenario';
import type { Now } from '~/platform/time/now.server';
import { createVersion } from '~/platform/versions/create-version.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';

const SAVE_TIMEOUT_MS = 60_000;

/**
 * Makes a draft of a scenario, beside the version that it starts from. Refuses one whose version has changed since, one
 * that is a draft already, and one with recipients who are only supposed: nobody can be visited who is not there.
 */
export async function adoptScenario(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: { scenarioId: string },
): Promise<Verdict<{ versionId: string }>> {
  const adopt = async (tx: Tx): Promise<Verdict<{ versionId: string }>> => {
    await tx.$queryRaw`SELECT id FROM scenario WHERE id = ${input.scenarioId}::uuid FOR UPDATE`;
    const scenario = await tx.scenario.findUnique({
      where: { id: input.scenarioId },
      select: { change: true, result: true, adoptedId: true, rotaVersion: true },
    });
    if (!scenario) return refuse('notFound');
    const change = parseStoredChange(scenario.change);
    const result = readStoredResult(scenario.result);
    if (scenario.adoptedId !== null) return refuse('alreadyAdopted');
    if (!change || !result) return refuse('notReady');
    if (scenario.rotaVersion.revision !== change.revision) return refuse('stale');
    if (result.case.recipients.some(({ id }) => isSupposed(id))) return refuse('supposedRecipients');
    const at = now();
    const { id: basedOnId, rotaId } = scenario.rotaVersion;
    const { id } = await createVersion(tx, { rotaId, basedOnId, runId: null, createdById: actor.userId, at });
    await savePlan(tx, { versionId: id, case: result.case, plan: result.plan });
    await judgeAndKeep(tx, { rotaId, versionId: id });
    await tx.scenario.update({ where: { id: input.scenarioId }, data: { adoptedId: id } });
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope: { version: id } });
    return { ok: true, versionId: id };
  };
  return db.$transaction(adopt, { timeout: SAVE_TIMEOUT_MS });
}
