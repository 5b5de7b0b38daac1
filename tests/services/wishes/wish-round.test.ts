import { beforeEach, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { changeWishRound } from '~/features/wishes/change-wish-round.service.server';
import { closeWishRound } from '~/features/wishes/close-wish-round.service.server';
import { openWishRound } from '~/features/wishes/open-wish-round.service.server';
import { suggestedRound } from '~/features/wishes/suggested-round.query.server';
import { newWishRoundForm, type NewWishRoundForm } from '~/features/wishes/wish-round.form';
import { currentWishRound } from '~/features/wishes/wish-round.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeResourceGroup, makeRota, makeStaff, makeUser } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-22');

let db: Db;
let leader: MadeContext;

beforeEach(async () => {
  db ??= (await createTestDb()).db;
  await db.notice.deleteMany();
  await db.wishRound.deleteMany();
  leader = await makeContext(db, { role: 'zoneLeader' });
});

const filled = (overrides: Partial<NewWishRoundForm> = {}): NewWishRoundForm => ({
  startsOn: day('2027-01-11'),
  opensOn: TODAY,
  closesOn: day('2026-12-06'),
  note: null,
  ...overrides,
});

async function opened(overrides: Partial<NewWishRoundForm> = {}): Promise<string> {
  const verdict = await openWishRound(leader, filled(overrides));
  if (!verdict.ok) throw new Error(verdict.cause);
  return verdict.wishRoundId;
}

it('a round that is opened tells those of the staff who can sign in and are there when the rota starts', async () => {
  const resourceGroupId = (await makeResourceGroup(db)).id;
  const person = (overrides: object = {}) => makeStaff(db, { resourceGroupId, ...overrides });
  const [stays, leaves, outside] = [
    await person(),
    await person({ employedTo: new Date('2027-01-10') }),
    await person(),
  ];
  const told = await makeUser(db, { role: 'staff', staffId: stays.id });
  await makeUser(db, { role: 'staff', staffId: leaves.id });
  await makeUser(db, { role: 'staff', staffId: outside.id, endedAt: new Date('2026-11-01') });
  await opened();
  expect(await db.notice.findMany({ select: { userId: true, kind: true, facts: true } })).toEqual([
    {
      userId: told.id,
      kind: 'wishRoundOpened',
      facts: { startsOn: '2027-01-11', opensOn: '2026-11-22', closesOn: '2026-12-06' },
    },
  ]);
});

it('a round is open from its first day to its last, both included', async () => {
  await opened({ opensOn: day('2026-11-24') });
  const stateOn = async (today: string) => (await currentWishRound(db, day(today)))?.state;
  expect(await stateOn('2026-11-23')).toBe('coming');
  expect(await stateOn('2026-11-24')).toBe('open');
  expect(await stateOn('2026-12-06')).toBe('open');
  expect(await stateOn('2026-12-07')).toBe('closed');
});

it('the rota of a round starts on a Monday', () => {
  const reply = newWishRoundForm.safeParse({ startsOn: '12.01.2027', opensOn: '22.11.2026', closesOn: '21.11.2026' });
  expect(reply.error?.issues.map((issue) => [issue.path, issue.code === 'custom' && issue.params?.cause])).toEqual([
    [['startsOn'], 'notMonday'],
    [['closesOn'], 'endBeforeStart'],
  ]);
});

it.each([
  { what: 'opens before today', change: { opensOn: day('2026-11-21') }, cause: 'roundInPast', field: 'opensOn' },
  {
    what: 'is still open when the rota starts',
    change: { closesOn: day('2027-01-11') },
    cause: 'roundAfterStart',
    field: 'closesOn',
  },
])('a round that $what is refused, and nobody is told', async ({ change, cause, field }) => {
  expect(await openWishRound(leader, filled(change))).toMatchObject({ ok: false, cause, field });
  expect(await db.wishRound.count()).toBe(0);
  expect(await db.notice.count()).toBe(0);
});

it('of two leaders who open a round at once, one gets it and the other is told of it', async () => {
  const other = await makeContext(db, { role: 'zoneLeader' });
  const verdicts = await Promise.all([openWishRound(leader, filled()), openWishRound(other, filled())]);
  expect(verdicts.filter((verdict) => verdict.ok)).toHaveLength(1);
  expect(verdicts.find((verdict) => !verdict.ok)).toMatchObject({
    cause: 'roundOverlaps',
    facts: { from: '22.11.2026', to: '06.12.2026' },
  });
  expect(await db.wishRound.count()).toBe(1);
});

