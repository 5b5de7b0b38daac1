import { beforeEach, expect, it } from 'vitest';
import type { IsoDate, StaffId } from '~/domain/brand';
import { planningReminders, wishesAwaited } from '~/features/overview/reminders.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeResourceGroup, makeRota, makeStaff } from '../../factories/db';
import { createTestDb } from '../../setup/database';

const day = (text: string) => text as IsoDate;

let db: Db;
let staffId: StaffId;
let wishRoundId: string;

beforeEach(async () => {
  db ??= (await createTestDb()).db;
  await db.wishRound.deleteMany();
  await db.staff.deleteMany();
  const resourceGroupId = (await makeResourceGroup(db)).id;
  staffId = (await makeStaff(db, { resourceGroupId })).id as StaffId;
  await makeStaff(db, { resourceGroupId });
  const [startsOn, opensOn, closesOn] = [new Date('2027-01-11'), new Date('2026-11-23'), new Date('2026-12-06')];
  const data = { resourceGroupId, startsOn, opensOn, closesOn };
  wishRoundId = (await db.wishRound.create({ data })).id;
});

const answer = () => db.wishAnswer.create({ data: { wishRoundId, staffId, answeredAt: new Date('2026-11-24') } });
const remindersOn = async (today: string) =>
  (await planningReminders(db, day(today))).filter(({ count }) => count > 0).map(({ cause, count }) => [cause, count]);

it('a leader is reminded of a round while it is open, with how many lack, and that it closes soon', async () => {
  await answer();
  expect(await remindersOn('2026-11-22')).toEqual([]);
  expect(await remindersOn('2026-11-23')).toEqual([['wishRoundOpen', 1]]);
  expect(await remindersOn('2026-12-03')).toEqual([['wishRoundCloses', 1]]);
  expect(await remindersOn('2026-12-07')).toEqual([]);
});

it('a leader is reminded of what lies in discussion', async () => {
  const { id: rotaId } = await makeRota(db);
  const version = await db.rotaVersion.create({ data: { rotaId, number: 1, status: 'inConsultation' } });
  expect(await planningReminders(db, day('2026-12-07'))).toEqual([
    { cause: 'inConsultation', count: 1, to: `/turnus/versjon/${version.id}/drofting` },
  ]);
  await db.rota.delete({ where: { id: rotaId } });
});

it('a member of staff is reminded until she has answered, or the round is closed', async () => {
  const awaited = () => wishesAwaited(db, { staffId, today: day('2026-12-06') });
  expect(await awaited()).toBe('2026-12-06');
  await answer();
  expect(await awaited()).toBeNull();
  await db.wishAnswer.deleteMany();
  await db.wishRound.updateMany({ data: { closedAt: new Date('2026-12-01') } });
  expect(await awaited()).toBeNull();
});
