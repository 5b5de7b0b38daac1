import PgBoss from 'pg-boss';
import type { Tx } from '../db/db.server';
import { PLANNING_QUEUE, SCENARIO_QUEUE, type PlanningJob, type ScenarioJob } from './queue-name';

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
export const sendPlanningJob = (tx: Tx, { runId, seconds }: PlanningJob & { seconds: number }): Promise<void> =>
  send(tx, { queue: PLANNING_QUEUE, data: { runId } satisfies PlanningJob, seconds });

/** Puts a scenario in the queue, in the same way. */
export const sendScenarioJob = (tx: Tx, { scenarioId, seconds }: ScenarioJob & { seconds: number }): Promise<void> =>
  send(tx, { queue: SCENARIO_QUEUE, data: { scenarioId } satisfies ScenarioJob, seconds });

async function send(tx: Tx, job: { queue: string; data: object; seconds: number }): Promise<void> {
  await tx.$executeRaw`SELECT pgboss.create_queue(${job.queue}, '{}'::json)`;
  const db = overTransaction(tx);
  const boss = new PgBoss({ db, migrate: false, supervise: false, schedule: false });
  const options = { db, ...RETRIES, expireInSeconds: Math.ceil(job.seconds) + SLACK_SECONDS };
  const id = await boss.send(job.queue, job.data, options);
  if (id === null) throw new Error(`The queue ${job.queue} takes no jobs`);
}
