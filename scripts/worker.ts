import pg from 'pg';
import PgBoss from 'pg-boss';
import { loadAlarmSettings } from '~/platform/alarms/alarm-settings.server';
import { raiseAlarms } from '~/platform/alarms/raise-alarms.server';
import { connectionAs } from '~/platform/db/connection-options';
import { APP_ROLE } from '~/platform/db/roles';
import { createDb } from '~/platform/db/db.server';
import { measureWindows } from '~/platform/continuity/measure-windows.server';
import {
  ALARM_QUEUE,
  CONTINUITY_QUEUE,
  PLANNING_QUEUE,
  SCENARIO_QUEUE,
  SERIES_QUEUE,
  type PlanningJob,
  type ScenarioJob,
} from '~/platform/jobs/queue-name';
import { endRun, interruptSilentRuns } from '~/platform/jobs/run-store.server';
import { extendSeries } from '~/platform/series/extend-series.server';
import { logger } from '~/platform/logging/logger.server';
import { workOnScenario } from '~/platform/scenarios/work-on-scenario.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { workOnRun, type RunDeps } from './lib/worker-run';
import { createSolver } from './lib/worker-solver';

const POLL_SECONDS = 0.5;
const SWEEP_EVERY_MS = 2_000;
const ALARM_POLL_SECONDS = 5;
const EACH_MINUTE = '* * * * *';
const NIGHT_POLL_SECONDS = 60;
/** A quarter past two, and a quarter past three, UTC. */
const EACH_NIGHT = { series: '15 2 * * *', continuity: '15 3 * * *' };
/** All must have ended this long after the signal. */
const LAST_WORD_MS = 2_500;

/** Takes planning runs and scenarios from the queue, one at a time, and looks for alarms, until it is asked to stop. */
async function main(url: string): Promise<void> {
  const told = toldToStop();
  const pool = new pg.Pool({ ...connectionAs({ url, role: APP_ROLE }), max: 3 });
  pool.on('error', (error) => logger.error({ error }, 'the connection of the queue was lost'));
  const deps: RunDeps = {
    db: createDb({ url, poolSize: 3 }),
    solver: createSolver({ threads: 1 }),
    now: () => new Date(),
    atWork: new Map(),
  };
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
  });
  boss.on('error', (error) => logger.error({ error }, 'the queue did not answer'));
  await boss.start();
  await boss.createQueue(PLANNING_QUEUE);
  const sweep = () =>
    interruptSilentRuns(deps.db, { at: deps.now() }).catch((error: unknown) =>
      logger.error({ error }, 'runs without a worker were not marked'),
    );
  await sweep();
  const sweeper = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 };
  await boss.work<PlanningJob>(PLANNING_QUEUE, options, async (jobs) => {
    for (const job of jobs) await workOnRun(deps, job.data.runId);
  });
  await boss.createQueue(SCENARIO_QUEUE);
  await boss.work<ScenarioJob>(SCENARIO_QUEUE, options, async (jobs) => {
    for (const job of jobs) await workOnScenario(deps.db, job.data.scenarioId);
  });
  await lookForAlarms(boss, deps);
  await keepSeriesMade(boss, deps);
  await keepWindowsMeasured(boss, deps);
  process.send?.('ready');
  await told;
  setTimeout(() => process.exit(1), LAST_WORD_MS);
  clearInterval(sweeper);
  await interruptAll(deps);
  await Promise.all([deps.solver.destroy(), destroyPlannerPool()]);
  await boss.stop({ graceful: false, wait: true });
  await Promise.all([deps.db.$disconnect(), pool.end()]);
  process.exit(0);
}

/**
 * Looks for alarms at once and then each minute. The queue holds one look at a time, however many workers there are; one
 * that has died is not waited for.
 */
async function lookForAlarms(boss: PgBoss, { db }: RunDeps): Promise<void> {
  const fixed = process.env.FIXED_NOW ?? '';
  await boss.createQueue(ALARM_QUEUE, { name: ALARM_QUEUE, policy: 'short' });
  await boss.work(ALARM_QUEUE, { pollingIntervalSeconds: ALARM_POLL_SECONDS }, async () => {
    const now = fixed === '' ? new Date() : new Date(fixed);
    await raiseAlarms(db, { now, settings: await loadAlarmSettings(db) });
  });
  await boss.schedule(ALARM_QUEUE, EACH_MINUTE, {}, { retryLimit: 0, expireInSeconds: 60 });
  await boss.send(ALARM_QUEUE, {});
}

/** Makes the sessions of series up to the horizon at once and then each night, however many workers there are. */
const keepSeriesMade = (boss: PgBoss, { db }: RunDeps): Promise<void> =>
  eachNight(boss, { queue: SERIES_QUEUE, at: EACH_NIGHT.series, work: (now) => extendSeries(db, { now }) });

/** Measures the continuity of windows that are over at once and then each night. */
const keepWindowsMeasured = (boss: PgBoss, { db }: RunDeps): Promise<void> =>
  eachNight(boss, { queue: CONTINUITY_QUEUE, at: EACH_NIGHT.continuity, work: (now) => measureWindows(db, { now }) });

async function eachNight(
  boss: PgBoss,
  job: { readonly queue: string; readonly at: string; readonly work: (now: Date) => Promise<unknown> },
): Promise<void> {
  const fixed = process.env.FIXED_NOW ?? '';
  await boss.createQueue(job.queue, { name: job.queue, policy: 'short' });
  await boss.work(job.queue, { pollingIntervalSeconds: NIGHT_POLL_SECONDS }, async () => {
    await job.work(fixed === '' ? new Date() : new Date(fixed));
  });
  await boss.schedule(job.queue, job.at, {}, { retryLimit: 2, expireInSeconds: 600 });
  await boss.send(job.queue, {});
}

/** Resolves at the first SIGTERM or Ctrl-C. */
const toldToStop = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

/** Runs at work are marked first, so that their results, should they still come, are not kept. */
async function interruptAll({ db, atWork, now }: RunDeps): Promise<void> {
  for (const run of atWork.values()) {
    await endRun(db, { id: run.id, at: now(), status: 'interrupted' });
    run.stop();
  }
}

const url = process.env.DATABASE_URL;
if (url === undefined || url === '') {
  console.error('Sett DATABASE_URL til databasen som planleggeren skal hente oppgaver fra.');
  process.exit(2);
}
await main(url);
