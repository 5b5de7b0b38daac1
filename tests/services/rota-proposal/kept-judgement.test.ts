import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { changeCells } from '~/features/rota/change-cells.service.server';
import { publishPage } from '~/features/rota/proposal/publish-page.query.server';
import type { Db } from '~/platform/db/db.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
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

/** A draft that has been judged, and whose stored findings then say something that no judge would. */
async function markedDraft() {
  const { id } = await makeDraft(db, { rotaId, plan, actor: kari });
  await judgeAndKeep(db, { rotaId, versionId: id });
  const findings = [{ rule: 'coverage', level: 'hard', facts: { marked: 1 } }];
  return db.rotaVersion.update({ where: { id }, data: { findings } });
}

async function shownOn(versionId: string) {
  const wanted = { versionId, scope: { kind: 'all' }, today: '2026-08-17' as IsoDate } as const;
  const page = await publishPage(db, wanted);
  return { obstacle: page?.obstacle, hard: page?.hard.findings ?? [] };
}

const isMarked = async (versionId: string) => {
  const { hard } = await shownOn(versionId);
  return hard.some(({ facts }) => 'marked' in facts);
};

describe('the page before a publication', () => {
  it('trusts the judgement that is kept while nothing has changed', async () => {
    const draft = await markedDraft();
    expect(await isMarked(draft.id)).toBe(true);
  });

  it('tells it when a person may not work her shifts any more', async () => {
    const staff = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
    const times = { startTime: '08:00', endTime: '15:30', paidMinutes: 420, breakMinutes: 30 };
    const short = await db.shiftCode.create({ data: { code: 'K', name: 'Kort dag', ...times } });
    const other = await db.staffShiftCode.create({ data: { staffId: staff.id, shiftCodeId: short.id } });
    const draft = await markedDraft();
    const [gone] = await db.staffShiftCode.findMany({ where: { staffId: staff.id, NOT: other } });
    if (!gone) throw new Error('The case gives S1 a shift code');
    await db.staffShiftCode.deleteMany({ where: gone });
    const { hard } = await shownOn(draft.id);
    expect(hard).toContainEqual(expect.objectContaining({ rule: 'own-code', staff: staff.name }));
    await db.staffShiftCode.create({ data: gone });
    await db.shiftCode.update({ where: { id: short.id }, data: { staff: { deleteMany: {} } } });
  });

  it('tells it when a person may not work at all any more', async () => {
    const draft = await markedDraft();
    const gone = await db.staffShiftCode.findMany({ where: { staff: { reference: 'S1' } } });
    await db.staffShiftCode.deleteMany({ where: { staff: { reference: 'S1' } } });
    expect(await shownOn(draft.id)).toEqual({ obstacle: 'outdated', hard: [] });
    await db.staffShiftCode.createMany({ data: gone });
  });

  it('finds the judgement kept after a change on the board, and does not judge for the second reader', async () => {
    const draft = await markedDraft();
    const staff = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
    const edits = [{ staffId: staff.id, day: 0, cell: { code: null, locked: true } }];
    await changeCells(
      { db, actor: kari, now: () => BEFORE_START },
      { versionId: draft.id, revision: draft.revision, edits },
    );
    expect(await isMarked(draft.id)).toBe(false);
    const kept = await db.rotaVersion.findUniqueOrThrow({ where: { id: draft.id } });
    expect(kept.continuity).toHaveProperty('judged.state', 'judged');
    expect(kept.continuity).toHaveProperty('bounds');
    await db.rotaVersion.update({ where: { id: draft.id }, data: { findings: [] } });
    expect(await shownOn(draft.id)).toEqual({ obstacle: null, hard: [] });
  });

  it.each([
    ['a visit takes longer', `UPDATE visit_plan SET minutes = minutes + 1`],
    ['more people are needed', `UPDATE demand SET max = max + 1`],
    [
      'somebody is away',
      `INSERT INTO staff_absence SELECT gen_random_uuid(), id, '2026-09-07', '2026-09-08' FROM staff`,
    ],
    [
      'somebody has a wish',
      `INSERT INTO staff_wish (id, staff_id, weekday, weight)
       SELECT gen_random_uuid(), id, 3, 2 FROM staff LIMIT 1`,
    ],
    [
      'an agreement comes',
      `INSERT INTO agreement (id, limit_name, value, valid_from, source)
       VALUES (gen_random_uuid(), 'dailyRestHours', '9', '2026-01-01', 'Protokoll')`,
    ],
    [
      'someone does not visit a recipient',
      `INSERT INTO recipient_exclusion (id, recipient_id, staff_id, reason, valid_from)
       SELECT gen_random_uuid(), r.id, s.id, 'other', '2026-01-01' FROM recipient r, staff s LIMIT 1`,
    ],
    ['the way between two zones is longer', `UPDATE zone_travel SET minutes = minutes + 1`],
    ['a shift code ends earlier', `UPDATE shift_code SET paid_minutes = paid_minutes - 1`],
    ['supervision is moved', `UPDATE resource_group SET supervision_weekday = supervision_weekday % 5 + 1`],
  ])('judges anew when %s', async (_, change) => {
    const draft = await markedDraft();
    await db.$executeRawUnsafe(change);
    expect(await isMarked(draft.id)).toBe(false);
  });

  it.each(['rota_cell', 'draft_team_member', 'draft_visit'])('judges anew when a row of %s is gone', async (table) => {
    const draft = await markedDraft();
    await db.$executeRawUnsafe(`DELETE FROM ${table} WHERE ctid = (
      SELECT min(ctid) FROM ${table} WHERE rota_version_id = '${draft.id}')`);
    expect(await isMarked(draft.id)).toBe(false);
  });
});
