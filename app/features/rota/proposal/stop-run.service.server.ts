import type { Actor } from '~/domain/access/vocabulary';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import { notifyRun } from '~/platform/jobs/run-store.server';
import type { Now } from '~/platform/time/now.server';

type Verdict = { ok: true } | { ok: false; cause: 'runUnknown' | 'runEnded' };

/**
 * Asks a run to stop and keep the best plan so far; the worker does it within a second. A run that still waits in the
 * queue has nothing to keep, and ends at once.
 */
export async function stopRun(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: { runId: string },
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const at = now();
    const waiting = await tx.planningRun.updateMany({
      where: { id: input.runId, status: 'queued' },
      data: { status: 'interrupted', stopRequested: true, endedAt: at },
    });
    const running = await tx.planningRun.updateMany({
      where: { id: input.runId, status: 'running' },
      data: { stopRequested: true },
    });
    if (waiting.count + running.count === 0) {
      const known = await tx.planningRun.count({ where: { id: input.runId } });
      return { ok: false, cause: known > 0 ? 'runEnded' : 'runUnknown' };
    }
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'planningRun', scope: { run: input.runId } });
    await notifyRun(tx, input.runId);
    return { ok: true };
  });
}
