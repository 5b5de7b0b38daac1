import { beforeAll, expect, it } from 'vitest';
import type { Clock, IsoDate } from '~/domain/brand';
import { demandForm, type DemandForm } from '~/features/admin/demand.form';
import { demandForForm } from '~/features/admin/demand.query.server';
import { endShiftCode } from '~/features/admin/end-shift-code.service.server';
import { addSkill, saveDemand } from '~/features/admin/save-demand.service.server';
import { saveShiftCode } from '~/features/admin/save-shift-code.service.server';
import { shiftCodeForm } from '~/features/admin/shift-code.form';
import { shiftMinutes } from '~/features/admin/shift-minutes';
import type { Db } from '~/platform/db/db.server';
import { makeShiftCode } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let context: MadeContext;
let day: { id: string };
const TODAY = '2026-11-22' as IsoDate;
const times = (startTime: string, endTime: string) => ({ startTime: startTime as Clock, endTime: endTime as Clock });

beforeAll(async () => {
  ({ db } = await createTestDb());
  context = await makeContext(db);
  day = await makeShiftCode(db, { code: 'D' });
});

const filled = { revision: 0, code: 'L', name: 'Lang', breakMinutes: 30, paidMinutes: 690, ...times('07:30', '19:30') };

it.each([
  ['07:30', '15:00', 450],
  ['22:15', '07:45', 570],
  ['16:00', '00:00', 480],
])('measures a shift from %s to %s', (start, end, minutes) => {
  expect(shiftMinutes(times(start, end))).toBe(minutes);
});

it('makes a shift code once', async () => {
  expect(await saveShiftCode(context, { ...filled, shiftCodeId: null })).toEqual({ ok: true });
  const again = await saveShiftCode(context, { ...filled, code: 'l', shiftCodeId: null });
  expect(again).toEqual({ ok: false, cause: 'taken', field: 'code' });
});

it('tells the second of two who change a shift code', async () => {
  const { id } = await makeShiftCode(db, { code: 'A' });
  const change = { ...filled, code: 'A', revision: 1, shiftCodeId: id };
  expect(await saveShiftCode(context, { ...change, name: 'Aften' })).toEqual({ ok: true });
  expect(await saveShiftCode(context, { ...change, name: 'Kveld' })).toMatchObject({ cause: 'stale' });
});

it.each<[string, object, string]>([
  ['paid time longer than the shift', { paidMinutes: '800' }, 'paidTooLong'],
  ['a break as long as the shift', { endTime: '08:00', breakMinutes: '30', paidMinutes: '30' }, 'breakTooLong'],
  ['a shift without length', { endTime: '07:30' }, 'sameTimes'],
])('asks for a correction of %s', (_what, wrong, cause) => {
  const texts = { ...filled, revision: '0', breakMinutes: '30', paidMinutes: '690' };
  const result = shiftCodeForm.safeParse({ ...texts, ...wrong });
  const causes = result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : issue.code));
  expect(causes).toEqual([cause]);
});

it('saves the staffing of a week with its skills, and keeps no row where nobody is needed', async () => {
  await addSkill(context, { name: 'sykepleier' });
  const { stamp, skills } = await demandForForm(db, TODAY);
  const skillId = skills[0]?.id ?? '';
  const values: DemandForm = {
    stamp,
    cells: [
      { weekday: '1', shiftCodeId: day.id, min: 3, max: 5 },
      { weekday: '2', shiftCodeId: day.id, min: 0, max: 0 },
    ],
    skills: [
      { weekday: '1', shiftCodeId: day.id, skillId, min: 1 },
      { weekday: '2', shiftCodeId: day.id, skillId, min: 0 },
    ],
  };
  expect(await saveDemand(context, values)).toEqual({ ok: true });
  const { demand, skillDemand } = await demandForForm(db, TODAY);
  expect(demand).toEqual([{ weekday: 1, shiftCodeId: day.id, min: 3, max: 5 }]);
  expect(skillDemand).toEqual([{ weekday: 1, shiftCodeId: day.id, skillId, min: 1 }]);
});

it('tells the second of two who change the staffing', async () => {
  const { stamp } = await demandForForm(db, TODAY);
  const cells = (max: number) => [{ weekday: '3', shiftCodeId: day.id, min: 1, max }];
  expect(await saveDemand(context, { stamp, cells: cells(4), skills: [] })).toEqual({ ok: true });
  expect(await saveDemand(context, { stamp, cells: cells(9), skills: [] })).toMatchObject({ cause: 'stale' });
});

it.each([
  { what: 'fewest above most', cell: { min: '5', max: '3' }, skill: '0', cause: 'minAboveMax' },
  {
    what: 'more with a skill than there is room for',
    cell: { min: '1', max: '2' },
    skill: '3',
    cause: 'skillAboveMax',
  },
  { what: 'a skill where nobody is on duty', cell: { min: '0', max: '0' }, skill: '1', cause: 'demandWithoutPeople' },
])('asks for a correction of $what', ({ cell, skill, cause }) => {
  const key = { weekday: '1', shiftCodeId: day.id };
  const result = demandForm.safeParse({
    stamp: 'x',
    cells: [{ ...key, ...cell }],
    skills: [{ ...key, skillId: day.id, min: skill }],
  });
  const causes = result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : issue.code));
  expect(causes).toEqual([cause]);
});

it('does not end a shift code that the staffing asks for', async () => {
  const { id } = await makeShiftCode(db, { code: 'N' });
  const demand = await db.demand.create({ data: { weekday: 6, shiftCodeId: id, min: 1, max: 1 } });
  const end = { shiftCodeId: id, revision: 1, lastDay: TODAY };
  expect(await endShiftCode(context, end)).toMatchObject({ cause: 'codeInUse' });
  await db.demand.delete({ where: { id: demand.id } });
  expect(await endShiftCode(context, end)).toEqual({ ok: true });
  expect((await demandForForm(db, '2026-11-23' as IsoDate)).codes.map((code) => code.code)).not.toContain('N');
});

it('does not make the same skill twice', async () => {
  await addSkill(context, { name: 'legemiddel' });
  expect(await addSkill(context, { name: 'Legemiddel' })).toEqual({ ok: false, cause: 'taken', field: 'name' });
});
