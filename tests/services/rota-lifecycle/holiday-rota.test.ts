import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { backToBase } from '~/features/rota/lifecycle/back-to-base.service.server';
import { createHolidayRota } from '~/features/rota/lifecycle/create-holiday-rota.service.server';
import { holidayChanges } from '~/features/rota/lifecycle/holiday-changes.query.server';
import { rotaList } from '~/features/rota/lifecycle/rota-list.query.server';
import { createDraft } from '~/features/rota/proposal/create-draft.service.server';
import { discardDraft } from '~/features/rota/proposal/discard-draft.service.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import { loadPlan } from '~/platform/case-store/load-plan.server';
import type { Db } from '~/platform/db/db.server';
import { currentJudgement } from '~/platform/versions/kept-judgement.server';
import { makeShiftCode } from '../../factories/db';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
let baseId: string;
const plan = smallPlan(1);
const now = () => BEFORE_START;
const START = '2026-09-07' as IsoDate;
/** The second of the three weeks that the base rota is planned for. */
const SECOND_WEEK = '2026-09-14' as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
});

beforeEach(async () => {
  await db.visit.deleteMany();
  await db.shift.deleteMany();
  await db.careTeamMember.deleteMany();
  await db.rotaVersion.deleteMany();
  await db.rota.deleteMany({ where: { kind: 'holiday' } });
  baseId = (await makeDraft(db, { rotaId, plan, actor: kari })).id;
});

async function publish(versionId: string, more: { publishedId?: string; from?: IsoDate } = {}) {
  const { publishedId = null, from = START } = more;
  const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
  const input = { versionId, revision, publishedId, from, reason: 'Ferie' };
  expect(await publishRota({ db, actor: kari, now }, input)).toMatchObject({ ok: true });
}

const make = (more: Partial<Parameters<typeof createHolidayRota>[1]> = {}) =>
  createHolidayRota({ db, actor: kari, now }, { name: 'Høstferie', startsOn: SECOND_WEEK, weeks: 1, ...more });

async function madeRota(): Promise<string> {
  const made = await make();
  if (!made.ok) throw new Error(made.cause);
  return made.versionId;
}

/** The live shifts as texts, in order. */
async function shiftBook(): Promise<string[]> {
  const rows = await db.shift.findMany({ include: { staff: true, shiftCode: true } });
  return rows
    .map(({ date, staff, shiftCode }) => `${date.toISOString().slice(0, 10)} ${staff?.reference} ${shiftCode.code}`)
    .sort();
}

const inSecondWeek = (line: string) => line >= SECOND_WEEK && line < '2026-09-21';

