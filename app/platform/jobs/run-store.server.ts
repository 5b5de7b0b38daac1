import type { Db, Tx } from '../db/db.server';
import type { Prisma, RunStatus } from '../db/generated/client';
import type { RunProgress } from './run-progress';

/** A worker renews the beat of its run about twice a second; one that is older than this has lost its worker. */
export const STALE_AFTER_MS = 8_000;

export const ACTIVE_STATUSES = ['queued', 'running'] as const satisfies readonly RunStatus[];

/** The channel on which the database tells that a run has changed; the payload is the run's id. */
export const RUN_CHANNEL = 'planning_run';

/** Tells the pages that follow a run. In a transaction, they are told at its commit. */
export async function notifyRun(db: Db | Tx, runId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${RUN_CHANNEL}, ${runId})`;
}

/** Takes a queued run to work on. False where it is not waiting any more. */
export async function takeRun(db: Db, run: { id: string; at: Date }): Promise<boolean> {
  const { count } = await db.planningRun.updateMany({
    where: { id: run.id, status: 'queued' },
    data: { status: 'running', startedAt: run.at, beatAt: run.at },
  });
  if (count > 0) await notifyRun(db, run.id);
  return count > 0;
}

/** What a worker learns when it tells that it is alive. */
export type BeatAnswer = 'goOn' | 'stop' | 'gone';

/** Writes the beat and the progress, and answers whether to go on. `gone`: the run is no longer the worker's. */
export async function beatRun(
  db: Db,
  run: { id: string; at: Date; progress: RunProgress | null },
): Promise<BeatAnswer> {
  const rows = await db.planningRun.updateManyAndReturn({
    where: { id: run.id, status: 'running' },
    data: { beatAt: run.at, ...(run.progress === null ? {} : { progress: toJson(run.progress) }) },
    select: { stopRequested: true },
  });
  const [row] = rows;
  if (!row) return 'gone';
  if (run.progress !== null) await notifyRun(db, run.id);
  return row.stopRequested ? 'stop' : 'goOn';
}

/** Ends a run that is at work. False where someone else has ended it. */
export async function endRun(
  db: Db | Tx,
  run: { id: string; at: Date; status: 'done' | 'stopped' | 'interrupted' | 'failed'; failure?: string; plan?: object },
): Promise<boolean> {
  const { count } = await db.planningRun.updateMany({
    where: { id: run.id, status: 'running' },
    data: {
      status: run.status,
      endedAt: run.at,
      failure: run.failure ?? null,
      ...(run.plan === undefined ? {} : { plan: toJson(run.plan) }),
    },
  });
  if (count > 0) await notifyRun(db, run.id);
  return count > 0;
}

/** Marks runs whose worker has gone as interrupted, and answers how many there were. */
export async function interruptStaleRuns(db: Db | Tx, options: { at: Date; rotaId?: string }): Promise<number> {
  const oldest = new Date(options.at.getTime() - STALE_AFTER_MS);
  const rows = await db.planningRun.updateManyAndReturn({
    where: {
      status: 'running',
      beatAt: { lt: oldest },
      ...(options.rotaId === undefined ? {} : { rotaId: options.rotaId }),
    },
    data: { status: 'interrupted', endedAt: options.at },
    select: { id: true },
  });
  for (const { id } of rows) await notifyRun(db, id);
  return rows.length;
}

const toJson = (value: object): Prisma.InputJsonObject => value as Prisma.InputJsonObject;
