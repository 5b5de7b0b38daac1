import { beforeEach, expect, it } from 'vitest';
import { may } from '~/domain/access/may';
import type { IsoDate } from '~/domain/brand';
import { openWishRound } from '~/features/wishes/open-wish-round.service.server';
import { saveWishes } from '~/features/wishes/save-wishes.service.server';
import { wishOverview } from '~/features/wishes/wish-overview.query.server';
import { wishesForm, type WishesForm } from '~/features/wishes/wishes.form';
import { wishesOf } from '~/features/wishes/wishes-of.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeShiftCode, makeStaff } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-22');
const OFF_FRIDAYS = { day: '5', date: null, shiftCodeId: null, weight: '3' } as const;

let db: Db;
let leader: MadeContext;
let person: MadeContext;
let staffId: string;
let ownCode: string;

beforeEach(async () => {
  db ??= (await createTestDb()).db;
  await db.wishRound.deleteMany();
  leader = await withWishScope({ role: 'zoneLeader' });
  staffId = (await makeStaff(db)).id;
  ownCode = (await makeShiftCode(db)).id;
  await db.staffShiftCode.create({ data: { staffId, shiftCodeId: ownCode } });
  person = await withWishScope({ role: 'staff', staffId });
});

/** As the guard of the page gives it. */
async function withWishScope(who: Parameters<typeof makeContext>[1]): Promise<MadeContext> {
  const context = await makeContext(db, who);
  const scope = may(context.actor, { action: 'change', thing: 'wish' });
  if (!scope) throw new Error('the matrix gives no access');
  return { ...context, scope };
}

async function openRound(): Promise<void> {
  const round = { startsOn: day('2027-01-11'), opensOn: TODAY, closesOn: day('2026-12-06'), note: null };
  const verdict = await openWishRound(leader, round);
  if (!verdict.ok) throw new Error(verdict.cause);
}

const send = (who: MadeContext, wishes: WishesForm['wishes'], more: { revision?: number; of?: string } = {}) =>
  saveWishes(who, { staffId: more.of ?? staffId, revision: more.revision ?? 1, wishes });

const wishesInDb = () =>
  db.staffWish.findMany({
    where: { staffId },
    orderBy: { sortOrder: 'asc' },
    select: { weekday: true, date: true, shiftCodeId: true, weight: true },
  });

it('a member of staff writes her wishes while a round is open, and the leader sees them and when they came', async () => {
  await openRound();
  const christmas = { day: 'date', date: day('2027-01-12'), shiftCodeId: ownCode, weight: '1' } as const;
  expect(await send(person, [OFF_FRIDAYS, christmas])).toEqual({ ok: true });
  expect(await wishesInDb()).toEqual([
    { weekday: 5, date: null, shiftCodeId: null, weight: 3 },
    { weekday: null, date: new Date('2027-01-12'), shiftCodeId: ownCode, weight: 1 },
  ]);
  const overview = await wishOverview(db, TODAY);
  expect(overview.people.find(({ id }) => id === staffId)).toMatchObject({
    hasAccount: true,
    answeredAt: '2026-11-22T12:00:00.000Z',
    wishes: [{ weekday: 5, weight: 3 }, { date: '2027-01-12' }],
  });
});

it('who has no wishes answers by sending none', async () => {
  await openRound();
  const answerOf = async () => (await wishOverview(db, TODAY)).people.find(({ id }) => id === staffId)?.answeredAt;
  expect(await answerOf()).toBeNull();
  expect(await send(person, [])).toEqual({ ok: true });
  expect(await answerOf()).not.toBeNull();
});

it('a leader who writes for somebody answers for her, and the last time counts', async () => {
  await openRound();
  expect(await send(person, [])).toEqual({ ok: true });
  const later = { ...leader, now: () => new Date('2026-11-24T12:00:00Z') };
  expect(await send(later, [OFF_FRIDAYS], { revision: 2 })).toEqual({ ok: true });
  const { people } = await wishOverview(db, day('2026-11-24'));
  expect(people.find(({ id }) => id === staffId)?.answeredAt).toBe('2026-11-24T12:00:00.000Z');
});

