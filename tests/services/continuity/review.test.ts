import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { REVIEW_SPLITS } from '~/domain/continuity/review-cells';
import { addDays } from '~/domain/time/clock';
import { besideFigures } from '~/platform/continuity/review-beside.query.server';
import { continuityReview, facesDistribution, reviewedMonths } from '~/platform/continuity/review.query.server';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { createDice } from '../../../scripts/lib/dice';
import {
  makeRecipient,
  makeResourceGroup,
  makeShift,
  makeShiftCode,
  makeStaff,
  makeVisit,
  makeZone,
} from '../../factories/db';
import { createTestDb } from '../../setup/database';

const FROM = '2026-01-05' as IsoDate;
const WEEKS = 20;
const PERIOD = { from: FROM, to: addDays(FROM, WEEKS * 7), days: 14 } as const;
const TIERS = ['A', 'B', null] as const;
const CATEGORIES = ['psychiatric', 'dual', 'dual'] as const;

let db: Db;
let zones: string[];

beforeAll(async () => {
  ({ db } = await createTestDb());
  zones = [];
  for (const size of [16, 14, 3]) {
    const { id } = await makeZone(db);
    zones.push(id);
    for (let i = 0; i < size; i++) await makeWindows(id, zones.length * 100 + i);
  }
});

/** A recipient with windows of both lengths, some of them with too few visits for a value. */
async function makeWindows(zoneId: string, seed: number): Promise<void> {
  const dice = createDice(seed);
  const tier = TIERS[seed % 3] ?? null;
  const category = CATEGORIES[(seed >> 2) % 3] ?? 'dual';
  const { id } = await makeRecipient(db, { zoneId, tier, category });
  const rows = [14, 28].flatMap((days) =>
    Array.from({ length: WEEKS }, (_, week) => {
      const visits = dice.int(0, 9);
      const share = () => (visits < 2 ? null : dice.int(1, 100) / 100);
      const [lostToRota, lostToChoice, lostToAbsence] = [dice.int(0, 1), dice.int(0, 3), dice.int(-1, 2)];
      return {
        ...{ recipientId: id, startsOn: toDbDate(addDays(FROM, week * 7)), days, zoneId, category, tier },
        ...{ visits, meetings: visits, plannedVisits: 7, plannedMeetings: 7, computedAt: new Date() },
        ...{ facesLeast: 1, lostToRota, lostToChoice, lostToAbsence, facesFloor: 1 + lostToRota },
        ...{ faces: 1 + lostToRota + lostToChoice + lostToAbsence, plannedFaces: 1 + lostToRota + lostToChoice },
        ...{
          upc: share(),
          coc: share(),
          secon: share(),
          primaryShare: share(),
          teamShare: share(),
          knownShare: share(),
        },
        ...{ plannedUpc: 0.5, plannedCoc: 0.4, plannedSecon: 0.6, upcCeiling: 0.9 },
      };
    }),
  );
  await db.continuityWindow.createMany({ data: rows });
}

/** The mean of a zone in a month, as somebody who asks the database herself would have it. */
const byHand = (zone: string, month: string) => db.$queryRaw<{ faces: number; upc: number; weighted: number }[]>`
  SELECT avg(faces)::float8 AS faces, avg(upc) AS upc, sum(upc * visits) / sum(visits) AS weighted FROM continuity_window
  WHERE zone_id = ${zone}::uuid AND days = 14 AND visits > 1 AND to_char(starts_on, 'YYYY-MM') = ${month}`;

describe('the review of continuity', () => {
  it('has the same means as SQL by hand, for a leader who sees the recipients of her zones', async () => {
    const review = await continuityReview(db, { ...PERIOD, scope: { kind: 'zones', zoneIds: zones } });
    expect(review.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    for (const { key, months } of review.splits.zone) {
      for (const [index, cell] of months.entries()) {
        const [hand] = await byHand(key, review.months[index] ?? '');
        const { faces, upc } = cell.figures?.measures ?? {};
        expect(faces?.mean.actual).toBeCloseTo(hand?.faces ?? Number.NaN, 9);
        expect(upc?.mean.actual).toBeCloseTo(hand?.upc ?? Number.NaN, 9);
        expect(upc?.weighted.actual).toBeCloseTo(hand?.weighted ?? Number.NaN, 9);
      }
    }
  });

  it('reaches no further than the zones of the leader', async () => {
    const [own = ''] = zones;
    const review = await continuityReview(db, { ...PERIOD, scope: { kind: 'zones', zoneIds: [own] } });
    expect(review.splits.zone.map(({ key }) => key)).toEqual([own]);
    expect(review.splits.all[0]?.period.people).toBeLessThanOrEqual(16);
    expect(await reviewedMonths(db, { scope: { kind: 'zones', zoneIds: [] }, days: 14 })).toBeNull();
  });

  it('hides a zone of three from a manager in every month, and another one beside it', async () => {
    const review = await continuityReview(db, { ...PERIOD, scope: { kind: 'all' } });
    const hidden = review.splits.zone.filter(({ months }) => months.every((cell) => cell.hidden));
    expect(hidden.map(({ key }) => key)).toContain(zones[2]);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    expect(review.splits.all[0]?.period.hidden).toBe(false);
  });

  it('tells a manager no number closer than in steps, and causes that add up to the faces met', async () => {
    const review = await continuityReview(db, { ...PERIOD, scope: { kind: 'all' } });
    for (const split of REVIEW_SPLITS) {
      for (const { figures } of review.splits[split].flatMap((group) => [group.period, ...group.months])) {
        if (figures === null) continue;
        const { least, lost } = figures.faces;
        const sum = Object.values(lost).reduce((a, b) => a + b, least);
        expect(sum).toBeCloseTo(figures.measures.faces.mean.actual ?? Number.NaN, 9);
        const tenths = (figures.measures.faces.mean.actual ?? 0) * 10;
        expect(tenths).toBeCloseTo(Math.round(tenths), 9);
      }
    }
  });

  it('counts every recipient once in the spread of faces, and tells a manager in steps of five', async () => {
    const exact = await facesDistribution(db, { ...PERIOD, scope: { kind: 'zones', zoneIds: zones } });
    expect(exact.reduce((sum, bin) => sum + bin.people, 0)).toBe(33);
    const told = await facesDistribution(db, { ...PERIOD, scope: { kind: 'all' } });
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ people }) => people >= 5 && people % 5 === 0)).toBe(true);
  });
});

