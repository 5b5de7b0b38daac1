import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import { requestRun } from '~/features/rota/proposal/request-run.service.server';
import { stopRun } from '~/features/rota/proposal/stop-run.service.server';
import type { Db } from '~/platform/db/db.server';
import type { KeepChoice } from '~/platform/jobs/keep-choice';
import { makeActor, makeSmallRota } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let versionId: string;
let kari: Actor;
let per: Actor;

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, versionId, kari } = await makeSmallRota(db));
  per = await makeActor(db, { name: 'Per Leder' });
});

beforeEach(async () => {
  await db.planningRun.deleteMany();
});

const at = new Date('2026-08-17T07:12:00Z');
const ask = (actor: Actor, id = versionId, keep: KeepChoice = 'ignore') =>
  requestRun({ db, actor, now: () => at }, { versionId: id, seconds: 60, keep });

const jobs = () => db.$queryRaw<{ data: { runId: string } }[]>`SELECT data FROM pgboss.job WHERE state = 'created'`;

describe('asking for a proposal', () => {
  it('keeps the case as it is, puts a job in the queue and logs who asked', async () => {
    const verdict = await ask(kari);
    if (!verdict.ok) throw new Error(verdict.cause);
    const run = await db.planningRun.findUniqueOrThrow({ where: { id: verdict.runId } });
    expect(run).toMatchObject({ rotaId, startId: versionId, status: 'queued', seconds: 60, seed: 1 });
    expect(run.case).toMatchObject({ rotaWeeks: 3, planWeeks: 3 });
    expect(await jobs()).toContainEqual({ data: { runId: run.id } });
    const logged = await db.accessLog.findFirst({ where: { userId: kari.userId }, orderBy: { id: 'desc' } });
    expect(logged).toMatchObject({ action: 'change', thing: 'planningRun', scope: { run: run.id } });
  });

  it('gives the locked days of the version to the planner as decided', async () => {
    const staff = await db.staff.findFirstOrThrow({ where: { reference: 'S1' } });
    const cell = { rotaVersionId: versionId, staffId: staff.id, day: 4 };
    await db.rotaCell.deleteMany({ where: cell });
    await db.rotaCell.create({ data: { ...cell, shiftCodeId: null, locked: true } });
    const verdict = await ask(kari);
    if (!verdict.ok) throw new Error(verdict.cause);
    const run = await db.planningRun.findUniqueOrThrow({ where: { id: verdict.runId } });
    const { staff: people } = run.case as { staff: { id: string; fixed?: unknown[] }[] };
    expect(people.find(({ id }) => id === 'S1')?.fixed).toContainEqual({ day: 4, code: null });
  });

  it('gives every shift that stands to the planner as decided when only the rest is to be filled', async () => {
    const staff = await db.staff.findFirstOrThrow({ where: { reference: 'S2' } });
    const shiftCode = await db.shiftCode.findFirstOrThrow({ where: { code: 'D' } });
    const cell = { rotaVersionId: versionId, staffId: staff.id };
    await db.rotaCell.deleteMany({ where: { ...cell, day: { in: [7, 8] } } });
    await db.rotaCell.create({ data: { ...cell, day: 7, shiftCodeId: shiftCode.id } });
    await db.rotaCell.create({ data: { ...cell, day: 8, shiftCodeId: null } });
    const fixedOf = async (keep: KeepChoice) => {
      await db.planningRun.deleteMany();
      const verdict = await ask(kari, versionId, keep);
      if (!verdict.ok) throw new Error(verdict.cause);
      const run = await db.planningRun.findUniqueOrThrow({ where: { id: verdict.runId } });
      const { staff: people } = run.case as { staff: { id: string; fixed?: { day: number }[] }[] };
      return (people.find(({ id }) => id === 'S2')?.fixed ?? []).filter(({ day }) => day === 7 || day === 8);
    };
    expect(await fixedOf('fill')).toEqual([{ day: 7, code: 'D' }]);
    expect(await fixedOf('much')).toEqual([]);
  });

  it('says who was first, and when, to the second of two leaders', async () => {
    const first = await ask(kari);
    expect(await ask(per)).toEqual({
      ok: false,
      cause: 'alreadyRunning',
      facts: { runId: first.ok ? first.runId : '', who: 'Kari Leder', at: at.toISOString() },
    });
  });

  it('lets one of two leaders win when both ask at the same moment', async () => {
    const verdicts = await Promise.all([ask(kari), ask(per), ask(kari), ask(per)]);
    expect(verdicts.filter((verdict) => verdict.ok)).toHaveLength(1);
    const causes = verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict.cause]));
    expect(causes).toEqual(['alreadyRunning', 'alreadyRunning', 'alreadyRunning']);
    expect(await db.planningRun.count()).toBe(1);
  });

  it('is refused by the database too where two runs are active on one rota', async () => {
    await ask(kari);
    const run = await db.planningRun.findFirstOrThrow();
    const copy = { ...run, id: randomUUID(), case: {}, plan: undefined, progress: undefined };
    await expect(db.planningRun.create({ data: copy })).rejects.toThrow();
  });

  it('takes the place of a run whose worker has gone', async () => {
    await ask(kari);
    await db.planningRun.updateMany({ data: { status: 'running', beatAt: new Date('2026-01-01T00:00:00Z') } });
    expect(await ask(per)).toMatchObject({ ok: true });
    const runs = await db.planningRun.findMany({ select: { status: true } });
    expect(runs.map(({ status }) => status).sort()).toEqual(['interrupted', 'queued']);
  });

  it('does not know a version that is not there', async () => {
    expect(await ask(kari, randomUUID())).toEqual({ ok: false, cause: 'versionUnknown' });
  });
});

describe('stopping', () => {
  it('does not know a run that is not there', async () => {
    const verdict = await stopRun({ db, actor: kari, now: () => at }, { runId: randomUUID() });
    expect(verdict).toEqual({ ok: false, cause: 'runUnknown' });
  });
});