it('a round can be given more time, and those of the staff who can sign in are told', async () => {
  const { id: staffId } = await makeStaff(db);
  const told = await makeUser(db, { role: 'staff', staffId });
  const wishRoundId = await opened();
  const later = { wishRoundId, revision: 1, closesOn: day('2026-12-20'), note: 'To uker til.' };
  expect(await changeWishRound(leader, later)).toEqual({ ok: true });
  expect(await db.notice.findMany({ where: { userId: told.id, kind: 'wishRoundChanged' } })).toMatchObject([
    { facts: { startsOn: '2027-01-11', closesOn: '2026-12-20', isClosed: false } },
  ]);
});

it('another message to the staff is no new notice', async () => {
  await makeUser(db, { role: 'staff', staffId: (await makeStaff(db)).id });
  const wishRoundId = await opened();
  const { closesOn } = filled();
  expect(await changeWishRound(leader, { wishRoundId, revision: 1, closesOn, note: 'Husk julen.' })).toEqual({
    ok: true,
  });
  expect(await db.notice.count({ where: { kind: 'wishRoundChanged' } })).toBe(0);
});

it('a round can be closed on the day that it opened, and makes room for another', async () => {
  const { id: staffId } = await makeStaff(db);
  const told = await makeUser(db, { role: 'staff', staffId });
  const wishRoundId = await opened();
  expect(await closeWishRound(leader, { wishRoundId, revision: 1 })).toEqual({ ok: true });
  expect(await currentWishRound(db, TODAY)).toMatchObject({ state: 'closed', closesOn: TODAY });
  expect(await db.notice.findMany({ where: { userId: told.id, kind: 'wishRoundChanged' } })).toMatchObject([
    { facts: { isClosed: true } },
  ]);
  expect(await closeWishRound(leader, { wishRoundId, revision: 2 })).toMatchObject({ cause: 'roundAlreadyClosed' });
  const other = await opened();
  expect(await currentWishRound(db, TODAY)).toMatchObject({ id: other, state: 'open' });
});

it('a round that has not opened yet can be closed, and a closed one opens again with a new last day', async () => {
  const wishRoundId = await opened({ opensOn: day('2026-11-30') });
  expect(await closeWishRound(leader, { wishRoundId, revision: 1 })).toEqual({ ok: true });
  expect(await currentWishRound(db, day('2026-11-30'))).toMatchObject({ state: 'closed' });
  const again = { wishRoundId, revision: 2, closesOn: day('2026-12-08'), note: null };
  expect(await changeWishRound(leader, again)).toEqual({ ok: true });
  expect(await currentWishRound(db, day('2026-11-30'))).toMatchObject({ state: 'open' });
});

it('of two leaders who close a round at once, one is told that the other did', async () => {
  const wishRoundId = await opened();
  const close = () => closeWishRound(leader, { wishRoundId, revision: 1 });
  const verdicts = await Promise.all([close(), close()]);
  expect(verdicts.map((verdict) => (verdict.ok ? 'ok' : verdict.cause)).sort()).toEqual(['ok', 'stale']);
});

it('the second of two leaders who change a round is told so', async () => {
  const wishRoundId = await opened();
  const change = { wishRoundId, revision: 1, closesOn: day('2026-12-20'), note: null };
  const verdicts = await Promise.all([changeWishRound(leader, change), changeWishRound(leader, change)]);
  expect(verdicts.map((verdict) => (verdict.ok ? 'ok' : verdict.cause)).sort()).toEqual(['ok', 'stale']);
});

it.each([
  { to: '2027-01-11', cause: 'roundAfterStart' },
  { to: '2026-11-21', cause: 'roundInPast' },
  { to: '2026-12-31', cause: 'roundOverlaps' },
])('a round cannot be moved to $to', async ({ to, cause }) => {
  const wishRoundId = await opened();
  await opened({ opensOn: day('2026-12-28'), closesOn: day('2027-01-03') });
  const change = { wishRoundId, revision: 1, closesOn: day(to), note: null };
  expect(await changeWishRound(leader, change)).toMatchObject({ ok: false, cause });
});

it('a new round is suggested for the Monday after the last rota, with time to make it', async () => {
  expect(await suggestedRound(db, TODAY)).toEqual({
    startsOn: '2027-01-04',
    opensOn: '2026-11-22',
    closesOn: '2026-12-06',
  });
  const rota = await makeRota(db, { startsOn: new Date('2026-12-07'), weeks: 6, planWeeks: 12 });
  expect((await suggestedRound(db, TODAY)).startsOn).toBe('2027-03-01');
  await db.rota.delete({ where: { id: rota.id } });
});
