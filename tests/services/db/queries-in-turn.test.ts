import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '~/platform/db/db.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { makeStaff, makeZone } from '../../factories/db';
import { createTestDb } from '../../setup/database';

let db: Db;
const warnings: Error[] = [];
beforeAll(async () => {
  process.on('warning', (warning) => warnings.push(warning));
  ({ db } = await createTestDb());
});

const relations = { zone: true, shifts: true, absences: true, agreements: true } as const;

it('asks the connection of a transaction for one thing at a time, relations of a row too', async () => {
  const { id } = await makeStaff(db);
  const [staff, zones] = await inTransaction(db, (tx) =>
    Promise.all([tx.staff.findUnique({ where: { id }, include: relations }), tx.zone.count()]),
  );
  await setImmediate();
  expect(staff).toMatchObject({ id, shifts: [] });
  expect(zones).toBeGreaterThan(0);
  expect(warnings).toEqual([]);
});

it('refuses what comes after a query that failed, and is there for the next transaction', async () => {
  const { name } = await makeZone(db, { name: 'Lysefjell' });
  const ends = db.$transaction(async (tx) => {
    const [first] = await Promise.allSettled([makeZone(tx, { name })]);
    const [second] = await Promise.allSettled([tx.zone.count()]);
    throw new Error(`${first.status}, ${second.status}`);
  });
  await expect(ends).rejects.toThrow('rejected, rejected');
  expect(await inTransaction(db, (tx) => tx.zone.count({ where: { name } }))).toBe(1);
});
