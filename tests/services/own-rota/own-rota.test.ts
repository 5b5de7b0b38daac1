import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate, StaffId } from '~/domain/brand';
import { weekdayOfDate } from '~/domain/time/clock';
import { onToday } from '~/features/own-rota/on-today.query.server';
import { ownChanges } from '~/features/own-rota/own-changes.query.server';
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
