import type { Db } from '../db/db.server';
import { parseRunProgress } from './run-progress';
import type { RunState } from './run-state';
import { STALE_AFTER_MS } from './run-store.server';

const MS_PER_SECOND = 1_000;

/** Where a run is now, or `null` where there is no such run. One whose worker has gone counts as interrupted. */
export async function readRunState(db: Db, run: { id: string; at: Date }): Promise<RunState | null> {
  const row = await db.planningRun.findUnique({
    where: { id: run.id },
    select: {
      status: true,
      stopRequested: true,
      startedAt: true,
      endedAt: true,
      beatAt: true,
      seconds: true,
      progress: true,
      failure: true,
      result: { select: { id: true } },
    },
  });
  if (!row) return null;
  const silent = row.beatAt !== null && run.at.getTime() - row.beatAt.getTime() > STALE_AFTER_MS;
  const lost = row.status === 'running' && silent;
  const until = row.endedAt ?? (lost ? row.beatAt : null) ?? run.at;
  return {
    status: lost ? 'interrupted' : row.status,
    stopRequested: row.stopRequested,
    elapsedSeconds: row.startedAt ? Math.max(0, (until.getTime() - row.startedAt.getTime()) / MS_PER_SECOND) : 0,
    seconds: row.seconds,
    progress: parseRunProgress(row.progress),
    failure: row.failure,
    resultId: row.result?.id ?? null,
  };
}
