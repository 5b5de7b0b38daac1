import type { Db } from '../db/db.server';
import { parseRunProgress } from './run-progress';
import type { RunState } from './run-state';
import { silentRunIds } from './run-store.server';

/** Where a run is now, or `null` where there is no such run. One whose worker has gone counts as interrupted. */
export async function readRunState(db: Db, runId: string): Promise<RunState | null> {
  const run = await db.planningRun.findUnique({
    where: { id: runId },
    select: {
      status: true,
      stopRequested: true,
      seconds: true,
      progress: true,
      failure: true,
      result: { select: { id: true } },
    },
  });
  if (!run) return null;
  const lost = run.status === 'running' && (await silentRunIds(db)).has(runId);
  const progress = parseRunProgress(run.progress);
  return {
    status: lost ? 'interrupted' : run.status,
    stopRequested: run.stopRequested,
    elapsedSeconds: progress?.latest.seconds ?? 0,
    seconds: run.seconds,
    progress,
    failure: run.failure,
    resultId: run.result?.id ?? null,
  };
}
