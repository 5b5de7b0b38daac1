import PgBoss from 'pg-boss';
import type { Tx } from '../db/db.server';
import { PLANNING_QUEUE, type PlanningJob } from './queue-name';

/** A worker that cannot reach the database lets the job come back; a run that has been taken is not taken twice. */
const RETRIES = { retryLimit: 3, retryDelay: 5 };

/** Time for reading, writing and a slow machine, on top of what the search may use. */
const SLACK_SECONDS = 600;

/** pg-boss hands over plain values and objects; the database client wants JSON as text and no `undefined`. */
const toParameter = (value: unknown): unknown => {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
};

const overTransaction = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text, values) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(toParameter)),
  }),
});

/** Puts a run in the queue. It is there when, and only when, the transaction is committed. */
export async function sendPlanningJob(tx: Tx, job: PlanningJob & { seconds: number }): Promise<void> {
  await tx.$executeRaw`SELECT pgboss.create_queue(${PLANNING_QUEUE}, '{}'::json)`;
  const db = overTransaction(tx);
  const boss = new PgBoss({ db, migrate: false, supervise: false, schedule: false });
  const data: PlanningJob = { runId: job.runId };
  const options = { db, ...RETRIES, expireInSeconds: Math.ceil(job.seconds) + SLACK_SECONDS };
  const id = await boss.send(PLANNING_QUEUE, data, options);
  if (id === null) throw new Error(`The queue ${PLANNING_QUEUE} takes no jobs`);
}
