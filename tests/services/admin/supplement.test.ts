import { beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { saveSupplement } from '~/features/admin/save-supplement.service.server';
import { saveWage } from '~/features/admin/save-wage.service.server';
import { supplementForm } from '~/features/admin/supplement.form';
import { hourlyWage, listSupplements } from '~/features/admin/supplements.query.server';
import type { Db } from '~/platform/db/db.server';
import { loadWorkingTime } from '~/platform/working-time/load-working-time.server';
import { makeResourceGroup } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let context: MadeContext;
const TODAY = '2026-11-22' as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  context = await makeContext(db);
});

const filled = { kind: 'evening', percent: '0', minimumKroner: '60,50', validFrom: '01.01.2027', source: 'HTA 5.4' };
const save = (overrides: Partial<typeof filled>) =>
  saveSupplement(context, supplementForm.parse({ ...filled, ...overrides }));

it('an empty database has the rates of the main collective agreement from 2023', async () => {
  const { supplements, hourlyWageOre } = await listSupplements(db, { today: TODAY });
  expect(supplements.map(({ kind, minimumOre, inForce }) => ({ kind, minimumOre, inForce }))).toEqual([
    { kind: 'evening', minimumOre: 5600, inForce: true },
    { kind: 'night', minimumOre: 7000, inForce: true },
    { kind: 'weekend', minimumOre: 7000, inForce: true },
    { kind: 'holiday', minimumOre: 0, inForce: true },
  ]);
  expect(hourlyWageOre).toBeNull();
});

it('a new rate ends the one before it the day before', async () => {
  expect(await save({})).toEqual({ ok: true });
  const evenings = (await listSupplements(db, { today: TODAY })).supplements.filter(({ kind }) => kind === 'evening');
  expect(evenings).toMatchObject([
    { minimumOre: 6050, share: 0, validFrom: '2027-01-01', validTo: null, inForce: false },
    { minimumOre: 5600, validTo: '2026-12-31', inForce: true },
  ]);
});

it('refuses a rate from a day that a rate already begins on or after', async () => {
  expect(await save({ validFrom: '01.01.2027' })).toMatchObject({
    cause: 'supplementBefore',
    field: 'validFrom',
    facts: { first: '02.01.2027' },
  });
});

it('refuses a rate of nothing', () => {
  expect(supplementForm.safeParse({ ...filled, minimumKroner: '0' }).success).toBe(false);
});

it('keeps the average wage, tells the second of two, and gives a rota its cost', async () => {
  await makeResourceGroup(db);
  const { revision } = (await hourlyWage(db)) ?? { revision: -1 };
  expect(await saveWage(context, { revision, hourlyWageKroner: 285.5 })).toEqual({ ok: true });
  expect(await saveWage(context, { revision, hourlyWageKroner: 300 })).toMatchObject({ cause: 'stale' });
  const wanted = { start: '2026-11-09' as IsoDate, rotaWeeks: 6, turn: 0, forPlanner: true };
  const known = await loadWorkingTime(db, wanted);
  expect(known.hourlyWageOre).toBe(28_550);
  expect(known.supplements).toHaveLength(5);
});
