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

it('an absence is mended though visits later in the day have been made early or were told not to be', async () => {
  const visits = await toCome();
  const shift = await db.shift.findFirstOrThrow({
    where: { date: new Date(`${TODAY}T00:00:00Z`), status: 'planned', shiftCode: { code: 'A' } },
    orderBy: { id: 'asc' },
  });
  const away = shift.staffId ?? '';
  const others = visits.filter(({ carers }) => carers.every(({ staffId }) => staffId !== away));
  const [early, never] = [others.filter((_, index) => index % 2 === 0), others.filter((_, index) => index % 2 === 1)];
  expect(Math.min(early.length, never.length)).toBeGreaterThan(3);
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
  const registered = await registerAbsence(context, { staffId: away, fromOn: TODAY, toOn: TODAY, fromTime: null });
  expect(registered).toMatchObject({ ok: true });
  const after = await db.visit.findMany({ where: { id: { in: others.map(({ id }) => id) } }, orderBy: { id: 'asc' } });
  const times = (rows: readonly { id: string; startsAt: Date | null }[]) =>
    new Map(rows.map(({ id, startsAt }) => [id, startsAt?.toISOString()]));
  expect(times(after)).toEqual(new Map([...times(others)].sort()));
});
