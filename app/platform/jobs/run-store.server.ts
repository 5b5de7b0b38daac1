import type { Plan } from '~/domain/case/plan';
import type { Db, Tx } from '../db/db.server';
import type { Prisma, RunStatus } from '../db/generated/client';
import type { RunProgress } from './run-progress';

/** A worker renews the beat of its run about twice a second; one that is older than this has lost its worker. */
const SILENT_SECONDS = 8;

export const ACTIVE_STATUSES = ['queued', 'running'] as const satisfies readonly RunStatus[];

/** The channel on which the database tells that a run has changed; the payload is the run's id. */
export const RUN_CHANNEL = 'planning_run';

/** Tells the pages that follow a run. In a transaction, they are told at its commit. */
export async function notifyRun(db: Db | Tx, runId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${RUN_CHANNEL}, ${runId})`;
}

/** Beats are written and judged by the clock of the database, which all machines share. */
const beat = (db: Db, runId: string) =>
  db.$executeRaw`UPDATE planning_run SET beat_at = clock_timestamp() WHERE id = ${runId}::uuid`;

/** Runs that are at work as far as anyone has written, but whose worker has gone silent. */
export async function silentRunIds(db: Db | Tx): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM planning_run WHERE status = 'running'
      AND (beat_at IS NULL OR beat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS}))`;
  return new Set(rows.map(({ id }) => id));
}

/** Takes a queued run to work on. False where it is not waiting any more. */
export async function takeRun(db: Db, run: { id: string; at: Date }): Promise<boolean> {
  const { count } = await db.planningRun.updateMany({
    where: { id: run.id, status: 'queued' },
    data: { status: 'running', startedAt: run.at },
  });
  if (count === 0) return false;
  await beat(db, run.id);
  await notifyRun(db, run.id);
  return true;
}

/** What a worker learns when it tells that it is alive. */
export type BeatAnswer = 'goOn' | 'stop' | 'gone';

/** Writes the beat and the progress, and answers whether to go on. `gone`: the run is no longer the worker's. */
export async function beatRun(db: Db, run: { id: string; progress: RunProgress | null }): Promise<BeatAnswer> {
  const progress = run.progress && JSON.stringify(run.progress);
  const [row] = await db.$queryRaw<{ stopRequested: boolean }[]>`
    UPDATE planning_run SET beat_at = clock_timestamp(), progress = coalesce(${progress}::jsonb, progress)
    WHERE id = ${run.id}::uuid AND status = 'running'
    RETURNING stop_requested AS "stopRequested"`;
  if (!row) return 'gone';
  if (run.progress !== null) await notifyRun(db, run.id);
  return row.stopRequested ? 'stop' : 'goOn';
}

/** Ends a run that is at work. False where someone else has ended it. */
export async function endRun(
  db: Db | Tx,
  run: {
    id: string;
    at: Date;
    status: 'done' | 'stopped' | 'interrupted' | 'failed';
    failure?: string;
    plan?: Plan;
    progress?: RunProgress;
  },
): Promise<boolean> {
  const { count } = await db.planningRun.updateMany({
    where: { id: run.id, status: 'running' },
    data: {
      status: run.status,
      endedAt: run.at,
      failure: run.failure ?? null,
      ...(run.plan === undefined ? {} : { plan: toJson(run.plan) }),
      ...(run.progress === undefined ? {} : { progress: toJson(run.progress) }),
    },
  });
  if (count > 0) await notifyRun(db, run.id);
  return count > 0;
}

/** Marks runs whose worker has gone as interrupted. */
export async function interruptSilentRuns(db: Db, options: { at: Date }): Promise<void> {
  const silent = await silentRunIds(db);
  for (const id of silent) await endRun(db, { id, at: options.at, status: 'interrupted' });
}

const toJson = (value: object): Prisma.InputJsonObject => value as Prisma.InputJsonObject;
