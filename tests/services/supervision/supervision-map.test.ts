import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { may } from '~/domain/access/may';
import { supervisionMap } from '~/features/supervision/supervision-map.query.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { makeContext } from '../../factories/service-context';
import { createDemoDb } from '../../setup/demo-database';

/** A Wednesday at ten: supervision is at 13:30. */
const NOW = new Date('2026-11-25T10:00:00+01:00');
let db: Db;
let drop: () => Promise<void>;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/nothing');
  const made = await createDemoDb();
  db = createDb({ url: made.url, poolSize: 4 });
  drop = made.drop;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await db.$disconnect();
  await drop();
});

const ALL = { kind: 'all' } as const;
const mapOf = (weeks: number) => supervisionMap(db, { scope: ALL, now: NOW, weeks });

/** Sessions held and attended in twelve weeks, and the last ever, by SQL of this test's own. */
const byHand = () => db.$queryRaw<{ name: string; held: bigint; present: bigint; last: string | null }[]>`
  WITH held AS (
    SELECT s.id, (s.starts_at AT TIME ZONE 'Europe/Oslo')::date AS day
    FROM series_session s JOIN series ON series.id = s.series_id
    WHERE series.kind = 'supervision' AND s.status = 'held'
      AND s.starts_at >= '2026-08-31T00:00:00+02:00' AND s.ends_at <= '2026-11-25T10:00:00+01:00'
  )
  SELECT staff.name, count(held.id) AS held,
         count(a.id) FILTER (WHERE a.status = 'present') AS present,
         (max(held.day) FILTER (WHERE a.status = 'present'))::text AS last
  FROM staff CROSS JOIN held
  LEFT JOIN session_attendance a ON a.session_id = held.id AND a.staff_id = staff.id
  WHERE NOT staff.on_call
    AND ((held.day BETWEEN staff.employed_from AND coalesce(staff.employed_to, 'infinity')) OR a.id IS NOT NULL)
  GROUP BY staff.id, staff.name, staff.sort_order ORDER BY staff.sort_order, staff.name`;

describe('the map of supervision', () => {
  it('counts for each what SQL written by hand counts, and the last time that she was there', async () => {
    const { people } = await mapOf(12);
    const rows = await byHand();
    expect(rows.length).toBe(14);
    expect(people.map(({ name, share, last }) => ({ name, held: share.held, present: share.present, last }))).toEqual(
      rows.map(({ name, held, present, last }) => ({ name, held: Number(held), present: Number(present), last })),
    );
    const total = rows.reduce((sum, { present }) => sum + Number(present), 0);
    expect(total).toBeGreaterThan(30);
    expect(people.reduce((sum, { share }) => sum + share.fair, 0)).toBeCloseTo(total, 9);
  });

  it('shows in its cells the same numbers as in its table', async () => {
    const { people, sessions } = await mapOf(26);
    for (const { cells, share } of people) {
      const held = cells.filter((cell, at) => cell !== null && sessions[at]?.state === 'held');
      expect(held.length).toBe(share.held);
      expect(held.filter((cell) => cell === 'present').length).toBe(share.present);
      for (const { reason, count } of share.missed) expect(held.filter((cell) => cell === reason).length).toBe(count);
    }
  });

  it('tells who can come next as the shift book and the visits of that day have it', async () => {
    const { next } = await mapOf(12);
    const canCome = await db.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT staff.name FROM shift JOIN staff ON staff.id = shift.staff_id
      WHERE shift.date = '2026-11-25' AND shift.status = 'planned' AND NOT staff.on_call
        AND least(shift.ends_at, '2026-11-25T15:00:00+01:00') - greatest(shift.starts_at, '2026-11-25T13:30:00+01:00')
            >= interval '30 minutes'
        AND NOT EXISTS (
          SELECT FROM visit_carer c JOIN visit ON visit.id = c.visit_id
          WHERE c.staff_id = staff.id AND c.active AND visit.status IN ('planned', 'done')
            AND visit.starts_at < '2026-11-25T15:00:00+01:00' AND visit.ends_at > '2026-11-25T13:30:00+01:00')`;
    expect(next?.date).toBe('2026-11-25');
    const shown = next?.people.filter(({ cell }) => cell === 'canCome').map(({ name }) => name);
    expect(canCome.length).toBeGreaterThan(2);
    expect(shown?.toSorted()).toEqual(canCome.map(({ name }) => name).sort());
  });

  it('leaves out of the counts what is cancelled, and what nobody has registered', async () => {
    const [before, session] = [
      await mapOf(12),
      await db.seriesSession.findFirstOrThrow({
        where: { series: { kind: 'supervision' }, status: 'held' },
        orderBy: { startsAt: 'desc' },
      }),
    ];
    const heldOf = (map: typeof before) => map.people.map(({ share }) => share.held);
    await db.seriesSession.update({ where: { id: session.id }, data: { status: 'cancelled' } });
    const cancelled = await mapOf(12);
    await db.seriesSession.update({ where: { id: session.id }, data: { status: 'planned' } });
    const unregistered = await mapOf(12);
    await db.seriesSession.update({ where: { id: session.id }, data: { status: 'held' } });
    expect(heldOf(cancelled)).toEqual(heldOf(before).map((held) => held - 1));
    expect(heldOf(unregistered)).toEqual(heldOf(cancelled));
    const at = unregistered.sessions.findIndex(({ id }) => id === session.id);
    expect(unregistered.sessions[at]?.state).toBe('unregistered');
    expect(new Set(unregistered.people.map(({ cells }) => cells[at]))).toEqual(new Set(['unknown']));
  });

  it('tells that the rota never has somebody there, and that it is the reason', async () => {
    const staff = await db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Bryneva' } } });
    await db.shift.deleteMany({ where: { staffId: staff.id } });
    const { people } = await mapOf(12);
    const her = people.find(({ id }) => id === staff.id);
    expect(her?.share).toMatchObject({ isShort: true, isByRota: true });
    expect(her?.share.missed.map(({ reason }) => reason)).toContain('neverThatWeekday');
  });

  it('shows one of the staff her own line alone, with the share that the leader sees', async () => {
    const staff = await db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Astfrid' } } });
    await db.user.updateMany({ where: { staffId: staff.id }, data: { staffId: null } });
    const { actor } = await makeContext(db, { role: 'staff', staffId: staff.id });
    const scope = may(actor, { action: 'view', thing: 'supervision' });
    if (!scope) throw new Error('no access');
    const own = await supervisionMap(db, { scope, now: NOW, weeks: 12 });
    const all = await mapOf(12);
    expect(own.people).toEqual(all.people.filter(({ id }) => id === staff.id));
    expect(own.next?.people.map(({ id }) => id)).toEqual([staff.id]);
  });
});
