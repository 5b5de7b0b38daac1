import type { Actor } from '~/domain/access/vocabulary';
import { PLANNER_VERSION } from '~/planner';
import { logAccess } from '~/platform/access/access-log.server';
import { loadCase } from '~/platform/case-store/load-case.server';
import { loadRecipientWishes } from '~/platform/case-store/load-recipient-wishes.server';
import { isUniqueViolation, type Db, type Tx } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { sendPlanningJob } from '~/platform/jobs/queue.server';
import type { KeepChoice } from '~/platform/jobs/keep-choice';
import { parseLeaderWeights } from '~/platform/jobs/leader-weights';
import { toStoredCase, withKept } from '~/platform/jobs/run-options';
import { ACTIVE_STATUSES, interruptSilentRuns, notifyRun } from '~/platform/jobs/run-store.server';
import type { Now } from '~/platform/time/now.server';
import { underlayFor } from '~/platform/versions/underlay.server';
import { pinnedTeams, standingCells } from './run-standing.server';

type Verdict =
  | { ok: true; runId: string }
  | { ok: false; cause: 'versionUnknown' }
  | { ok: false; cause: 'alreadyRunning'; facts: { runId: string; who: string; at: string } };

interface RunInput {
  readonly versionId: string;
  readonly seconds: number;
  readonly keep: KeepChoice;
}

/**
 * Asks for a proposal: keeps the case and the rota as they are now and puts a run in the queue. One run at a time for a rota; whoever
 * comes second learns who was first.
 */
export async function requestRun(deps: { db: Db; actor: Actor; now: Now }, input: RunInput): Promise<Verdict> {
  const { db } = deps;
  const version = await db.rotaVersion.findUnique({ where: { id: input.versionId }, select: { rotaId: true } });
  if (!version) return { ok: false, cause: 'versionUnknown' };
  const { rotaId } = version;
  await interruptSilentRuns(db, { at: deps.now() });
  const already = await activeRunOf(db, rotaId);
  if (already) return already;
  try {
    const runId = await db.$transaction((tx) => createRun(tx, deps, { ...input, rotaId }));
    return { ok: true, runId };
  } catch (error) {
    const other = isUniqueViolation(error) ? await activeRunOf(db, rotaId) : null;
    if (other) return other;
    throw error;
  }
}

async function activeRunOf(db: Db, rotaId: string): Promise<(Verdict & { ok: false }) | null> {
  const run = await db.planningRun.findFirst({
    where: { rotaId, status: { in: [...ACTIVE_STATUSES] } },
    select: { id: true, requestedAt: true, requestedBy: { select: { name: true } } },
  });
  if (!run) return null;
  const facts = { runId: run.id, who: run.requestedBy.name, at: run.requestedAt.toISOString() };
  return { ok: false, cause: 'alreadyRunning', facts };
}

async function createRun(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Now },
  input: RunInput & { rotaId: string },
): Promise<string> {
  const { rotaId, versionId, seconds, keep } = input;
  const loaded = await loadCase(tx, { rotaId, versionId });
  const cells = await standingCells(tx, versionId);
  const planningCase = withKept(loaded, { keep, cells });
  const group = await tx.resourceGroup.findFirst({ select: { planningWeights: true } });
  const levels = parseLeaderWeights(group?.planningWeights);
  const pinned = await pinnedTeams(tx, versionId);
  const recipientWishes = await loadRecipientWishes(tx, loaded.start);
  const underlay = await underlayFor(tx, { rotaId, start: loaded.start });
  const options = { keep, cells, levels, pinned, recipientWishes, underlay };
  const at = now();
  const earlier = await tx.planningRun.count({ where: { rotaId } });
  const run = await tx.planningRun.create({
    data: {
      rotaId,
      startId: versionId,
      requestedById: actor.userId,
      requestedAt: at,
      seconds,
      seed: earlier + 1,
      version: PLANNER_VERSION,
      case: toStoredCase(planningCase, options) as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
  await logAccess(tx, { actor, at }, { action: 'change', thing: 'planningRun', scope: { run: run.id } });
  await sendPlanningJob(tx, { runId: run.id, seconds });
  await notifyRun(tx, run.id);
  return run.id;
}
