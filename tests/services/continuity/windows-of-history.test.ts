import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import { addDays } from '~/domain/time/clock';
import { measureWindows } from '~/platform/continuity/measure-windows.server';
import { toDbDate } from '~/platform/db/dates';
import { createDb, type Db } from '~/platform/db/db.server';
import { makeHistory } from '../../../prisma/seed/history/make-history';
import { compareWindows } from '../../../prisma/seed/history/windows-by-hand';
import { createDemoDb, DEMO_NOW } from '../../setup/demo-database';

/** Two turns of the demo's rota. */
const YEARS = 12 / 52;
const now = new Date(DEMO_NOW);
/** The Monday on which the demo's two weeks before now begin. */
const DEMO_START = '2026-11-09' as IsoDate;

let db: Db;
let drop: () => Promise<void>;
let measured: number;
beforeAll(async () => {
  const database = await createDemoDb();
  drop = database.drop;
  db = createDb({ url: database.url, poolSize: 2 });
  const made = await db.$transaction((tx) => makeHistory(tx, { years: YEARS, seed: 6 }), { timeout: 120_000 });
  if (!made.ok) throw new Error('The demo begins without history');
  measured = await measureWindows(db, { now });
}, 180_000);
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('the windows of a made-up history', () => {
  it('are one for each recipient and Monday, whole before today; those of the demo stood there already', async () => {
    const [short, long] = [14 - 1, 14 - 3];
    expect(await db.continuityWindow.count({ where: { days: 14 } })).toBe(60 * short);
    expect(await db.continuityWindow.count({ where: { days: 28 } })).toBe(60 * long);
    expect(measured).toBe(60 * (short + long) - 60);
    const last = await db.continuityWindow.aggregate({ _max: { startsOn: true }, where: { days: 14 } });
    expect(last._max.startsOn).toEqual(toDbDate(DEMO_START));
  });

  it('are what SQL by hand says of the same rows, and their causes add up', async () => {
    const { windows, values, largest, notAddedUp } = await compareWindows(db);
    expect(windows).toBe(await db.continuityWindow.count());
    expect(values).toBe(windows * 18);
    expect(largest).toBeLessThan(1e-9);
    expect(notAddedUp).toBe(0);
  });

  it('have no plan beyond what they say was possible', async () => {
    for (const row of await db.continuityWindow.findMany()) {
      const what = `${row.recipientId} ${row.startsOn.toISOString()}`;
      expect(row.facesFloor ?? 0, what).toBeLessThanOrEqual(row.plannedFaces);
      const pairs = [
        [row.plannedUpc, row.upcCeiling],
        [row.plannedCoc, row.cocCeiling],
        [row.plannedSecon, row.seconCeiling],
        [row.plannedPrimaryShare, row.primaryShareCeiling],
        [row.plannedTeamShare, row.teamShareCeiling],
        [row.plannedKnownShare, row.knownShareCeiling],
      ] as const;
      for (const [planned, ceiling] of pairs) {
        expect(planned === null, what).toBe(ceiling === null);
        expect(planned ?? 0, what).toBeLessThanOrEqual((ceiling ?? 0) + 1e-12);
        expect(ceiling ?? 0, what).toBeLessThanOrEqual(1);
      }
    }
  });

  it('have lost faces to everything that the history holds', async () => {
    const { _sum } = await db.continuityWindow.aggregate({
      _sum: { lostToRota: true, lostToCapacity: true, lostToChoice: true, lostToAbsence: true, lostToOpenShift: true },
    });
    expect(LOSS_CAUSES).toHaveLength(Object.keys(_sum).length + 1);
    for (const sum of Object.values(_sum)) expect(sum).toBeGreaterThan(0);
  });
});

describe('measuring again', () => {
  it('finds nothing to do on the same day, and a week later the windows that have come to an end', async () => {
    expect(await measureWindows(db, { now })).toBe(0);
    const monday = later(5);
    const expected = 60 * 2;
    expect(await measureWindows(db, { now: monday })).toBe(expected);
  });

  it('takes the windows of a visit that somebody tells of late, until four weeks after them', async () => {
    const visit = await db.visit.findFirstOrThrow({
      where: { status: 'done', date: toDbDate(addDays(DEMO_START, 13)), recipient: { tier: 'A' } },
      include: { attendances: true },
    });
    const where = { recipientId: visit.recipientId, startsOn: toDbDate(DEMO_START), days: 14 };
    const before = await db.continuityWindow.findFirstOrThrow({ where });
    const stranger = await db.staff.findFirstOrThrow({
      where: { attendances: { none: { visit: { recipientId: visit.recipientId, date: { gte: where.startsOn } } } } },
    });
    const tell = (at: Date, id: string) =>
      db.visitTap.create({
        data: { id, visitId: visit.id, staffId: stranger.id, kind: 'checkIn', at, receivedAt: at },
      });
    await db.visitAttendance.create({ data: { visitId: visit.id, staffId: stranger.id, checkedInAt: now } });
    await tell(later(6), '00000000-0000-4000-8000-000000000001');
    expect(await measureWindows(db, { now: later(7) })).toBe(4);
    const after = await db.continuityWindow.findFirstOrThrow({ where });
    expect(after.faces).toBe(before.faces + 1);
    expect(after.computedAt).toEqual(later(7));
    await tell(later(90), '00000000-0000-4000-8000-000000000002');
    const again = await db.continuityWindow.findFirstOrThrow({ where });
    await measureWindows(db, { now: later(91) });
    expect(await db.continuityWindow.findFirstOrThrow({ where })).toEqual(again);
  });

  it('leaves a recipient in the zone and tier that she had when the window was first measured', async () => {
    const row = await db.continuityWindow.findFirstOrThrow({ where: { tier: 'B', startsOn: toDbDate(DEMO_START) } });
    await db.recipient.update({ where: { id: row.recipientId }, data: { tier: 'C' } });
    const visit = await db.visit.findFirstOrThrow({
      where: { recipientId: row.recipientId, status: 'done', date: { gte: toDbDate(DEMO_START) } },
      include: { attendances: true },
    });
    const at = later(100);
    const staffId = visit.attendances[0]?.staffId ?? '';
    const tap = { visitId: visit.id, staffId, kind: 'checkOut', at, receivedAt: later(8) } as const;
    await db.visitTap.create({ data: { id: '00000000-0000-4000-8000-000000000003', ...tap } });
    expect(await measureWindows(db, { now: later(9) })).toBeGreaterThan(0);
    const after = await db.continuityWindow.findFirstOrThrow({
      where: { recipientId: row.recipientId, startsOn: row.startsOn, days: row.days },
    });
    expect([after.tier, after.computedAt]).toEqual(['B', later(9)]);
  });
});