describe('a holiday rota', () => {
  it('begins as a copy of what the base rota says for its weeks', async () => {
    await publish(baseId);
    const versionId = await madeRota();
    const copy = await loadPlan(db, { versionId });
    const base = await loadPlan(db, { versionId: baseId });
    const week = (codes: readonly unknown[]) => codes.slice(7, 14);
    const lines = Object.entries(base.rota).map(([staff, codes]) => [staff, week(codes)]);
    expect(copy.rota).toEqual(Object.fromEntries(lines));
    expect(copy.teams).toEqual(base.teams);
    expect(copy.visits).toEqual(base.visits.filter(({ date }) => inSecondWeek(date)));
    expect(copy.visits.length).toBeGreaterThan(0);
    const [listed] = await rotaList(db, 'holiday');
    const version = { id: versionId, status: 'draft' };
    expect(listed).toMatchObject({ name: 'Høstferie', startsOn: SECOND_WEEK, lastDay: '2026-09-20', version });
  });

  it('lacks no visit that nobody could make in its weeks', async () => {
    const movable = { visitPlan: { timesPerWeek: { not: null } }, rotaVersionId: baseId };
    const date = { gte: new Date(`${SECOND_WEEK}T00:00:00Z`), lt: new Date('2026-09-21T00:00:00Z') };
    const visit = await db.draftVisit.findFirstOrThrow({ where: { ...movable, date }, include: { visitPlan: true } });
    await db.draftVisitCarer.deleteMany({ where: { draftVisitId: visit.id } });
    const nobody = { date: null, startsAt: null, endsAt: null, startTime: null, cause: 'noRoom', facts: {} };
    await db.draftVisit.update({ where: { id: visit.id }, data: nobody });
    await publish(baseId);
    const versionId = await madeRota();
    const { unassigned } = await loadPlan(db, { versionId });
    expect(unassigned).toMatchObject([{ visit: visit.visitPlan.reference, cause: 'noRoom' }]);
    await publish(versionId, { from: SECOND_WEEK });
  });

  it('decides its own weeks when it is published, and the base rota stays published', async () => {
    await publish(baseId);
    const before = await shiftBook();
    const teams = await db.careTeamMember.findMany({ orderBy: { id: 'asc' } });
    const versionId = await madeRota();
    await publish(versionId, { from: SECOND_WEEK });
    const after = await shiftBook();
    expect(after.filter((line) => !inSecondWeek(line))).toEqual(before.filter((line) => !inSecondWeek(line)));
    expect(await db.shift.count({ where: { rotaVersionId: versionId } })).toBe(after.filter(inSecondWeek).length);
    expect(await db.careTeamMember.findMany({ orderBy: { id: 'asc' } })).toEqual(teams);
    expect(await db.rotaVersion.findUniqueOrThrow({ where: { id: baseId } })).toMatchObject({ status: 'published' });
  });

  it('keeps its weeks when the base rota is published again', async () => {
    await publish(baseId);
    const versionId = await madeRota();
    await publish(versionId, { from: SECOND_WEEK });
    const laidOver = () =>
      db.shift.findMany({ where: { rotaVersionId: versionId }, orderBy: { id: 'asc' }, select: { id: true } });
    const before = await laidOver();
    const visits = await db.visit.count({ where: { rotaVersionId: versionId } });
    const copy = await createDraft({ db, actor: kari, now }, { versionId: baseId });
    if (!copy.ok) throw new Error(copy.cause);
    await publish(copy.versionId, { publishedId: baseId });
    expect(await laidOver()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    expect(await db.visit.count({ where: { rotaVersionId: versionId } })).toBe(visits);
    expect(await db.shift.count({ where: { rotaVersionId: baseId } })).toBe(0);
  });

  it('is not published where its days break a rule together with the days around them', async () => {
    await publish(baseId);
    const versionId = await madeRota();
    const code = await db.shiftCode.findUniqueOrThrow({ where: { code: 'D' } });
    const staff = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
    const cells = { rotaVersionId: versionId, staffId: staff.id };
    await db.rotaCell.updateMany({ where: cells, data: { shiftCodeId: code.id } });
    const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    const input = { versionId, revision, publishedId: null, from: SECOND_WEEK, reason: 'Ferie' };
    expect(await publishRota({ db, actor: kari, now }, input)).toMatchObject({ cause: 'hardFindings' });
  });

  it.each([
    { what: 'a day that is no Monday', more: { startsOn: '2026-09-15' as IsoDate }, cause: 'notMonday' },
    { what: 'a day that has been', more: { startsOn: '2026-08-10' as IsoDate }, cause: 'roundInPast' },
    { what: 'weeks before the base rota', more: { startsOn: '2026-08-31' as IsoDate }, cause: 'noBaseRota' },
    { what: 'weeks that the base rota has no plan for', more: { weeks: 3 }, cause: 'afterBase' },
  ])('is refused for $what', async ({ more, cause }) => {
    await publish(baseId);
    expect(await make(more)).toMatchObject({ ok: false, cause });
    expect(await db.rota.count({ where: { kind: 'holiday' } })).toBe(0);
  });

  it('gives its name back when its only draft is discarded', async () => {
    await publish(baseId);
    const versionId = await madeRota();
    const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    const again = await createDraft({ db, actor: kari, now }, { versionId });
    expect(await discardDraft({ db, actor: kari, now }, { versionId, revision })).toEqual({ ok: true });
    expect(await make()).toMatchObject({ cause: 'taken' });
    if (!again.ok) throw new Error(again.cause);
    expect(await discardDraft({ db, actor: kari, now }, { versionId: again.versionId, revision: 1 })).toEqual({
      ok: true,
    });
    expect(await make()).toMatchObject({ ok: true });
    expect(await db.rota.count({ where: { kind: 'base' } })).toBe(1);
  });

  it('is not published over the weeks of another one that counts', async () => {
    await publish(baseId);
    const first = await madeRota();
    const second = await make({ name: 'Brukerferie' });
    await publish(first, { from: SECOND_WEEK });
    if (!second.ok) throw new Error(second.cause);
    const input = { versionId: second.versionId, revision: 1, publishedId: null, from: SECOND_WEEK, reason: 'Ferie' };
    expect(await publishRota({ db, actor: kari, now }, input)).toMatchObject({
      cause: 'otherHolidayRota',
      facts: { name: 'Høstferie' },
    });
  });

  it('is refused where the name is taken', async () => {
    await publish(baseId);
    await madeRota();
    expect(await make()).toMatchObject({ ok: false, cause: 'taken', field: 'name' });
  });
});

/** Sets one day of a person in a version, without a word to anybody. */
async function setDay(versionId: string, of: { reference: string; day: number; code: string | null }) {
  const staff = await db.staff.findUniqueOrThrow({ where: { reference: of.reference } });
  const code = of.code === null ? null : await db.shiftCode.findUniqueOrThrow({ where: { code: of.code } });
  await db.rotaCell.updateMany({
    where: { rotaVersionId: versionId, staffId: staff.id, day: of.day },
    data: { shiftCodeId: code?.id ?? null },
  });
}

async function dayOf(versionId: string, reference: string, day: number) {
  const where = { rotaVersionId: versionId, day, staff: { reference } };
  const cell = await db.rotaCell.findFirstOrThrow({ where, include: { shiftCode: true } });
  return cell.shiftCode?.code ?? null;
}

describe('the days that a holiday rota changes from the base rota', () => {
  async function changedRota() {
    await publish(baseId);
    const made = await make({ weeks: 2 });
    if (!made.ok) throw new Error(made.cause);
    const { versionId } = made;
    expect((await holidayChanges(db, { versionId }))?.people).toEqual([]);
    const other = async (reference: string, day: number) => {
      const code = (await dayOf(versionId, reference, day)) === null ? 'D' : null;
      await setDay(versionId, { reference, day, code });
    };
    await other('S1', 0);
    await other('S1', 8);
    await other('S2', 9);
    return versionId;
  }
  const daysOf = async (versionId: string) =>
    (await holidayChanges(db, { versionId }))?.people.map(({ days }) => days.map(({ day }) => day));

  it('are listed by person, with date and from what to what', async () => {
    const versionId = await changedRota();
    const base = await dayOf(baseId, 'S1', 7);
    const changes = await holidayChanges(db, { versionId });
    expect(changes?.people[0]?.days[0]).toEqual({
      day: 0,
      date: SECOND_WEEK,
      before: base,
      after: base === null ? 'D' : null,
    });
    expect(await daysOf(versionId)).toEqual([[0, 8], [9]]);
    expect(await holidayChanges(db, { versionId: baseId })).toBeNull();
  });

  it.each([
    { what: 'a person', pick: { week: null }, ofFirst: true, left: [[9]] },
    { what: 'a week', pick: { week: 1 }, ofFirst: false, left: [[0]] },
    { what: 'all', pick: { week: null }, ofFirst: false, left: [] },
  ])('can be laid back for $what', async ({ pick, ofFirst, left }) => {
    const versionId = await changedRota();
    const first = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
    const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    const input = { versionId, revision, staffId: ofFirst ? first.id : null, ...pick };
    expect(await backToBase({ db, actor: kari, now }, input)).toMatchObject({ ok: true });
    expect(await daysOf(versionId)).toEqual(left);
  });

  it('are not laid back by somebody who looked at an older draft, nor in what lies in discussion', async () => {
    const versionId = await changedRota();
    const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    const back = (seen: number) =>
      backToBase({ db, actor: kari, now }, { versionId, revision: seen, staffId: null, week: null });
    expect(await back(revision + 1)).toMatchObject({ cause: 'stale' });
    await db.rotaVersion.update({ where: { id: versionId }, data: { status: 'inConsultation' } });
    expect(await back(revision)).toMatchObject({ cause: 'notDraft' });
  });
});

describe('where a holiday rota meets the base rota', () => {
  /** A night before a day leaves too little rest; a day before it leaves the base rota sound. */
  it.each([
    { seam: 'before its first day', base: { day: 6, code: 'N' }, off: [5, 7, 8], holiday: { day: 0, code: 'D' } },
    { seam: 'after its last day', base: { day: 14, code: 'D' }, off: [12, 13], holiday: { day: 6, code: 'N' } },
  ])('rest is looked at $seam', async ({ base, off, holiday }) => {
    const known = await db.shiftCode.count({ where: { code: 'N' } });
    if (known === 0)
      await makeShiftCode(db, { code: 'N', name: 'Natt', startTime: '22:15', endTime: '07:45', sortOrder: 9 });
    for (const day of off) await setDay(baseId, { reference: 'S1', day, code: null });
    await setDay(baseId, { reference: 'S1', ...base });
    await db.rotaVersion.update({ where: { id: baseId }, data: { status: 'published', publishedAt: BEFORE_START } });
    const versionId = await madeRota();
    const { rotaId: ofHoliday } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    const found = async () => {
      const judged = await currentJudgement(db, { rotaId: ofHoliday, versionId });
      const findings = judged.state === 'judged' ? judged.findings : [];
      return findings.filter(({ rule, staff }) => rule === 'daily-rest' && staff === 'S1');
    };
    expect(await found()).toEqual([]);
    await setDay(versionId, { reference: 'S1', ...holiday });
    expect(await found()).toMatchObject([{ facts: { fromCode: 'N', toCode: 'D' } }]);
  });
});
