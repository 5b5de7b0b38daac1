import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { keptWindows } from '~/platform/continuity/kept-windows.server';
import { continuityReview, reviewedMonths } from '~/platform/continuity/review.query.server';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient, makeZone } from '../../factories/db';
import { createTestDb } from '../../setup/database';

const MONDAY = '2026-03-02' as IsoDate;
const MARCH = { from: '2026-03-01' as IsoDate, to: '2026-03-31' as IsoDate, days: 14 } as const;
const ALL = { kind: 'all' } as const;

let db: Db;
let zoneId: string;

beforeAll(async () => {
  ({ db } = await createTestDb());
  zoneId = (await makeZone(db)).id;
  for (let i = 0; i < 6; i++) await makeWindow({ startsOn: MONDAY, faces: 4 });
});

async function makeWindow({ startsOn, faces }: { startsOn: IsoDate; faces: number }): Promise<string> {
  const { id: recipientId } = await makeRecipient(db, { zoneId, tier: 'A' });
  const counts = { visits: 14, meetings: 14, plannedVisits: 14, plannedMeetings: 14, facesLeast: 1 };
  await db.continuityWindow.create({
    data: {
      ...{
        recipientId,
        startsOn: toDbDate(startsOn),
        days: 14,
        zoneId,
        category: 'dual',
        tier: 'A',
        computedAt: new Date(),
      },
      ...{ ...counts, faces, plannedFaces: faces, facesFloor: 1, lostToChoice: faces - 1 },
    },
  });
  return recipientId;
}

const facesNow = async (scope: Parameters<typeof continuityReview>[1]['scope'] = ALL) =>
  (await continuityReview(db, { ...MARCH, scope })).splits.all[0]?.period.figures?.measures.faces.mean.actual;

describe('windows that are kept between reviews', () => {
  it('are the same ones until one of them changes', async () => {
    expect(await facesNow()).toBe(4);
    expect(await keptWindows(db, 14)).toBe(await keptWindows(db, 14));
  });

  it('are read anew after a window is measured again, is new, or goes with its recipient', async () => {
    expect(await facesNow()).toBe(4);
    await db.continuityWindow.updateMany({ where: { zoneId }, data: { faces: 5, lostToChoice: 4 } });
    expect(await facesNow()).toBe(5);
    const recipientId = await makeWindow({ startsOn: '2026-04-06' as IsoDate, faces: 5 });
    expect(await reviewedMonths(db, { scope: ALL, days: 14 })).toEqual({ from: '2026-03', to: '2026-04' });
    await db.recipient.delete({ where: { id: recipientId } });
    expect(await reviewedMonths(db, { scope: ALL, days: 14 })).toEqual({ from: '2026-03', to: '2026-03' });
  });

  it('are read anew after one goes and another comes in the same transaction', async () => {
    const before = await keptWindows(db, 14);
    const [first] = await db.continuityWindow.findMany({ take: 1 });
    await db.$transaction(async (tx) => {
      await tx.continuityWindow.deleteMany({ where: { recipientId: first?.recipientId } });
      if (first) await tx.continuityWindow.create({ data: first });
    });
    expect(await keptWindows(db, 14)).not.toBe(before);
  });

  it('give a reader of some zones, or of none, nothing that was made for a reader of all', async () => {
    expect(await facesNow()).toBeDefined();
    expect(await facesNow({ kind: 'zones', zoneIds: [zoneId] })).toBeDefined();
    expect(await facesNow({ kind: 'zones', zoneIds: [] })).toBeUndefined();
    expect(await facesNow({ kind: 'ownTraining', zoneStaffId: zoneId })).toBeUndefined();
  });
});
