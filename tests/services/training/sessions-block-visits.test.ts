import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { registerAbsence } from '~/features/shift-book/register-absence.service.server';
import { undoChange } from '~/features/shift-book/undo-change.service.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb } from '../../setup/demo-database';

const TODAY = '2026-11-26' as IsoDate;
const AT = new Date('2026-11-26T06:40:00+01:00');
let db: Db;
let drop: () => Promise<void>;
let context: MadeContext;

beforeAll(async () => {
  const made = await createDemoDb();
  db = createDb({ url: made.url, poolSize: 4 });
  drop = made.drop;
  context = { ...(await makeContext(db, { role: 'zoneLeader' })), now: () => AT };
});

afterAll(async () => {
  await destroyPlannerPool();
  await db.$disconnect();
  await drop();
});

const visitsOf = (staffId: string) =>
  db.visit.findMany({
    where: { date: new Date(TODAY), startsAt: { not: null }, carers: { some: { staffId, active: true } } },
    orderBy: { startsAt: 'asc' },
  });

/** What the others get of her visits when somebody is away: who, and when. */
async function passedOn(staffId: string) {
  const hers = (await visitsOf(staffId)).map(({ id }) => id);
  const registered = await registerAbsence(context, { staffId, fromOn: TODAY, toOn: TODAY, fromTime: null });
  if (!registered.ok) throw new Error(registered.cause);
  const visits = await db.visit.findMany({
    where: { id: { in: hers }, startsAt: { not: null } },
    include: { carers: { where: { active: true } } },
  });
  expect((await undoChange(context, { changeId: registered.changeId })).ok).toBe(true);
  return visits.flatMap(({ startsAt, endsAt, carers }) =>
    carers.map((carer) => ({ staffId: carer.staffId, startsAt: startsAt ?? AT, endsAt: endsAt ?? AT })),
  );
}

it('a visit that would go to somebody goes elsewhere or to another time when she has signed up for a session then', async () => {
  const shifts = await db.shift.findMany({
    where: { date: new Date(TODAY), status: 'planned', shiftCode: { code: 'D' } },
  });
  const counts = await Promise.all(shifts.map(async ({ staffId }) => (await visitsOf(staffId ?? '')).length));
  const away = shifts[counts.indexOf(Math.max(...counts))]?.staffId ?? '';
  const given = await passedOn(away);
  const free = await Promise.all(
    given.map(async ({ staffId, startsAt, endsAt }) => {
      const own = await visitsOf(staffId);
      return own.every((visit) => (visit.startsAt ?? AT) >= endsAt || (visit.endsAt ?? AT) <= startsAt);
    }),
  );
  const [taken] = given.filter(({ staffId }, index) => staffId !== away && free[index]);
  if (!taken) throw new Error('Nobody took a visit over in her free time');
  const { staffId, startsAt, endsAt } = taken;
  const series = await db.series.create({
    data: {
      ...{ kind: 'trainingDay', title: 'Opplæring', startsOn: new Date(TODAY), startTimes: ['09:00'], minutes: 30 },
      ...{ audience: 'everyone', sessions: { create: { occursOn: new Date(TODAY), startsAt, endsAt } } },
    },
    include: { sessions: true },
  });
  const sessionId = series.sessions[0]?.id ?? '';
  const signUp = { sessionId, staffId, status: 'signedUp' as const, source: 'self' as const, registeredAt: AT };
  await db.sessionAttendance.create({ data: signUp });
  const after = await passedOn(away);
  const meanwhile = after.filter((one) => one.staffId === staffId && one.startsAt < endsAt && one.endsAt > startsAt);
  expect(meanwhile).toEqual([]);
  expect(after.length).toBeGreaterThan(0);
});
