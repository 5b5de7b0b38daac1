import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { createBaseRota } from '~/features/rota/lifecycle/create-base-rota.service.server';
import { newRotaPage } from '~/features/rota/lifecycle/new-rota-page.query.server';
import { createDraft } from '~/features/rota/proposal/create-draft.service.server';
import { discardDraft } from '~/features/rota/proposal/discard-draft.service.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import { loadLines } from '~/platform/case-store/load-plan.server';
import { publishVersion } from '~/platform/case-store/publish-version.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
let publishedId: string;
const plan = smallPlan(1);
const now = () => BEFORE_START;
const START = '2026-09-07' as IsoDate;
/** The Monday after the three weeks that the first base rota is planned for. */
const AFTER = '2026-09-28' as IsoDate;
/** The second of its three weeks. */
const WITHIN = '2026-09-14' as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
});

beforeEach(async () => {
  await db.visit.deleteMany();
  await db.shift.deleteMany();
  await db.careTeamMember.deleteMany();
  await db.rotaVersion.deleteMany();
  await db.rota.deleteMany({ where: { id: { not: rotaId } } });
  publishedId = (await makeDraft(db, { rotaId, plan, actor: kari })).id;
  const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: publishedId } });
  const input = { versionId: publishedId, revision, publishedId: null, from: START, reason: 'Ny turnus' };
  expect(await publishRota({ db, actor: kari, now }, input)).toMatchObject({ ok: true });
});

const make = (more: Partial<Parameters<typeof createBaseRota>[1]> = {}) =>
  createBaseRota(
    { db, actor: kari, now },
    { name: 'Vinter', startsOn: AFTER, weeks: 3, turns: 2, lines: 'copy', ...more },
  );

async function made(more: Parameters<typeof make>[0] = {}): Promise<string> {
  const rota = await make(more);
  if (!rota.ok) throw new Error(rota.cause);
  return rota.versionId;
}

/** As the program does when everything has been looked at. */
const publish = (versionId: string, from: IsoDate) =>
  db.$transaction((tx) => publishVersion(tx, { versionId, actorId: kari.userId, now: BEFORE_START, from }));

