import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock, IsoDate } from '~/domain/brand';
import type { Scope } from '~/domain/access/vocabulary';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import { lunchProposal } from '~/features/theme-lunches/lunch-proposal.query.server';
import { ownLunches } from '~/features/theme-lunches/own-lunches.query.server';
import { periodOf, type Whom } from '~/features/theme-lunches/period';
import { planLunches } from '~/features/theme-lunches/plan-lunches.service.server';
import { themeBoard } from '~/features/theme-lunches/theme-board.query.server';
import { themePage } from '~/features/theme-lunches/theme-page.query.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb, DEMO_NOW } from '../../setup/demo-database';

const NOW = new Date(DEMO_NOW);
const TODAY = '2026-11-25' as IsoDate;

let db: Db;
let drop: () => Promise<void>;
let context: MadeContext;

beforeAll(async () => {
  const database = await createDemoDb();
  drop = database.drop;
  db = createDb({ url: database.url, poolSize: 3 });
  context = { ...(await makeContext(db, { role: 'zoneLeader' })), now: () => NOW };
  // Somebody of the group comes to the lunch of another zone than her own, twice on one day, and a person on call comes too.
  const group = await db.staff.findMany({ where: { onCall: false }, orderBy: { sortOrder: 'asc' }, take: 1 });
  const onCall = await db.staff.findMany({ where: { onCall: true }, take: 1 });
  const lunches = await db.seriesSession.findMany({
    where: { status: 'held', series: { kind: 'themeLunch', zoneId: { not: group[0]?.zoneId ?? '' } } },
    orderBy: { startsAt: 'asc' },
    take: 2,
  });
  await db.sessionAttendance.createMany({
    data: lunches.flatMap(({ id: sessionId }) =>
      [...group, ...onCall].map(({ id: staffId }) => ({
        ...{ sessionId, staffId, status: 'present' as const, source: 'list' as const, registeredAt: NOW },
      })),
    ),
  });
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

interface Counted {
  theme: string | null;
  zone: string;
  reached: number;
  size: number;
}

/** The reach of each theme in each zone, counted by the database alone. */
const countedBySql = (period: { from: string; to: string; on: string }, whom: Whom) =>
  db.$queryRaw<Counted[]>`
    WITH person AS (
      SELECT id, zone_id FROM zone_staff
      WHERE starts_on <= ${period.on}::date AND (ends_on IS NULL OR ends_on >= ${period.on}::date)
      UNION ALL
      SELECT id, zone_id FROM staff
      WHERE ${whom} = 'alle' AND NOT on_call
        AND employed_from <= ${period.on}::date AND (employed_to IS NULL OR employed_to >= ${period.on}::date)
    ), lunch AS (
      SELECT session.id, session.theme_id FROM series_session session JOIN series ON series.id = session.series_id
      WHERE series.kind = 'themeLunch' AND
        (session.starts_at AT TIME ZONE 'Europe/Oslo')::date BETWEEN ${period.from}::date AND ${period.to}::date
    )
    SELECT theme.id::text AS theme, zone.id::text AS zone,
      (SELECT count(*)::int FROM person WHERE person.zone_id = zone.id) AS size,
      (SELECT count(DISTINCT person.id)::int FROM lunch
        JOIN session_attendance came ON came.session_id = lunch.id AND came.status = 'present'
        JOIN person ON person.id = came.staff_id OR person.id = came.zone_staff_id
        WHERE person.zone_id = zone.id AND (theme.id IS NULL OR lunch.theme_id = theme.id)) AS reached
    FROM zone CROSS JOIN (SELECT DISTINCT theme_id AS id FROM series_theme st JOIN series ON series.id = st.series_id
      WHERE series.kind = 'themeLunch' UNION SELECT NULL) theme`;

const board = (key: string, whom: Whom) =>
  themeBoard(db, { period: periodOf(key, TODAY), whom, themeId: null, now: NOW });

describe('the board of theme and zone', () => {
  it.each([
    ['2026', 'alle'],
    ['2026', 'utenfor'],
    ['2026-2', 'alle'],
    ['2026-1', 'alle'],
  ] as const)('says of %s (%s) what the database counts', async (key, whom) => {
    const shown = await board(key, whom);
    const { from, to } = periodOf(key, TODAY);
    const counted = await countedBySql({ from, to, on: shown.on }, whom);
    const rows = [...shown.board.rows, { theme: null, cells: shown.board.any }];
    const told = rows.flatMap(({ theme, cells }) =>
      cells.map(({ zoneId, reach }) => ({ theme: theme?.id ?? null, zone: zoneId, ...reach })),
    );
    const sorted = (some: Counted[]) =>
      some
        .map(({ theme, zone, reached, size }) => `${zone} ${theme ?? ''} ${reached}/${size}`)
        .toSorted((a, b) => a.localeCompare(b));
    expect(sorted(told)).toEqual(sorted(counted));
    if (key !== '2026-1') expect(told.some(({ reached }) => reached > 0)).toBe(true);
  });

  it('ends its curve where the board counts, and never lets it fall', async () => {
    const { curves, board: shown, zones } = await board('2026', 'alle');
    for (const [index, { points, name }] of curves.entries()) {
      expect(name).toBe(zones[index]?.name);
      expect(points.at(-1)?.reached ?? 0).toBe(shown.any[index]?.reach.reached);
      expect(points.map(({ reached }) => reached)).toEqual(
        points.map(({ reached }) => reached).toSorted((a, b) => a - b),
      );
    }
  });

  it('tells the dates of the database as given and planned, each once', async () => {
    const { board: shown } = await board('2026', 'alle');
    const cells = shown.rows.flatMap(({ theme, cells: some }) => some.map((cell) => ({ ...cell, themeId: theme?.id })));
    for (const { themeId, zoneId, given, planned } of cells) {
      const sessions = await db.seriesSession.findMany({
        where: { themeId: themeId ?? null, series: { kind: 'themeLunch', zoneId }, startsAt: { lt: new Date('2027') } },
      });
      const dates = (status: string) => [
        ...new Set(
          sessions.filter((one) => one.status === status).map(({ occursOn }) => occursOn.toISOString().slice(0, 10)),
        ),
      ];
      expect([given, planned]).toEqual([dates('held').sort(), dates('planned').sort()]);
    }
  });
});

describe('the page of a theme', () => {
  it('names those who are missing to a leader alone', async () => {
    const theme = await db.theme.findFirstOrThrow({ where: { name: 'Mentalisering' } });
    const asked = { themeId: theme.id, period: periodOf('2026', TODAY), whom: 'alle' as const, now: NOW };
    const named = await themePage(db, { ...asked, named: true });
    const unnamed = await themePage(db, { ...asked, named: false });
    for (const zone of named?.zones ?? []) {
      expect(zone.missing).toHaveLength(zone.reach.size - zone.reach.reached);
    }
    expect(unnamed?.zones.map(({ missing }) => missing)).toEqual([null, null, null, null]);
  });
});

describe('what somebody has had herself', () => {
  it('is her own last lunch of each theme, and the lunches of her zone to come', async () => {
    const grete = await db.zoneStaff.findFirstOrThrow({ where: { name: 'Grete Lunde' } });
    const scope: Scope = { kind: 'ownTraining', zoneStaffId: grete.id };
    for (const { theme, last, coming } of await ownLunches(db, { scope, now: NOW })) {
      const there = await db.sessionAttendance.findFirst({
        where: { zoneStaffId: grete.id, status: 'present', session: { themeId: theme.id } },
        orderBy: { session: { startsAt: 'desc' } },
        include: { session: true },
      });
      expect(last).toBe(there?.session.occursOn.toISOString().slice(0, 10) ?? null);
      const sessions = await db.seriesSession.findMany({
        where: { id: { in: coming.map(({ id }) => id) } },
        include: { series: true },
      });
      expect(sessions.every(({ series, startsAt }) => series.zoneId === grete.zoneId && startsAt > NOW)).toBe(true);
    }
  });
});

describe('proposed dates', () => {
  const ask = async (weeks = 8) => {
    const theme = await db.theme.findFirstOrThrow({ where: { name: 'Mentalisering' } });
    const zone = await db.zone.findFirstOrThrow({ orderBy: { sortOrder: 'asc' } });
    const choice = { themeId: theme.id, zoneId: zone.id, weeks, start: '11:30' as Clock };
    return { theme, zone, proposal: await lunchProposal(db, { choice, whom: 'alle', now: NOW }) };
  };

  it('reach those of the group whose shift holds the lunch, by the shift book, and no weekend', async () => {
    const { theme, zone, proposal } = await ask();
    expect(proposal?.pairs.length).toBeGreaterThan(0);
    for (const { dates, reachedInGroup } of proposal?.pairs ?? []) {
      const days = dates.map(({ on }) => on);
      const [{ count } = { count: -1 }] = await db.$queryRaw<{ count: number }[]>`
        SELECT count(DISTINCT staff.id)::int AS count FROM staff JOIN shift ON shift.staff_id = staff.id
        WHERE staff.zone_id = ${zone.id}::uuid AND NOT staff.on_call AND shift.status = 'planned'
          AND shift.date = ANY(${days}::date[])
          AND shift.starts_at <= (shift.date + time '11:45') AT TIME ZONE 'Europe/Oslo'
          AND shift.ends_at >= (shift.date + time '12:00') AT TIME ZONE 'Europe/Oslo'
          AND NOT EXISTS (SELECT 1 FROM session_attendance came JOIN series_session had ON had.id = came.session_id
            JOIN series ON series.id = had.series_id AND series.kind = 'themeLunch'
            WHERE came.staff_id = staff.id AND came.status = 'present' AND had.theme_id = ${theme.id}::uuid)`;
      expect(reachedInGroup).toBe(count);
      expect(days.every((date) => weekdayOfDate(date) <= 5 && date >= addDays(TODAY, 7))).toBe(true);
    }
    const reached = (proposal?.pairs ?? []).map((pair) => pair.reached);
    expect(reached).toEqual(reached.toSorted((a, b) => b - a));
    expect(Math.max(...reached)).toBeLessThanOrEqual(proposal?.asked ?? 0);
  });

  it('are planned as one series with the theme, like the last lunch of the zone, and then proposed no more', async () => {
    const { theme, zone, proposal } = await ask();
    const [first, second] = (proposal?.pairs[0]?.dates ?? []).map(({ on }) => on);
    if (!first || !second) throw new Error('no pair');
    const asked = { themeId: theme.id, zoneId: zone.id, first, second, start: '11:30' as Clock };
    const [planned, again] = await Promise.all([planLunches(context, asked), planLunches(context, asked)]);
    const done = planned.ok ? planned : again;
    const refused = planned.ok ? again : planned;
    if (!done.ok) throw new Error(done.cause);
    expect(refused).toMatchObject({ ok: false, cause: 'lunchTaken' });
    const sessions = await db.seriesSession.findMany({
      where: { seriesId: done.seriesId },
      orderBy: { startsAt: 'asc' },
    });
    expect(
      sessions.map(({ occursOn, themeId, place }) => [occursOn.toISOString().slice(0, 10), themeId, place]),
    ).toEqual([
      [first, theme.id, 'Lunsjrommet'],
      [second, theme.id, 'Lunsjrommet'],
    ]);
    const change = await db.seriesChange.findFirstOrThrow({ where: { seriesId: done.seriesId } });
    expect([change.kind, change.changedById]).toEqual(['created', context.actor.userId]);
    const after = (await ask()).proposal?.pairs.flatMap(({ dates }) => dates.map(({ on }) => on)) ?? [];
    expect(after).not.toContain(first);
    expect(after).not.toContain(second);
  });

  it('are refused in the past, beyond the horizon, on red days and twice the same', async () => {
    const { theme, zone } = await ask();
    const tryPlan = async (first: string, second: string, over: object = {}) => {
      const asked = { themeId: theme.id, zoneId: zone.id, first: first as IsoDate, second: second as IsoDate };
      const verdict = await planLunches(context, { ...asked, start: '11:30' as Clock, ...over });
      return verdict.ok ? 'ok' : verdict.cause;
    };
    expect(await tryPlan('2026-11-25', '2027-01-05')).toBe('lunchOutside');
    expect(await tryPlan('2027-01-05', '2028-06-06')).toBe('lunchOutside');
    expect(await tryPlan('2026-12-25', '2027-01-05')).toBe('lunchNoDay');
    expect(await tryPlan('2027-01-05', '2027-01-05')).toBe('lunchNoDay');
    expect(await tryPlan('2027-01-09', '2027-01-05')).toBe('lunchNoDay');
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await tryPlan('2027-01-05', '2027-01-06', { zoneId: nowhere })).toBe('notFound');
    expect(await tryPlan('2027-01-05', '2027-01-06', { themeId: nowhere })).toBe('notFound');
  });
});
