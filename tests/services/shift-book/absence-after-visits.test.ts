import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { registerAbsence } from '~/features/shift-book/register-absence.service.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb } from '../../setup/demo-database';

let db: Db;
let drop: () => Promise<void>;
let context: MadeContext;
const TODAY = '2026-11-26' as IsoDate;
const AT = new Date('2026-11-26T09:30:00+01:00');

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

const toCome = () =>
  db.visit.findMany({
    where: { date: new Date(`${TODAY}T00:00:00Z`), status: 'planned', startsAt: { gt: AT } },
    include: { carers: { where: { active: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });

it('absences are mended though visits later in the day have been made early or were told not to be', async () => {
  const visits = await toCome();
  const [early, never] = [visits.filter((_, index) => index % 3 === 0), visits.filter((_, index) => index % 3 === 1)];
  await db.visit.updateMany({
    where: { id: { in: never.map(({ id }) => id) } },
    data: { status: 'notDone', cause: 'notHome' },
  });
  await db.visit.updateMany({ where: { id: { in: early.map(({ id }) => id) } }, data: { status: 'done' } });
  await db.visitAttendance.createMany({
    data: early.flatMap(({ id, carers }, index) =>
      carers.map(({ staffId }) => ({
        ...{ visitId: id, staffId },
        checkedInAt: new Date(+AT - (index + 1) * 600_000),
        checkedOutAt: new Date(+AT - index * 600_000),
      })),
    ),
  });
  const shifts = await db.shift.findMany({
    where: { date: new Date(`${TODAY}T00:00:00Z`), status: 'planned' },
    orderBy: { staff: { reference: 'asc' } },
  });
  expect(shifts.length).toBeGreaterThan(5);
  for (const { staffId } of shifts.slice(0, -1)) {
    const form = { staffId: staffId ?? '', fromOn: TODAY, toOn: TODAY, fromTime: null };
    expect(await registerAbsence(context, form)).toMatchObject({ ok: true });
  }
  const over = [...early, ...never];
  const after = await db.visit.findMany({ where: { id: { in: over.map(({ id }) => id) } } });
  const times = (rows: readonly { id: string; startsAt: Date | null }[]) =>
    Object.fromEntries(rows.map(({ id, startsAt }) => [id, startsAt?.toISOString()]));
  expect(times(after)).toEqual(times(over));
});