/** Who is on which team on a day. */
async function teamsOn(day: string): Promise<string[]> {
  const date = new Date(day);
  const rows = await db.careTeamMember.findMany({
    where: { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
    include: { staff: true, recipient: true },
  });
  return rows.map(({ recipient, staff, role }) => `${recipient.reference} ${staff.reference} ${role}`).sort();
}

const shiftsFrom = (day: string) =>
  db.shift.findMany({
    where: { date: { gte: new Date(day) } },
    orderBy: [{ date: 'asc' }, { staffId: 'asc' }],
    select: { date: true, staffId: true, shiftCodeId: true, rotaVersionId: true },
  });

describe('a new base rota', () => {
  it('is suggested to start where the last one ends, as long as it was', async () => {
    const page = await newRotaPage(db, '2026-08-17' as IsoDate);
    expect(page).toMatchObject({ startsOn: AFTER, weeks: 3, mayCopy: true });
    expect(page.rotas).toMatchObject([{ startsOn: START, version: { id: publishedId, status: 'published' } }]);
    expect((await newRotaPage(db, '2026-11-25' as IsoDate)).startsOn).toBe('2026-11-30');
  });

  it('goes on in the turn of the published lines, without locks, teams and visits', async () => {
    await db.rotaCell.updateMany({ where: { rotaVersionId: publishedId, day: 0 }, data: { locked: true } });
    const versionId = await made();
    const before = await loadLines(db, publishedId);
    expect(await loadLines(db, versionId)).toEqual(before);
    expect(await db.rotaCell.count({ where: { rotaVersionId: versionId, locked: true } })).toBe(0);
    expect(await db.draftTeamMember.count({ where: { rotaVersionId: versionId } })).toBe(0);
    expect(await db.rota.findFirstOrThrow({ where: { name: 'Vinter' } })).toMatchObject({
      kind: 'base',
      weeks: 3,
      planWeeks: 6,
    });
    const later = await made({ name: 'Senere', startsOn: '2026-10-05' as IsoDate });
    const turned = Object.entries(before).map(([staff, line]) => [staff, [...line.slice(7), ...line.slice(0, 7)]]);
    expect(await loadLines(db, later)).toEqual(Object.fromEntries(turned));
  });

  it('leaves out who has left by then, and takes 12 weeks of a rota of 3 round and round', async () => {
    const staff = await db.staff.findFirstOrThrow({ where: { reference: 'S2' } });
    await db.staff.update({ where: { id: staff.id }, data: { employedTo: new Date('2026-09-20') } });
    const versionId = await made({ weeks: 12, turns: 1 });
    await db.staff.update({ where: { id: staff.id }, data: { employedTo: null } });
    const lines = await loadLines(db, versionId);
    const before = await loadLines(db, publishedId);
    expect(Object.keys(lines)).not.toContain('S2');
    expect(Object.keys(lines)).toHaveLength(Object.keys(before).length - 1);
    for (const [person, line] of Object.entries(lines)) {
      const three = before[person as keyof typeof before] ?? [];
      expect(line).toEqual([...three, ...three, ...three, ...three]);
    }
  });

  it('may begin with empty lines', async () => {
    const versionId = await made({ lines: 'empty' });
    expect(await db.rotaCell.count({ where: { rotaVersionId: versionId } })).toBe(0);
  });

  it.each([
    [{ startsOn: '2026-09-29' as IsoDate }, { cause: 'notMonday', field: 'startsOn' }],
    [{ startsOn: '2026-08-10' as IsoDate }, { cause: 'roundInPast', field: 'startsOn' }],
    [{ startsOn: START }, { cause: 'sameStart', field: 'startsOn' }],
    [{ startsOn: '2026-08-31' as IsoDate }, { cause: 'noBaseRota', field: 'lines' }],
  ])('is refused for %j with the cause at the field', async (more, refusal) => {
    expect(await make(more)).toMatchObject({ ok: false, ...refusal });
  });

  it('has a name of its own, which is free again when its only draft is discarded', async () => {
    const versionId = await made();
    expect(await make({ name: 'VINTER', startsOn: '2026-10-19' as IsoDate })).toMatchObject({ cause: 'taken' });
    const discarded = await discardDraft({ db, actor: kari, now }, { versionId, revision: 1 });
    expect(discarded.ok).toBe(true);
    expect(await make()).toMatchObject({ ok: true });
  });

  it('takes over from its first day, and keeps its days when the earlier rota is published again', async () => {
    const versionId = await made({ startsOn: WITHIN });
    const [recipient] = await db.recipient.findMany({ orderBy: { reference: 'asc' } });
    const staff = await db.staff.findMany({ orderBy: { reference: 'asc' }, take: 2 });
    const member = { rotaVersionId: versionId, recipientId: recipient?.id ?? '' };
    await db.draftTeamMember.createMany({
      data: staff.map(({ id }, place) => ({
        ...member,
        staffId: id,
        role: place === 0 ? 'primary' : 'member',
        sortOrder: place,
      })),
    });
    const first = await teamsOn('2026-09-10');
    await publish(versionId, WITHIN);
    const [shifts, teams] = [await shiftsFrom(WITHIN), await teamsOn(WITHIN)];
    expect(new Set(shifts.map((shift) => shift.rotaVersionId))).toEqual(new Set([versionId]));
    expect(shifts.length).toBeGreaterThan(0);
    expect(teams).not.toEqual(first);

    const again = await createDraft({ db, actor: kari, now }, { versionId: publishedId });
    if (!again.ok) throw new Error(again.cause);
    await db.draftTeamMember.deleteMany({ where: { rotaVersionId: again.versionId, role: 'member' } });
    await publish(again.versionId, '2026-09-09' as IsoDate);
    expect(await shiftsFrom(WITHIN)).toEqual(shifts);
    expect(await teamsOn(WITHIN)).toEqual(teams);
    expect((await teamsOn('2026-09-10')).every((line) => line.endsWith('primary'))).toBe(true);
    expect(await db.rotaVersion.count({ where: { status: 'published' } })).toBe(2);
  });

  it('is not published where somebody would have too little rest after her last shift of the earlier rota', async () => {
    const from = '2026-09-09' as IsoDate;
    const again = await createDraft({ db, actor: kari, now }, { versionId: publishedId });
    if (!again.ok) throw new Error(again.cause);
    const { versionId } = again;
    const first = await db.rotaCell.findFirstOrThrow({
      where: { rotaVersionId: versionId, day: 2, shiftCode: { code: 'D' } },
      include: { staff: true, shiftCode: true },
    });
    await db.shift.deleteMany({
      where: { staffId: first.staffId, date: { gte: new Date('2026-09-07'), lt: new Date(from) } },
    });
    await db.shift.create({
      data: {
        staffId: first.staffId,
        shiftCodeId: first.shiftCodeId ?? '',
        date: new Date('2026-09-08'),
        startsAt: new Date('2026-09-08T13:00:00Z'),
        endsAt: new Date('2026-09-08T20:30:00Z'),
      },
    });
    const publishing = async () => {
      const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
      return publishRota({ db, actor: kari, now }, { versionId, revision, publishedId, from, reason: 'Bytte' });
    };
    expect(await publishing()).toMatchObject({
      cause: 'shortRestUntil',
      field: 'from',
      facts: { name: first.staff.name, hours: 9, least: 11, source: 'aml § 10-8 (1)', first: '2026-09-10' },
    });
    await db.agreement.create({
      data: {
        limitName: 'dailyRestHours',
        value: 9,
        staffId: first.staffId,
        validFrom: new Date('2026-09-01'),
        source: 'Protokoll',
      },
    });
    expect(await publishing()).toMatchObject({ ok: true });
    await db.agreement.deleteMany();
  });
});
