import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import { changedFromStart } from '~/features/rota/proposal/run-changed-cells.server';
import { requestRun } from '~/features/rota/proposal/request-run.service.server';
import { stopRun } from '~/features/rota/proposal/stop-run.service.server';
import type { Db } from '~/platform/db/db.server';
import type { KeepChoice } from '~/platform/jobs/keep-choice';
import { readRunState } from '~/platform/jobs/read-run-state.server';
import { startScript, type Child } from '../../../scripts/lib/child';
import { makeSmallRota } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

const LONG_SECONDS = 300;
const PATIENCE = { timeout: 60_000, interval: 100 };

let db: Db;
let url: string;
let versionId: string;
let kari: Actor;
let worker: Child | null = null;

beforeAll(async () => {
  ({ db, url } = await createTestDb());
  ({ versionId, kari } = await makeSmallRota(db));
});

afterEach(async () => {
  await worker?.stop();
  worker = null;
});

const now = () => new Date();

async function startWorker(): Promise<Child> {
  const env = { NODE_ENV: 'production', DATABASE_URL: url, LOG_LEVEL: 'silent' } as const;
  const started = startScript({ script: 'scripts/worker.ts', env });
  worker = started;
  await started.heard((message) => message === 'ready');
  return started;
}

async function ask(seconds: number, from: { versionId?: string; keep?: KeepChoice } = {}): Promise<string> {
  const verdict = await requestRun({ db, actor: kari, now }, { versionId, seconds, keep: 'ignore', ...from });
  if (!verdict.ok) throw new Error(verdict.cause);
  return verdict.runId;
}

const statusOf = async (runId: string) => (await readRunState(db, runId))?.status;

const untilSearching = (runId: string) =>
  expect.poll(async () => (await readRunState(db, runId))?.progress?.latest.phase, PATIENCE).toBeDefined();

it('makes a draft beside the others, and changes nothing that counts', async () => {
  const versionsBefore = await db.rotaVersion.findMany({ orderBy: { number: 'asc' } });
  await startWorker();
  const runId = await ask(2);
  await expect.poll(() => statusOf(runId), PATIENCE).toBe('done');
  const draft = await db.rotaVersion.findUniqueOrThrow({
    where: { runId },
    include: { _count: { select: { cells: true, teams: true, visits: true } } },
  });
  expect(draft).toMatchObject({ status: 'draft', basedOnId: versionId, createdById: kari.userId });
  expect(draft._count.cells).toBe(5 * 21);
  expect(await db.draftTeamMember.count({ where: { rotaVersionId: draft.id, role: 'primary' } })).toBe(8);
  expect(draft._count.visits).toBe(75);
  expect(await db.rotaVersion.findMany({ where: { id: { not: draft.id } }, orderBy: { number: 'asc' } })).toEqual(
    versionsBefore,
  );
  expect([await db.shift.count(), await db.visit.count()]).toEqual([0, 0]);
});

it('keeps everything that is needed to replay a run', async () => {
  await startWorker();
  const runId = await ask(2);
  await expect.poll(() => statusOf(runId), PATIENCE).toBe('done');
  const run = await db.planningRun.findUniqueOrThrow({ where: { id: runId } });
  expect(run.case).toMatchObject({ format: 'kjente-fjes/case@1', start: '2026-09-07' });
  expect(run.plan).toMatchObject({ format: 'kjente-fjes/plan@1', run: { seed: run.seed, version: run.version } });
  expect((await readRunState(db, runId))?.progress?.latest).toMatchObject({ hardBreaches: 0, unassigned: 0 });
});

