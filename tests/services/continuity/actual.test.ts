import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { continuityPage } from '~/features/continuity/continuity.query.server';
import { recipientVisits } from '~/features/people/recipient-visits.query.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { createDemoDb } from '../../setup/demo-database';

const TODAY = '2026-11-25' as IsoDate;
const FROM = '2026-11-09';
const TO = '2026-11-22';

let db: Db;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createDemoDb();
  drop = database.drop;
  db = createDb({ url: database.url, poolSize: 2 });
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

interface ByHand {
  id: string;
  visits: number;
  faces: number;
  largest: number;
  planned_faces: number;
  unregistered: number;
}

/** The two whole weeks that have been, counted by the database from the rows alone. */
const countedByHand = () => db.$queryRaw<ByHand[]>`
  WITH past AS (
    SELECT * FROM visit WHERE date BETWEEN ${FROM}::date AND ${TO}::date AND status IN ('planned', 'done')
  ), met AS (
    SELECT past.id, past.recipient_id, there.staff_id FROM past JOIN visit_attendance there ON there.visit_id = past.id
  ), shares AS (
    SELECT recipient_id, staff_id, count(DISTINCT id) AS visits FROM met GROUP BY recipient_id, staff_id
  )
  SELECT recipient.id,
    (SELECT count(DISTINCT met.id)::int FROM met WHERE recipient_id = recipient.id) AS visits,
    (SELECT count(DISTINCT staff_id)::int FROM met WHERE recipient_id = recipient.id) AS faces,
    (SELECT max(shares.visits)::int FROM shares WHERE recipient_id = recipient.id) AS largest,
    (SELECT count(DISTINCT staff_id)::int FROM past JOIN visit_carer carer ON carer.visit_id = past.id
      WHERE recipient_id = recipient.id) AS planned_faces,
    (SELECT count(*)::int FROM past WHERE recipient_id = recipient.id
      AND NOT EXISTS (SELECT FROM visit_attendance there WHERE there.visit_id = past.id)) AS unregistered
  FROM recipient ORDER BY recipient.id`;

async function page() {
  const shown = await shownVersion(db, { versionId: null, today: TODAY });
  if (!shown) throw new Error('The demo has a rota');
  const figures = await continuityPage(db, { shown, scope: { kind: 'all' }, today: TODAY });
  if (!figures) throw new Error('The demo has been measured');
  return figures;
}

describe('actual continuity', () => {
  it('stands beside floors that are proven for everybody, and that no plan is below', async () => {
    const { floors, all } = await page();
    expect(floors?.anyRota ?? 0).toBeGreaterThan(1);
    for (const floor of [floors?.anyRota, floors?.capacity]) {
      expect(floor ?? 0).toBeLessThanOrEqual(all.planned?.m14 ?? 0);
    }
  });

  it('is what the rows of who was there say, for every recipient, and tells how many visits nobody knows of', async () => {
    const [{ recipients, all, actualTo }, byHand] = await Promise.all([page(), countedByHand()]);
    expect(actualTo).toBe(TO);
    expect(recipients).toHaveLength(60);
    for (const { key, actual, unregistered } of recipients) {
      const counted = byHand.find(({ id }) => id === key);
      if (!counted) throw new Error(`${key} is a recipient`);
      expect([actual?.visits, unregistered]).toEqual([counted.visits, counted.unregistered]);
      expect(actual?.m14).toBe(counted.visits < 2 ? null : counted.faces);
      if (counted.visits >= 2) expect(actual?.upc).toBeCloseTo(counted.largest / counted.visits, 9);
    }
    expect(all.unregistered).toBe(byHand.reduce((sum, row) => sum + row.unregistered, 0));
    expect(all.unregistered).toBeGreaterThan(0);
  });

  it('does not take the planned carers for those who came', async () => {
    const byHand = await countedByHand();
    expect(byHand.some(({ faces, planned_faces }) => faces > planned_faces)).toBe(true);
  });

  it('follows a check-in by somebody who was not planned, and forgets a visit that is called not done', async () => {
    const visits = await db.visit.findMany({
      where: { date: new Date(TO), status: 'done', recipient: { tier: 'A' } },
      include: { carers: true, attendances: true, recipient: { include: { careTeam: { where: { validTo: null } } } } },
    });
    const visit = visits.find(({ attendances, recipient }) =>
      attendances.every(({ staffId }) => recipient.careTeam.some((member) => member.staffId === staffId)),
    );
    if (!visit) throw new Error('Somebody was visited by her team');
    const of = async () => (await page()).recipients.find(({ key }) => key === visit.recipientId)?.actual;
    const before = await of();
    const stranger = await db.staff.findFirstOrThrow({
      where: {
        attendances: { none: { visit: { recipientId: visit.recipientId } } },
        careTeams: { none: { recipientId: visit.recipientId } },
      },
    });
    await db.visitAttendance.deleteMany({ where: { visitId: visit.id } });
    await db.visitAttendance.create({
      data: { visitId: visit.id, staffId: stranger.id, checkedInAt: visit.startsAt ?? new Date(TO) },
    });
    const after = await of();
    expect(after?.visits).toBe(before?.visits);
    expect(after?.m14).toBeGreaterThanOrEqual(before?.m14 ?? 0);
    expect(after?.knownShare).toBeLessThan(before?.knownShare ?? 0);
    const strip = await recipientVisits(db, {
      recipientId: visit.recipientId,
      from: TO as IsoDate,
      to: TO as IsoDate,
      today: TODAY,
    });
    const carers = strip.find(({ id }) => id === visit.id)?.carers;
    expect(carers).toEqual([{ id: stranger.id, name: stranger.name }]);
    await db.visit.update({ where: { id: visit.id }, data: { status: 'notDone', cause: 'notHome' } });
    expect((await of())?.visits).toBe((before?.visits ?? 0) - 1);
  });
});

describe('the strip of a recipient', () => {
  it('shows nobody at a visit of a past day that nobody has told of, and the plan from today on', async () => {
    const unknown = await db.visit.findFirstOrThrow({
      where: { date: { lt: new Date(TODAY) }, status: 'planned', attendances: { none: {} } },
    });
    const strip = await recipientVisits(db, {
      recipientId: unknown.recipientId,
      from: FROM as IsoDate,
      to: '2026-12-06' as IsoDate,
      today: TODAY,
    });
    expect(strip.find(({ id }) => id === unknown.id)).toMatchObject({ status: 'unregistered', carers: [] });
    const ahead = strip.filter(({ date }) => date > TODAY);
    expect(ahead.length).toBeGreaterThan(0);
    expect(ahead.every(({ status, carers }) => status === 'planned' && carers.length > 0)).toBe(true);
  });
});