it('an answer belongs to its round', async () => {
  await openRound();
  await send(person, [OFF_FRIDAYS]);
  await db.wishRound.deleteMany();
  await openRound();
  const found = (await wishOverview(db, TODAY)).people.find(({ id }) => id === staffId);
  expect(found).toMatchObject({ answeredAt: null, wishes: [{ weekday: 5 }] });
});

it('nothing can be sent where no round is open, but it can still be read', async () => {
  await openRound();
  await send(person, [OFF_FRIDAYS]);
  const after = { ...person, now: () => new Date('2026-12-07T09:00:00Z') };
  expect(await send(after, [], { revision: 2 })).toMatchObject({ ok: false, cause: 'roundClosed' });
  const shown = await wishesOf(db, { staffId, scope: person.scope, today: day('2026-12-07') });
  expect(shown).toMatchObject({ mayChange: false, wishes: [{ weekday: 5 }] });
});

it('nobody of the staff reads or changes what a colleague wishes', async () => {
  await openRound();
  const colleague = (await makeStaff(db)).id;
  expect(await send(person, [OFF_FRIDAYS], { of: colleague })).toEqual({ ok: false, cause: 'notFound' });
  expect(await wishesOf(db, { staffId: colleague, scope: person.scope, today: TODAY })).toBeNull();
  expect(await db.staffWish.count({ where: { staffId: colleague } })).toBe(0);
});

it('a leader writes for somebody at any time', async () => {
  expect(await send(leader, [OFF_FRIDAYS])).toEqual({ ok: true });
  expect(await wishesInDb()).toHaveLength(1);
});

it('a wish is for a shift that the person works, on a date that the rota has', async () => {
  await openRound();
  const foreign = (await makeShiftCode(db)).id;
  expect(await send(person, [OFF_FRIDAYS, { ...OFF_FRIDAYS, day: '4', shiftCodeId: foreign }])).toMatchObject({
    cause: 'notOwnCode',
    field: 'wishes[1].shiftCodeId',
  });
  expect(await send(person, [{ ...OFF_FRIDAYS, day: 'date', date: day('2027-01-10') }])).toMatchObject({
    cause: 'wishBeforeRota',
    field: 'wishes[0].date',
    facts: { first: '11.01.2027' },
  });
  expect(await wishesInDb()).toEqual([]);
});

it('wishes for dates before the new rota stay as they are', async () => {
  await db.staffWish.create({ data: { staffId, date: new Date('2026-12-24'), weight: 2 } });
  await openRound();
  expect(await send(person, [OFF_FRIDAYS])).toEqual({ ok: true });
  expect((await wishesInDb()).map(({ weekday, date }) => weekday ?? date)).toEqual([new Date('2026-12-24'), 5]);
});

it('who sends from two windows, or while a leader changes her, is told, and nothing is lost', async () => {
  await openRound();
  const both = await Promise.all([send(person, [OFF_FRIDAYS]), send(person, [])]);
  expect(both.map((verdict) => (verdict.ok ? 'ok' : verdict.cause)).sort()).toEqual(['ok', 'stale']);
});

it('ten wishes are enough, and no day is wished for twice', () => {
  const wish = (index: number) => ({ day: 'date', date: `${index + 11}.01.2027`, shiftCodeId: '', weight: '1' });
  const causes = (wishes: object[]) =>
    wishesForm
      .safeParse({ revision: '1', wishes })
      .error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : issue.code));
  expect(causes(Array.from({ length: 10 }, (_, index) => wish(index)))).toBeUndefined();
  expect(causes(Array.from({ length: 11 }, (_, index) => wish(index)))).toEqual(['tooManyWishes']);
  expect(causes([wish(1), wish(1)])).toEqual(['duplicateWish']);
});
