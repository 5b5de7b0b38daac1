import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { createHolidayRota } from '~/features/rota/lifecycle/create-holiday-rota.service.server';
import { holidayRotas } from '~/features/rota/lifecycle/holiday-rotas.query.server';
import { createDraft } from '~/features/rota/proposal/create-draft.service.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import { loadPlan } from '~/platform/case-store/load-plan.server';
import type { Db } from '~/platform/db/db.server';
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
    const [listed] = await holidayRotas(db);
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

  it('is refused where the name is taken', async () => {
    await publish(baseId);
    await madeRota();
    expect(await make()).toMatchObject({ ok: false, cause: 'taken', field: 'name' });
  });
});
