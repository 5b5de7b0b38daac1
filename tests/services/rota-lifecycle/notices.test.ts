import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { noticeList } from '~/features/notices/notice-list.query.server';
import { readNotices } from '~/features/notices/read-notices.service.server';
import { createDraft } from '~/features/rota/proposal/create-draft.service.server';
import { changedDays } from '~/features/rota/proposal/publication-notices.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import type { Db } from '~/platform/db/db.server';
import { unreadCount } from '~/platform/notices/unread-count.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
let sjef: Actor;
let ola: Actor;
let siri: Actor;
const START = '2026-09-07' as IsoDate;
const now = () => BEFORE_START;

async function staffUser(name: string, reference: string): Promise<Actor> {
  const actor = await makeActor(db, { name, role: 'staff', zones: [] });
  const staff = await db.staff.findUniqueOrThrow({ where: { reference } });
  await db.user.update({ where: { id: actor.userId }, data: { staffId: staff.id } });
  return actor;
}

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
  sjef = await makeActor(db, { name: 'Sjef Leder', role: 'manager', zones: [] });
  ola = await staffUser('Ola Ansatt', 'S1');
  siri = await staffUser('Siri Ansatt', 'S2');
});

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.visit.deleteMany();
  await db.shift.deleteMany();
  await db.careTeamMember.deleteMany();
  await db.rotaVersion.deleteMany();
});

async function publish(versionId: string, more: { publishedId?: string; from?: IsoDate } = {}) {
  const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
  const { publishedId = null, from = START } = more;
  const input = { versionId, revision, publishedId, from, reason: 'Ny tjenestemottaker' };
  expect(await publishRota({ db, actor: kari, now }, input)).toMatchObject({ ok: true });
}

const noticesOf = async (actor: Actor) => (await noticeList(db, actor)).notices;

describe('a publication', () => {
  it('tells each person her own new shifts and why, and the manager that it is so', async () => {
    const draft = await makeDraft(db, { rotaId, plan: smallPlan(1), actor: kari });
    await publish(draft.id);
    const staff = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
    const shifts = await db.shift.findMany({ where: { staffId: staff.id }, orderBy: { date: 'asc' } });
    const [notice] = await noticesOf(ola);
    if (notice?.kind !== 'rotaPublished') throw new Error('Ola was told of a publication');
    expect(notice.facts).toMatchObject({ number: draft.number, from: START, reason: 'Ny tjenestemottaker' });
    expect(notice.facts.days).toBe(shifts.length);
    const [first] = shifts;
    expect(notice.facts.changes[0]).toEqual({ date: first?.date.toISOString().slice(0, 10), before: null, after: 'D' });
    expect(await noticesOf(sjef)).toMatchObject([{ kind: 'rotaPublished', facts: { days: 0, changes: [] } }]);
    expect(await noticesOf(kari)).toEqual([]);
  });

  it('tells only whose shifts are other than before, with what they were', async () => {
    const draft = await makeDraft(db, { rotaId, plan: smallPlan(1), actor: kari });
    await publish(draft.id);
    await db.notice.deleteMany();
    const copy = await createDraft({ db, actor: kari, now }, { versionId: draft.id });
    if (!copy.ok) throw new Error(copy.cause);
    const staff = await db.staff.findUniqueOrThrow({ where: { reference: 'S2' } });
    const shift = await db.shift.findFirstOrThrow({ where: { staffId: staff.id }, orderBy: { date: 'desc' } });
    await db.shift.delete({ where: { id: shift.id } });
    await publish(copy.versionId, { publishedId: draft.id });
    expect(await noticesOf(ola)).toEqual([]);
    const date = shift.date.toISOString().slice(0, 10);
    expect(await noticesOf(siri)).toMatchObject([
      { facts: { days: 1, changes: [{ date, before: null, after: 'D' }] } },
    ]);
  });
});

describe('the days that change', () => {
  const book = (days: Record<string, string>) => new Map([['S', new Map(Object.entries(days))]]) as never;
  const [one, two, three] = [0, 1, 2].map((days) => addDays(START, days)) as [IsoDate, IsoDate, IsoDate];

  it('are those with another shift, none any more, or one where there was none', () => {
    const before = book({ [one]: 'D', [two]: 'D' });
    const after = book({ [one]: 'A', [three]: 'D' });
    expect(changedDays({ before, after }).get('S')).toEqual([
      { date: one, before: 'D', after: 'A' },
      { date: two, before: 'D', after: null },
      { date: three, before: null, after: 'D' },
    ]);
  });

  it('are none for a person who works as before', () => {
    expect(changedDays({ before: book({ [one]: 'D' }), after: book({ [one]: 'D' }) }).size).toBe(0);
  });
});

describe('a notice', () => {
  const tell = (actor: Actor) =>
    db.notice.create({
      data: {
        userId: actor.userId,
        kind: 'wishRoundOpened',
        facts: { startsOn: '2026-11-30', closesOn: '2026-10-01' },
      },
    });

  it('is unread until its reader marks it, one or all', async () => {
    const [first] = [await tell(ola), await tell(ola), await tell(ola)];
    expect(await unreadCount(db, ola)).toBe(3);
    await readNotices({ db, actor: ola, now }, { noticeId: first.id });
    expect(await unreadCount(db, ola)).toBe(2);
    await readNotices({ db, actor: ola, now }, {});
    expect(await unreadCount(db, ola)).toBe(0);
    expect((await noticesOf(ola)).every(({ isRead }) => isRead)).toBe(true);
  });

  it("is its reader's alone: another can neither see nor mark it", async () => {
    const notice = await tell(ola);
    await readNotices({ db, actor: siri, now }, { noticeId: notice.id });
    await readNotices({ db, actor: siri, now }, {});
    expect(await noticesOf(siri)).toEqual([]);
    expect(await unreadCount(db, ola)).toBe(1);
  });
});
