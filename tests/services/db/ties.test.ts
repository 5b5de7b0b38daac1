import { beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { Verdict } from '~/domain/verdict';
import { addSkill } from '~/features/admin/save-demand.service.server';
import { saveShiftCode } from '~/features/admin/save-shift-code.service.server';
import { createUser } from '~/features/admin/save-user.service.server';
import { createZone, saveZone } from '~/features/admin/save-zone.service.server';
import { createHolidayRota } from '~/features/rota/lifecycle/create-holiday-rota.service.server';
import type { Db } from '~/platform/db/db.server';
import { makeRota, makeRotaVersion, makeZone } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let one: MadeContext;
let other: MadeContext;

beforeAll(async () => {
  ({ db } = await createTestDb());
  one = await makeContext(db, { role: 'zoneLeader' });
  other = await makeContext(db, { role: 'zoneLeader' });
  const startsOn = new Date('2026-11-23');
  const rota = await makeRota(db, { startsOn, planWeeks: 12 });
  await makeRotaVersion(db, { rotaId: rota.id, status: 'published', publishedAt: startsOn });
});

type Save = (who: MadeContext) => Promise<Verdict>;

/**
 * Starts both saves while the table takes no writes, so that both are under way before either is let through. Answers their
 * verdicts.
 */
async function atOnce(table: string, saves: readonly [Save, Save]): Promise<Verdict[]> {
  let running: Promise<Verdict[]> = Promise.resolve([]);
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
    running = Promise.all([saves[0](one), saves[1](other)]);
    for (let waiting = 0; waiting < 2;) {
      const [row] = await tx.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_locks
        WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      waiting = row?.waiting ?? 0;
    }
  });
  return running;
}

const MONDAY = '2026-12-07' as IsoDate;
const CODE = { startTime: '07:30', endTime: '15:00', paidMinutes: 450, breakMinutes: 30, name: 'Dag', revision: 0 };
const USER = {
  name: 'Kari',
  role: 'manager' as const,
  zoneIds: [],
  staffId: null,
  zoneStaffId: null,
  password: 'tre vanlige ord',
};

const TIES: { what: string; table: string; field: string; save: Save }[] = [
  {
    what: 'zone',
    table: 'zone',
    field: 'name',
    save: (who) => createZone(who, { name: 'Østlia', withinMinutes: 6, otherMinutes: 14 }),
  },
  {
    what: 'shift code',
    table: 'shift_code',
    field: 'code',
    save: (who) =>
      saveShiftCode(who, { ...CODE, code: 'D9', shiftCodeId: null } as Parameters<typeof saveShiftCode>[1]),
  },
  { what: 'skill', table: 'skill', field: 'name', save: (who) => addSkill(who, { name: 'Medikamenter' }) },
  {
    what: 'user',
    table: 'app_user',
    field: 'email',
    save: (who) => createUser(who, { ...USER, email: 'kari@tie.example' }),
  },
  {
    what: 'holiday rota',
    table: 'rota',
    field: 'name',
    save: (who) => createHolidayRota(who, { name: 'Jul', startsOn: MONDAY, weeks: 1 }),
  },
];

it.each(TIES)('of two who make a $what of one name at once, the second is told at the field', async (tie) => {
  const verdicts = await atOnce(tie.table, [tie.save, tie.save]);
  expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  expect(verdicts.find(({ ok }) => !ok)).toEqual({ ok: false, cause: 'taken', field: tie.field });
});

const IN_CASE_ONLY: { what: string; table: string; saves: [Save, Save] }[] = [
  {
    what: 'zones',
    table: 'zone',
    saves: [
      (who) => createZone(who, { name: 'Åsgard', withinMinutes: 6, otherMinutes: 14 }),
      (who) => createZone(who, { name: 'ÅSGARD', withinMinutes: 6, otherMinutes: 14 }),
    ],
  },
  {
    what: 'skills',
    table: 'skill',
    saves: [(who) => addSkill(who, { name: 'Sårstell' }), (who) => addSkill(who, { name: 'sårstell' })],
  },
  {
    what: 'holiday rotas',
    table: 'rota',
    saves: [
      (who) => createHolidayRota(who, { name: 'Påske', startsOn: MONDAY, weeks: 1 }),
      (who) => createHolidayRota(who, { name: 'PÅSKE', startsOn: MONDAY, weeks: 1 }),
    ],
  },
];

it.each(IN_CASE_ONLY)('of two who make $what at once whose names differ in case only, one is told', async (tie) => {
  const verdicts = await atOnce(tie.table, tie.saves);
  expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  expect(verdicts.find(({ ok }) => !ok)).toEqual({ ok: false, cause: 'taken', field: 'name' });
});

it('of two who give zones one name at once, the second is told at the field', async () => {
  const [a, b] = [await makeZone(db), await makeZone(db)];
  const rename =
    (zoneId: string): Save =>
    (who) =>
      saveZone(who, { zoneId, revision: 1, name: 'Vestnes' });
  const verdicts = await atOnce('zone', [rename(a.id), rename(b.id)]);
  expect(verdicts.find(({ ok }) => !ok)).toEqual({ ok: false, cause: 'taken', field: 'name' });
});

it('two zones that are made at once get each their own number', async () => {
  const make =
    (name: string): Save =>
    (who) =>
      createZone(who, { name, withinMinutes: 6, otherMinutes: 14 });
  expect(await atOnce('zone', [make('Nord'), make('Sør')])).toMatchObject([{ ok: true }, { ok: true }]);
  const zones = await db.zone.findMany({ where: { name: { in: ['Nord', 'Sør'] } } });
  expect(new Set(zones.map(({ reference }) => reference)).size).toBe(2);
});
