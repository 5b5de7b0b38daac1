import { beforeAll, expect, it } from 'vitest';
import { isExclusionViolation, isStale, isUniqueViolation, type Db } from '~/platform/db/db.server';
import { makeShift, makeStaff, makeZone } from '../../factories/db';
import { createTestDb } from '../../setup/database';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});

const errorOf = (write: Promise<unknown>): Promise<unknown> =>
  write.then(
    () => undefined,
    (error: unknown) => error,
  );

const kindsOf = (error: unknown) => [isStale(error), isUniqueViolation(error), isExclusionViolation(error)];

it('tells the second of two who save the same page that it is stale', async () => {
  const { id, revision } = await makeZone(db);
  const save = (name: string) =>
    db.zone.update({ where: { id, revision }, data: { name, revision: { increment: 1 } } });
  await save('Nordvika');
  expect(kindsOf(await errorOf(save('Sørbakken')))).toEqual([true, false, false]);
  expect(await db.zone.findUnique({ where: { id } })).toMatchObject({ name: 'Nordvika', revision: revision + 1 });
});

it('tells a name that is taken', async () => {
  await makeZone(db, { name: 'Østlia' });
  expect(kindsOf(await errorOf(makeZone(db, { name: 'Østlia' })))).toEqual([false, true, false]);
});

it('tells a shift that overlaps another', async () => {
  const staffId = (await makeStaff(db)).id;
  await makeShift(db, { staffId });
  expect(kindsOf(await errorOf(makeShift(db, { staffId })))).toEqual([false, false, true]);
});

it('keeps what a call was about out of the message', async () => {
  const error = await errorOf(makeZone(db, { name: 'Østlia' }));
  expect(String(error)).not.toContain('Østlia');
});
