import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import { changeCells } from '~/features/rota/change-cells.service.server';
import { compareVersions } from '~/features/rota/compare-versions.query.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let plan: Plan;
let first: { id: string };
let second: { id: string; revision: number };
let changed: { staffId: string; name: string; day: number; was: string | null };
const asked = { today: '2026-09-09' as IsoDate, language: 'nb' } as const;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const saved = await makeSmallRota(db);
  kari = saved.kari;
  plan = smallPlan(1);
  first = await makeDraft(db, { rotaId: saved.rotaId, plan, actor: kari });
  second = await makeDraft(db, { rotaId: saved.rotaId, plan, actor: kari });
  const [reference = '', codes = []] = Object.entries(plan.rota)[0] ?? [];
  const person = await db.staff.findUniqueOrThrow({ where: { reference } });
  const day = codes.findIndex((code) => code !== null);
  changed = { staffId: person.id, name: person.name, day, was: codes[day] ?? null };
  const edit = { staffId: person.id, day, cell: { code: null, locked: false }, reason: 'Kurs' };
  const { id, revision } = second;
  await changeCells({ db, actor: kari, now: () => BEFORE_START }, { versionId: id, revision, edits: [edit] });
});

describe('two versions of a rota', () => {
  it('differ in the day that was changed, with its reason and what it comes to', async () => {
    const comparison = await compareVersions(db, { fromId: first.id, toId: second.id, ...asked });
    const lines = comparison?.lines ?? [];
    expect(lines.map(({ changed: count }) => count).filter((count) => count > 0)).toEqual([1]);
    const line = lines.find(({ name }) => name === changed.name);
    expect(line?.cells[changed.day]).toEqual({ before: changed.was, after: null });
    const shift = smallCase().shiftCodes.find(({ code }) => code === changed.was);
    expect((line?.minutes.before ?? 0) - (line?.minutes.after ?? 0)).toBe(shift?.paidMinutes);
    expect(comparison?.reasons).toMatchObject([
      { staffId: changed.staffId, day: changed.day, reason: 'Kurs', who: kari.name },
    ]);
  });

  it('turn around when the one that is later comes first', async () => {
    const comparison = await compareVersions(db, { fromId: second.id, toId: first.id, ...asked });
    const line = comparison?.lines.find(({ name }) => name === changed.name);
    expect(line?.cells[changed.day]).toEqual({ before: null, after: changed.was });
  });

  it('are the newest and another one where none is asked for', async () => {
    const comparison = await compareVersions(db, { fromId: null, toId: null, ...asked });
    expect(comparison?.to.id).toBe(second.id);
    expect(comparison?.from.id).not.toBe(second.id);
  });

  it('are found for those that are there only', async () => {
    const gone = { fromId: '00000000-0000-4000-8000-000000000000', toId: second.id };
    expect(await compareVersions(db, { ...gone, ...asked })).toBeNull();
  });
});
