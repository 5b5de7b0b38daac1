import { beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { recipientPage } from '~/features/people/recipient-page.query.server';
import { recipientWishForm, type RecipientWishForm } from '~/features/people/recipient-wish.form';
import { addRecipientWish, endRecipientWish } from '~/features/people/save-recipient-wish.service.server';
import { weekPlan } from '~/features/people/week-plan.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient, makeRotaVersion, makeStaff, makeVisit, makeZone } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let zoneId: string;
let leader: MadeContext;
let stranger: MadeContext;
let kari: string;
/** A new one for each recipient: nobody makes two visits at once. */
const newKari = async () => (await makeStaff(db, { zoneId, name: 'Kari Nordmann Moen' })).id;
const day = (text: string) => text as IsoDate;
const NOON = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  ({ db } = await createTestDb());
  zoneId = (await makeZone(db)).id;
  leader = await makeContext(db, { role: 'zoneLeader', zoneIds: [zoneId] });
  stranger = await makeContext(db, { role: 'zoneLeader', zoneIds: [(await makeZone(db)).id] });
  kari = await newKari();
});

const wish = (overrides: Partial<RecipientWishForm> = {}): RecipientWishForm => ({
  weekday: '1',
  earliest: null,
  latest: null,
  staffId: kari,
  validFrom: day('2026-11-02'),
  validTo: null,
  ...overrides,
});

async function withVisit(date: string): Promise<string> {
  kari = await newKari();
  const { id: recipientId } = await makeRecipient(db, { zoneId, displayName: 'Aud M.' });
  const times = { startsAt: new Date(`${date}T08:00:00Z`), endsAt: new Date(`${date}T08:30:00Z`) };
  const visit = await makeVisit(db, { recipientId, date: new Date(date), ...times });
  await db.visitCarer.create({ data: { visitId: visit.id, staffId: kari, ...times } });
  return recipientId;
}

const pageOf = (recipientId: string) =>
  recipientPage(db, { recipientId, scope: leader.scope, now: NOON, days: 14, withExclusions: true });

it('a wish is written down, held against the plan, and ended without being forgotten', async () => {
  const recipientId = await withVisit('2026-11-23');
  expect(await addRecipientWish(leader, { ...wish(), recipientId })).toEqual({ ok: true });
  const page = await pageOf(recipientId);
  expect(page?.wishes).toMatchObject([
    { name: 'Kari Nordmann Moen', answer: { unit: 'weeks', met: 1, of: 1, cause: null } },
  ]);
  const end = { recipientId, wishId: page?.wishes[0]?.id ?? '', lastDay: day('2026-11-21'), revision: 0 };
  expect(await endRecipientWish(stranger, end)).toMatchObject({ cause: 'notFound' });
  expect(await endRecipientWish(leader, { ...end, lastDay: day('2026-11-01') })).toMatchObject({
    cause: 'lastBeforeFirst',
  });
  expect(await endRecipientWish(leader, end)).toEqual({ ok: true });
  expect(await endRecipientWish(leader, { ...end, lastDay: day('2026-11-25') })).toMatchObject({ cause: 'stale' });
  expect((await pageOf(recipientId))?.wishes).toMatchObject([{ state: 'past' }]);
  const entries = await db.accessLog.findMany({ where: { recipientId, thing: 'recipientWish' } });
  expect(entries).toHaveLength(2);
});

it('nobody writes a wish for a recipient of another zone', async () => {
  const recipientId = await withVisit('2026-11-23');
  expect(await addRecipientWish(stranger, { ...wish(), recipientId })).toMatchObject({ cause: 'notFound' });
});

it.each<[string, object, string]>([
  ['nothing', { weekday: 'any', staffId: '' }, 'wishEmpty'],
  ['half a window', { earliest: '10:00' }, 'required'],
  ['a window that ends before it begins', { earliest: '10:00', latest: '09:00' }, 'windowTurned'],
])('asks for a correction of a wish for %s', (_what, wrong, cause) => {
  const texts = { weekday: '1', earliest: '', latest: '', staffId: kari, validFrom: '2026-11-02', validTo: '' };
  const result = recipientWishForm.safeParse({ ...texts, ...wrong });
  expect(result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : ''))).toEqual([cause]);
});

it('the page tells who comes next, who came last, and why each came on the team', async () => {
  const recipientId = await withVisit('2026-11-23');
  await makeVisit(db, {
    recipientId,
    date: new Date('2026-11-20'),
    startsAt: new Date('2026-11-20T08:00:00Z'),
    endsAt: new Date('2026-11-20T08:30:00Z'),
    status: 'done',
    attendances: { create: { staffId: kari, checkedInAt: new Date('2026-11-20T08:01:00Z') } },
  });
  const version = await makeRotaVersion(db, { status: 'published', publishedAt: NOON });
  const member = { recipientId, staffId: kari, role: 'primary', validFrom: new Date('2026-11-02') } as const;
  await db.careTeamMember.create({ data: { ...member, rotaVersionId: version.id } });
  await db.draftTeamChange.create({
    data: { rotaVersionId: version.id, recipientId, before: {}, after: {}, reason: 'Kjenner henne fra før' },
  });
  const page = await pageOf(recipientId);
  expect(page?.next).toMatchObject({ date: '2026-11-23', start: '09:00', carers: [{ name: 'Kari Nordmann Moen' }] });
  expect(page?.last).toMatchObject({ date: '2026-11-20', status: 'done', carers: [{ id: kari }] });
  expect(page?.careTeam[0]?.reason).toMatchObject({ words: 'Kjenner henne fra før', version: { number: 1 } });
});

it('the sheet for the wall has short names and times, for the week that is asked for', async () => {
  const recipientId = await withVisit('2026-11-25');
  const wanted = { recipientId, scope: leader.scope, today: day('2026-11-22'), monday: day('2026-11-23') };
  const plan = await weekPlan(db, wanted);
  expect(plan?.days[2]?.visits).toMatchObject([{ start: '09:00', end: '09:30', names: ['Kari M.'] }]);
  expect(Object.keys(plan ?? {}).sort()).toEqual(['days', 'displayName', 'isEmpty']);
  expect(await weekPlan(db, { ...wanted, monday: day('2026-11-30') })).toMatchObject({ isEmpty: true });
  expect(await weekPlan(db, { ...wanted, scope: stranger.scope })).toBeNull();
});