describe('what stands beside continuity', () => {
  it('counts places filled, shifts with absence and visits not made, of days that have been', async () => {
    const [zoneId = ''] = zones;
    const { id: resourceGroupId } = await makeResourceGroup(db);
    const shiftCodeId = (await makeShiftCode(db)).id;
    const date = toDbDate('2026-06-01' as IsoDate);
    await db.demand.create({ data: { weekday: 1, shiftCodeId, min: 3, max: 4 } });
    for (const status of ['planned', 'planned', 'absent'] as const) {
      const staffId = (await makeStaff(db, { zoneId, resourceGroupId })).id;
      await makeShift(db, { shiftCodeId, staffId, date, status });
    }
    for (let i = 0; i < 5; i++) {
      const recipientId = (await makeRecipient(db, { zoneId })).id;
      const made = { date, recipientId, startsAt: null, endsAt: null };
      await makeVisit(db, { ...made, status: 'notDone', cause: 'notHome' });
      await makeVisit(db, { date, recipientId, status: 'done' });
    }
    const june = { from: '2026-06-01' as IsoDate, to: '2026-06-30' as IsoDate, today: '2026-06-15' as IsoDate };
    const asked = { scope: { kind: 'all' }, ...june, months: ['2026-06'] } as const;
    const { period, months } = await besideFigures(db, asked);
    expect(months[0]).toMatchObject(period);
    expect(period).toMatchObject({
      coverage: { count: 2, of: 3 },
      absence: { count: 1, of: 3 },
      notDone: { count: 0.5, of: 1 },
    });
    const named = await besideFigures(db, { ...asked, scope: { kind: 'zones', zoneIds: zones } });
    expect(named.period.notDone).toEqual({ count: 5, of: 10 });
    const ahead = await besideFigures(db, { ...asked, today: '2026-06-01' as IsoDate });
    expect([ahead.period.absence.of, ahead.period.notDone?.of]).toEqual([0, 0]);
  });

  it('counts visits not made in whole weeks that are over, in the month that each begins in', async () => {
    const people = await db.recipient.findMany({ take: 6, orderBy: { id: 'asc' } });
    for (const { id: recipientId } of people) {
      for (const day of ['2026-07-01', '2026-07-06', '2026-08-01']) {
        const status = day === '2026-08-01' ? 'notDone' : 'done';
        const cause = status === 'notDone' ? ('notHome' as const) : null;
        await makeVisit(db, { date: toDbDate(day as IsoDate), recipientId, status, cause });
      }
    }
    const summer = { scope: { kind: 'zones', zoneIds: zones }, months: ['2026-07'] } as const;
    const july = { ...summer, from: '2026-07-01' as IsoDate, to: '2026-07-31' as IsoDate };
    // The first of July lies in a week of June, and the first of August in one of July, which is over on the third.
    const notDoneOn = async (today: string) =>
      (await besideFigures(db, { ...july, today: today as IsoDate })).period.notDone;
    expect(await notDoneOn('2026-08-03')).toEqual({ count: 6, of: 12 });
    expect(await notDoneOn('2026-08-02')).toEqual({ count: 0, of: 6 });
  });

  it('tells a manager nothing of visits not made by fewer than five people', async () => {
    const recipientId = (await makeRecipient(db, { zoneId: zones[0] ?? '' })).id;
    await makeVisit(db, { date: toDbDate('2026-08-03' as IsoDate), recipientId, status: 'done' });
    const august = { from: '2026-08-01' as IsoDate, to: '2026-08-31' as IsoDate, today: '2026-09-15' as IsoDate };
    const asked = { scope: { kind: 'all' }, ...august, months: ['2026-08'] } as const;
    expect((await besideFigures(db, asked)).period.notDone).toBeNull();
  });
});
