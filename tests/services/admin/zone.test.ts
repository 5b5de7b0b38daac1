import { beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { endZone } from '~/features/admin/end-zone.service.server';
import { saveTravel } from '~/features/admin/save-travel.service.server';
import { createZone, saveZone } from '~/features/admin/save-zone.service.server';
import { travelForForm } from '~/features/admin/zones.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient, makeStaff } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let context: MadeContext;
const lastDay = '2026-11-30' as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  context = await makeContext(db);
});

async function create(name: string): Promise<string> {
  const verdict = await createZone(context, { name, withinMinutes: 6, otherMinutes: 14 });
  if (!verdict.ok) throw new Error(verdict.cause);
  return verdict.zoneId;
}

it('gives every pair of zones a travel time from the first moment', async () => {
  const [north, south] = [await create('Nord'), await create('Sør')];
  const travel = await db.zoneTravel.findMany();
  const minutes = new Map(travel.map((row) => [`${row.fromZoneId} ${row.toZoneId}`, row.minutes]));
  expect(minutes.size).toBe(4);
  expect([
    minutes.get(`${south} ${south}`),
    minutes.get(`${north} ${south}`),
    minutes.get(`${south} ${north}`),
  ]).toEqual([6, 14, 14]);
});

it('does not give two zones the same name, whatever the letters', async () => {
  await create('Østlia');
  const verdict = await createZone(context, { name: 'ØSTLIA', withinMinutes: 6, otherMinutes: 14 });
  expect(verdict).toEqual({ ok: false, cause: 'taken', field: 'name' });
});

it('tells the second of two who rename a zone', async () => {
  const zoneId = await create('Vestnes');
  expect(await saveZone(context, { zoneId, revision: 1, name: 'Vestnes nord' })).toEqual({ ok: true });
  expect(await saveZone(context, { zoneId, revision: 1, name: 'Vestnes sør' })).toMatchObject({ cause: 'stale' });
});

it('does not end a zone while anyone works or lives there, and ends it afterwards', async () => {
  const zoneId = await create('Myra');
  const staff = await makeStaff(db, { zoneId });
  const recipient = await makeRecipient(db, { zoneId });
  const end = { zoneId, revision: 1, lastDay };
  expect(await endZone(context, end)).toMatchObject({ cause: 'zoneInUse' });
  await db.staff.update({ where: { id: staff.id }, data: { employedTo: new Date(lastDay) } });
  expect(await endZone(context, end)).toMatchObject({ cause: 'zoneInUse' });
  await db.recipient.update({ where: { id: recipient.id }, data: { endsOn: new Date(lastDay) } });
  expect(await endZone(context, end)).toEqual({ ok: true });
});

it('saves all travel times at once, and refuses some of them', async () => {
  const { zones, travel, stamp } = await travelForForm(db);
  const rows = travel.map((row) => ({ from: row.fromZoneId, to: row.toZoneId, minutes: 9 }));
  expect(rows).toHaveLength(zones.length ** 2);
  expect(await saveTravel(context, { stamp, rows: rows.slice(1) })).toMatchObject({ cause: 'matrixIncomplete' });
  expect(await saveTravel(context, { stamp, rows })).toEqual({ ok: true });
  expect(new Set((await db.zoneTravel.findMany()).map((row) => row.minutes))).toEqual(new Set([9]));
});

it('tells the second of two who change the travel times', async () => {
  const { travel, stamp } = await travelForForm(db);
  const rows = (minutes: number) => travel.map((row) => ({ from: row.fromZoneId, to: row.toZoneId, minutes }));
  expect(await saveTravel(context, { stamp, rows: rows(11) })).toEqual({ ok: true });
  expect(await saveTravel(context, { stamp, rows: rows(12) })).toMatchObject({ cause: 'stale' });
});
