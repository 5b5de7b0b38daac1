import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate, StaffId } from '~/domain/brand';
import { weekdayOfDate } from '~/domain/time/clock';
import { onToday } from '~/features/own-rota/on-today.query.server';
import { ownChanges } from '~/features/own-rota/own-changes.query.server';
import { ownSessions } from '~/features/own-rota/own-sessions.query.server';
import { ownRota } from '~/features/own-rota/own-rota.query.server';
import { readWallRota } from '~/features/rota/wall-rota.query.server';
import { wallJudge, wallModel } from '~/features/rota/judge-wall';
import type { Actor, UserId } from '~/domain/access/vocabulary';
import { createDb, type Db } from '~/platform/db/db.server';
import { createDemoDb } from '../../setup/demo-database';

const TODAY = '2026-11-25' as IsoDate;
const MONDAY = '2026-11-23' as IsoDate;
const TURN_START = '2026-11-09' as IsoDate;

let db: Db;
let drop: () => Promise<void>;
let staffId: StaffId;
beforeAll(async () => {
  const database = await createDemoDb();
  drop = database.drop;
  db = createDb({ url: database.url, poolSize: 3 });
  staffId = (await db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Torgeir' } } })).id as StaffId;
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

const own = (from = MONDAY) => ownRota(db, { staffId, from, language: 'nb' });

describe('my sessions', () => {
  const now = new Date('2026-11-25T10:00:00+01:00');
  const list = () => ownSessions(db, { staffId, now });

  it('are those of the group within my shifts, with the visits they run into', async () => {
    const sessions = await list();
    const counted = await db.$queryRaw<{ id: string; visits: number }[]>`
      SELECT session.id::text AS id,
        (SELECT count(*)::int FROM visit JOIN visit_carer carer ON carer.visit_id = visit.id AND carer.active
          WHERE carer.staff_id = ${staffId}::uuid AND visit.status = 'planned'
            AND visit.starts_at < session.ends_at AND visit.ends_at > session.starts_at) AS visits
      FROM series_session session JOIN series ON series.id = session.series_id
      WHERE series.audience = 'resourceGroup' AND session.status <> 'cancelled'
        AND session.ends_at > ${now} AND session.starts_at < ${new Date(+now + 42 * 86_400_000)}
        AND EXISTS (SELECT 1 FROM shift WHERE shift.staff_id = ${staffId}::uuid AND shift.status = 'planned'
          AND least(shift.ends_at, session.ends_at) - greatest(shift.starts_at, session.starts_at) >= interval '30 min')
      ORDER BY session.starts_at`;
    expect(counted.length).toBeGreaterThan(0);
    expect(sessions.map(({ id, visits }) => ({ id, visits: visits.length }))).toEqual(counted);
  });

  it('hold what I have signed up for outside my shifts, and say so', async () => {
    const before = new Set((await list()).map(({ id }) => id));
    const shifts = await db.shift.findMany({ where: { staffId, status: 'planned' } });
    const lunches = await db.seriesSession.findMany({
      where: { series: { kind: 'themeLunch' }, status: 'planned', startsAt: { gt: now, lt: new Date('2026-12-31') } },
    });
    const free = lunches.find(
      (one) => !shifts.some((shift) => shift.startsAt < one.endsAt && shift.endsAt > one.startsAt),
    );
    if (!free) throw new Error('no lunch outside her shifts');
    const said = { sessionId: free.id, staffId, source: 'self' as const, registeredAt: now };
    await db.sessionAttendance.create({ data: { ...said, status: 'signedUp' } });
    const added = (await list()).filter(({ id }) => !before.has(id));
    expect(added).toMatchObject([{ id: free.id, isSignedUp: true, isOffShift: true, visits: [] }]);
    await db.sessionAttendance.deleteMany({ where: { sessionId: free.id, staffId } });
  });
});

describe('my rota', () => {
  it('has my shifts as they stand in the shift book, and what they come to', async () => {
    const { weeks } = await own();
    const shown = weeks.flatMap(({ days }) =>
      days.flatMap(({ date, shifts }) => shifts.map(({ code, start }) => `${date} ${code} ${start}`)),
    );
    const rows = await db.shift.findMany({
      where: { staffId, date: { gte: new Date(MONDAY), lt: new Date('2027-01-04') } },
      orderBy: { date: 'asc' },
      include: { shiftCode: true },
    });
    expect(rows.length).toBeGreaterThan(10);
    expect(shown).toEqual(
      rows.map(({ date, shiftCode }) => `${date.toISOString().slice(0, 10)} ${shiftCode.code} ${shiftCode.startTime}`),
    );
    const paid = rows.reduce(
      (sum, { shiftCode, status }) => sum + (status === 'planned' ? shiftCode.paidMinutes : 0),
      0,
    );
    expect(weeks.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0)).toBe(paid);
  });

  it('has the days off, the supervision and the hours of the position that the board has', async () => {
    const actor: Actor = {
      userId: '' as UserId,
      name: '',
      role: 'zoneLeader',
      zoneIds: [],
      staffId: null,
      zoneStaffId: null,
    };
    const wall = await readWallRota(db, { actor, versionId: null, turn: 0, today: TODAY, language: 'nb' });
    if (!wall) throw new Error('The demo has a rota');
    const judged = wallJudge(wallModel(wall.planningCase), wall.workingTime)(wall.people);
    const row = wall.people.findIndex(({ id }) => id === staffId);
    const figures = judged.rows[row]?.figures;
    if (!figures) throw new Error('Torgeir has a line');
    const mine = await own(TURN_START);
    const days = mine.weeks.flatMap(({ days: week }) => week);
    const shownOff = days.flatMap(({ date, dayOff }) => (dayOff === null ? [] : [`${date} ${dayOff}`]));
    expect(wall.rota.weeks).toBe(mine.weeks.length);
    expect(shownOff).toEqual(figures.fDays.map(({ date, code }) => `${date} ${code}`));
    expect(shownOff.length).toBeGreaterThan(6);
    expect((mine.contractWeekMinutes ?? 0) * mine.weeks.length).toBeCloseTo(figures.contractMinutes, 6);
    const supervised = mine.weeks.filter(({ hasSupervision }) => hasSupervision).length;
    // The board has the line; the shift book knows that he is away on some of its days.
    const away = days.filter(({ date, shifts }) => weekdayOfDate(date) === 3 && shifts.some(({ isOff }) => isOff));
    expect(supervised).toBe(figures.supervisionWeeks - away.length);
  });

  it('does not call a day off that no published rota decides', async () => {
    const { weeks } = await own();
    expect(weeks.map(({ isPublished }) => isPublished)).toEqual([true, true, true, true, false, false]);
    const later = await own('2027-02-01' as IsoDate);
    expect(later.weeks.some(({ isPublished }) => isPublished)).toBe(false);
  });

  it('tells what was done to my shifts, by whom and why, and counts no hours for what is no longer mine', async () => {
    const shift = await db.shift.findFirstOrThrow({
      where: { staffId, date: { gte: new Date('2026-11-30') } },
      orderBy: { date: 'asc' },
    });
    const leader = await db.user.findFirstOrThrow({ where: { role: 'zoneLeader' } });
    const before = await own();
    const state = {
      status: 'planned',
      staffId,
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
    };
    await db.dayChange.create({
      data: {
        id: randomUUID(),
        kind: 'absence',
        date: shift.date,
        reason: 'Egenmelding',
        createdById: leader.id,
        createdAt: new Date('2026-11-25T06:40:00Z'),
        shifts: { create: { shiftId: shift.id, before: state, after: { ...state, status: 'absent' } } },
      },
    });
    await db.shift.update({ where: { id: shift.id }, data: { status: 'absent' } });
    const [change, ...others] = await ownChanges(db, { staffId, today: TODAY });
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'absence', by: leader.name, reason: 'Egenmelding', after: null });
    expect(change?.before).toMatch(/^\d\d:\d\d–\d\d:\d\d$/);
    const minutes = (rota: Awaited<ReturnType<typeof own>>) =>
      rota.weeks.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
    expect(minutes(await own())).toBeLessThan(minutes(before));
  });
});

describe('who is on today', () => {
  it('is every planned and open shift with its code, and no recipient', async () => {
    const shifts = await db.shift.findMany({ where: { date: new Date(TODAY), status: { in: ['planned', 'open'] } } });
    const shown = await onToday(db, TODAY);
    expect(shown.map(({ id }) => id).sort()).toEqual(shifts.map(({ id }) => id).sort());
    const names = (await db.recipient.findMany({ select: { displayName: true } })).map((row) => row.displayName);
    for (const name of names) expect(JSON.stringify(shown)).not.toContain(name);
  });
});
