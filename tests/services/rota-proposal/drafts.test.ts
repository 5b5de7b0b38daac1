import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import { createDraft } from '~/features/rota/proposal/create-draft.service.server';
import { discardDraft } from '~/features/rota/proposal/discard-draft.service.server';
import { requestRun } from '~/features/rota/proposal/request-run.service.server';
import { loadPlan } from '~/platform/case-store/load-plan.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
const plan = smallPlan(1);

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
});

const lockedCells = (rotaVersionId: string) =>
  db.rotaCell.findMany({
    where: { rotaVersionId, locked: true },
    select: { staffId: true, day: true, shiftCodeId: true },
    orderBy: [{ staffId: 'asc' }, { day: 'asc' }],
  });

const deps = () => ({ db, actor: kari, now: () => BEFORE_START });

describe('a draft of a version', () => {
  it('begins as a whole copy, and the version stays as it was', async () => {
    const source = await makeDraft(db, { rotaId, plan, actor: kari });
    await db.rotaCell.updateMany({ where: { rotaVersionId: source.id, day: 3 }, data: { locked: true } });
    const verdict = await createDraft(deps(), { versionId: source.id });
    if (!verdict.ok) throw new Error(verdict.cause);
    const copy = await db.rotaVersion.findUniqueOrThrow({ where: { id: verdict.versionId } });
    expect(copy).toMatchObject({ status: 'draft', basedOnId: source.id, number: source.number + 1, runId: null });
    expect({ findings: copy.findings, continuity: copy.continuity }).toEqual({
      findings: source.findings,
      continuity: source.continuity,
    });
    expect(await loadPlan(db, { versionId: copy.id })).toEqual(await loadPlan(db, { versionId: source.id }));
    expect(await lockedCells(copy.id)).toEqual(await lockedCells(source.id));
    expect(await db.rotaVersion.findUniqueOrThrow({ where: { id: source.id } })).toEqual(source);
  });

  it('gets a number of its own, also when two are made at once', async () => {
    const source = await makeDraft(db, { rotaId, plan, actor: kari });
    await Promise.all([1, 2, 3].map(() => createDraft(deps(), { versionId: source.id })));
    const drafts = await db.rotaVersion.findMany({ where: { basedOnId: source.id }, select: { number: true } });
    expect(new Set(drafts.map(({ number }) => number)).size).toBe(3);
  });

  it('is not made of a version that is not there', async () => {
    expect(await createDraft(deps(), { versionId: randomUUID() })).toMatchObject({ ok: false, cause: 'notFound' });
  });
});

describe('discarding', () => {
  it('takes a draft away with all that was planned in it', async () => {
    const draft = await makeDraft(db, { rotaId, plan, actor: kari });
    expect(await discardDraft(deps(), { versionId: draft.id, revision: draft.revision })).toEqual({ ok: true });
    expect(await db.rotaVersion.count({ where: { id: draft.id } })).toBe(0);
    expect(await db.draftVisit.count({ where: { rotaVersionId: draft.id } })).toBe(0);
  });

  it('is refused for anything but a draft', async () => {
    const draft = await makeDraft(db, { rotaId, plan, actor: kari });
    await db.rotaVersion.update({ where: { id: draft.id }, data: { status: 'superseded' } });
    const verdict = await discardDraft(deps(), { versionId: draft.id, revision: draft.revision });
    expect(verdict).toMatchObject({ ok: false, cause: 'notDraft' });
  });

  it('is refused where somebody has changed the draft, and where a proposal is being made from it', async () => {
    const draft = await makeDraft(db, { rotaId, plan, actor: kari });
    const input = { versionId: draft.id, revision: draft.revision };
    expect(await discardDraft(deps(), { ...input, revision: 99 })).toMatchObject({ cause: 'stale' });
    await requestRun(deps(), { versionId: draft.id, seconds: 60, keep: 'ignore' });
    expect(await discardDraft(deps(), input)).toMatchObject({ cause: 'inUse' });
  });
});