it('changes few days, or none that has a shift, where the leader wants the rota kept', async () => {
  await startWorker();
  const first = await ask(2);
  await expect.poll(() => statusOf(first), PATIENCE).toBe('done');
  const stands = await db.rotaVersion.findUniqueOrThrow({
    where: { runId: first },
    select: { id: true, number: true },
  });
  const person = await db.staff.findFirstOrThrow({ where: { reference: 'S2' } });
  const away = { staffId: person.id, fromOn: new Date('2026-09-14'), toOn: new Date('2026-09-16') };
  const absence = await db.staffAbsence.create({ data: away });
  const changed = async (keep: KeepChoice) => {
    const runId = await ask(2, { versionId: stands.id, keep });
    await expect.poll(() => statusOf(runId), PATIENCE).toBe('done');
    const { id } = await db.rotaVersion.findUniqueOrThrow({ where: { runId }, select: { id: true } });
    const shifts = await db.rotaCell.count({ where: { rotaVersionId: stands.id, shiftCodeId: { not: null } } });
    const kept = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM rota_cell before JOIN rota_cell after USING (staff_id, day, shift_code_id)
      WHERE before.rota_version_id = ${stands.id}::uuid AND after.rota_version_id = ${id}::uuid`;
    return { counted: await changedFromStart(db, id), lostShifts: shifts - kept.length };
  };
  const much = await changed('much');
  expect(much.counted).toMatchObject({ startId: stands.id, startNumber: stands.number, ofCells: 5 * 21 });
  expect(much.counted?.cells).toBeLessThanOrEqual(12);
  expect((await changed('ignore')).counted?.cells).toBeGreaterThan(much.counted?.cells ?? 0);
  expect((await changed('fill')).lostShifts).toBe(0);
  await db.staffAbsence.delete({ where: { id: absence.id } });
});

it('stops when it is asked to, and keeps the best plan so far', async () => {
  await startWorker();
  const runId = await ask(LONG_SECONDS);
  await untilSearching(runId);
  expect(await stopRun({ db, actor: kari, now }, { runId })).toEqual({ ok: true });
  await expect.poll(() => statusOf(runId), PATIENCE).toBe('stopped');
  const draft = await db.rotaVersion.findUniqueOrThrow({ where: { runId }, select: { id: true } });
  expect(await db.rotaCell.count({ where: { rotaVersionId: draft.id } })).toBe(5 * 21);
  expect(await stopRun({ db, actor: kari, now }, { runId })).toMatchObject({ ok: false, cause: 'runEnded' });
});

it('is marked interrupted after its worker was killed, makes no draft, and can be run again', async () => {
  const killed = await startWorker();
  const runId = await ask(LONG_SECONDS);
  await untilSearching(runId);
  process.kill(killed.pid ?? 0, 'SIGKILL');
  await killed.ended;
  await expect.poll(() => statusOf(runId), PATIENCE).toBe('interrupted');
  await startWorker();
  await expect
    .poll(async () => (await db.planningRun.findUniqueOrThrow({ where: { id: runId } })).status, PATIENCE)
    .toBe('interrupted');
  expect(await db.rotaVersion.count({ where: { runId } })).toBe(0);
  const again = await ask(2);
  await expect.poll(() => statusOf(again), PATIENCE).toBe('done');
});

it('is marked interrupted at once when the worker is asked to end', async () => {
  const asked = await startWorker();
  const runId = await ask(LONG_SECONDS);
  await untilSearching(runId);
  process.kill(asked.pid ?? 0, 'SIGTERM');
  expect(await asked.ended).toEqual({ code: 0, signal: null });
  const run = await db.planningRun.findUniqueOrThrow({ where: { id: runId } });
  expect(run.status).toBe('interrupted');
  expect(await db.rotaVersion.count({ where: { runId } })).toBe(0);
});

it('waits in the queue until a worker comes, and can be called off before that', async () => {
  const calledOff = await ask(2);
  expect(await stopRun({ db, actor: kari, now }, { runId: calledOff })).toEqual({ ok: true });
  const waiting = await ask(2);
  expect(await statusOf(waiting)).toBe('queued');
  await startWorker();
  await expect.poll(() => statusOf(waiting), PATIENCE).toBe('done');
  expect(await statusOf(calledOff)).toBe('interrupted');
});

it('fails with a cause where the kept case is none, and leaves the worker able to go on', async () => {
  const broken = await ask(2);
  await db.planningRun.update({ where: { id: broken }, data: { case: { format: 'something else' } } });
  await startWorker();
  await expect.poll(() => statusOf(broken), PATIENCE).toBe('failed');
  expect((await readRunState(db, broken))?.failure).toBe('caseInvalid');
  const next = await ask(2);
  await expect.poll(() => statusOf(next), PATIENCE).toBe('done');
});
