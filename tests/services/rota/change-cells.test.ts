import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { Finding, Plan } from '~/domain/case/plan';
import { addDays } from '~/domain/time/clock';
import { cellHistory } from '~/features/rota/cell-history.query.server';
import { changeCells } from '~/features/rota/change-cells.service.server';
import { loadCase } from '~/platform/case-store/load-case.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let rotaId: string;
let plan: Plan;
let draft: { id: string; revision: number };
let line: { staffId: string; reference: string; codes: (string | null)[] };

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
  plan = smallPlan(1);
});

beforeEach(async () => {
  draft = await makeDraft(db, { rotaId, plan, actor: kari });
  const [reference = '', codes = []] = Object.entries(plan.rota)[0] ?? [];
  const person = await db.staff.findUniqueOrThrow({ where: { reference } });
  line = { staffId: person.id, reference, codes };
});

/** A day on which the line has both a shift and visits. */
const workedDay = () =>
  line.codes.findIndex((code, day) => {
    const date = addDays(smallCase().start, day);
    return (
      code !== null &&
      plan.visits.some((visit) => visit.date === date && visit.staff.some((id) => id === line.reference))
    );
  });
interface Change {
  code: string | null;
  day?: number;
  locked?: boolean;
  revision?: number;
  staffId?: string;
  reason?: string;
}
const change = (input: Change) =>
  changeCells(
    { db, actor: kari, now: () => BEFORE_START },
    {
      versionId: draft.id,
      revision: input.revision ?? draft.revision,
      edits: [
        {
          staffId: input.staffId ?? line.staffId,
          day: input.day ?? workedDay(),
          cell: { code: input.code, locked: input.locked ?? false },
          ...(input.reason === undefined ? {} : { reason: input.reason }),
        },
      ],
    },
  );
const cellOn = (day: number) =>
  db.rotaCell.findUniqueOrThrow({
    where: { rotaVersionId_staffId_day: { rotaVersionId: draft.id, staffId: line.staffId, day } },
    include: { shiftCode: true },
  });
const versionNow = () => db.rotaVersion.findUniqueOrThrow({ where: { id: draft.id } });

describe('changing a day of a draft', () => {
  it('is saved, and the draft is judged again with the visits that no longer have a shift', async () => {
    const before = (await versionNow()).findings as unknown as Finding[];
    expect(before.filter(({ level }) => level === 'hard')).toEqual([]);
    expect(await change({ code: null })).toMatchObject({ ok: true });
    expect((await cellOn(workedDay())).shiftCode).toBeNull();
    const { findings, revision } = await versionNow();
    expect(revision).toBe(draft.revision + 1);
    const broken = (findings as unknown as Finding[]).filter(({ level }) => level === 'hard').map(({ rule }) => rule);
    expect(broken).toContain('on-shift');
  });

  it('locked keeps it for the next proposal', async () => {
    const code = line.codes[workedDay()] ?? null;
    expect(await change({ code, locked: true })).toMatchObject({ ok: true });
    const next = await loadCase(db, { rotaId, versionId: draft.id });
    const fixed = next.staff.flatMap((person) => person.fixed ?? []);
    expect(fixed).toContainEqual({ day: workedDay(), code });
  });

  it('is refused to the second of two leaders, and nothing of hers is written', async () => {
    expect(await change({ code: null })).toMatchObject({ ok: true });
    expect(await change({ code: line.codes[workedDay()] ?? null })).toMatchObject({ ok: false, cause: 'stale' });
    expect((await cellOn(workedDay())).shiftCode).toBeNull();
  });

  it('by two leaders at the same moment is saved for one of them', async () => {
    const verdicts = await Promise.all([change({ code: null }), change({ code: null, day: workedDay() + 1 })]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.filter((verdict) => !verdict.ok && verdict.cause === 'stale')).toHaveLength(1);
    expect((await versionNow()).revision).toBe(draft.revision + 1);
  });

  it.each(['published', 'superseded', 'inConsultation'] as const)('is refused once it is %s', async (status) => {
    await db.rotaVersion.update({
      where: { id: draft.id },
      data: { status, publishedAt: new Date('2026-08-20T09:00:00Z') },
    });
    expect(await change({ code: null })).toMatchObject({ ok: false, cause: 'notDraft' });
    expect((await cellOn(workedDay())).shiftCode).not.toBeNull();
    await db.rotaVersion.update({ where: { id: draft.id }, data: { status: 'superseded' } });
  });

  it('is refused where the draft has been deleted', async () => {
    await db.rotaVersion.delete({ where: { id: draft.id } });
    expect(await change({ code: null })).toMatchObject({ ok: false, cause: 'notFound' });
  });

  it.each([
    ['a shift code', { code: 'XX' }],
    ['a person', { code: null, staffId: '00000000-0000-4000-8000-000000000000' }],
    ['a day', { code: null, day: 360 }],
  ])('to %s that the rota does not have is refused as a whole', async (_what, input) => {
    expect(await change(input)).toMatchObject({ ok: false, cause: 'unknown' });
    expect((await versionNow()).revision).toBe(draft.revision);
  });
});

describe('the history of a day', () => {
  const history = () => cellHistory(db, { versionId: draft.id, staffId: line.staffId, day: workedDay() });
  const code = () => line.codes[workedDay()] ?? null;

  it('tells who changed it, when, from what to what and why, the latest first', async () => {
    expect(await history()).toEqual([]);
    await change({ code: null });
    await change({ code: code(), locked: true, revision: draft.revision + 1, reason: 'Bytter med Åse' });
    const at = BEFORE_START.toISOString();
    expect(await history()).toMatchObject([
      { before: null, after: code(), locked: true, reason: 'Bytter med Åse', who: kari.name, at },
      { before: code(), after: null, locked: false, reason: null, who: kari.name, at },
    ]);
  });

  it('takes a reason that comes after the change, and nothing else is changed by it', async () => {
    await change({ code: null });
    await change({ code: null, revision: draft.revision + 1, reason: 'Kurs' });
    expect((await history())[0]).toMatchObject({ before: null, after: null, reason: 'Kurs' });
    expect((await cellOn(workedDay())).shiftCode).toBeNull();
  });

  it('says nothing of a day that was saved as it was', async () => {
    expect(await change({ code: code() })).toMatchObject({ ok: true });
    expect(await history()).toEqual([]);
  });

  it('of a refused change is not written', async () => {
    await change({ code: null, revision: draft.revision - 1 });
    expect(await history()).toEqual([]);
  });

  it('goes with the draft', async () => {
    await change({ code: null });
    await db.rotaVersion.delete({ where: { id: draft.id } });
    expect(await history()).toEqual([]);
  });
});
