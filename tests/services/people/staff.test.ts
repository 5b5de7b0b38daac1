import { beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';
import { endStaff } from '~/features/people/end-staff.service.server';
import { saveStaff } from '~/features/people/save-staff.service.server';
import { staffForm, type StaffForm } from '~/features/people/staff.form';
import { listStaff, staffForForm } from '~/features/people/staff.query.server';
import { makeShiftCode, makeStaff, makeZone } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let context: MadeContext;
let zoneId: string;
let shiftCodeId: string;
const day = (text: string) => text as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  context = await makeContext(db);
  zoneId = (await makeZone(db)).id;
  shiftCodeId = (await makeShiftCode(db)).id;
});

const filled = (overrides: Partial<StaffForm> = {}): StaffForm => ({
  revision: 0,
  name: 'Solveig Made',
  zoneId,
  positionPercent: 80,
  employedFrom: day('2026-01-01'),
  employedTo: null,
  weekendEvery: 3,
  onCall: [],
  skillIds: [],
  shiftCodeIds: [shiftCodeId],
  offWeekdays: [],
  wishes: [],
  absences: [],
  ...overrides,
});

async function create(overrides: Partial<StaffForm> = {}): Promise<string> {
  const verdict = await saveStaff(context, { ...filled(overrides), staffId: null });
  if (!verdict.ok) throw new Error(verdict.cause);
  return verdict.staffId;
}

it('keeps what was told of an absence on the day when the rest of a person is changed, and marks who is on call', async () => {
  const period = { fromOn: day('2026-12-01'), toOn: day('2026-12-05') };
  const staffId = await create({ absences: [period] });
  await db.staffAbsence.updateMany({ where: { staffId }, data: { fromTime: '11:00' } });
  const other = { fromOn: day('2027-01-01'), toOn: day('2027-01-02') };
  const form = filled({ revision: 1, onCall: ['yes'], absences: [other, period] });
  expect((await saveStaff(context, { ...form, staffId })).ok).toBe(true);
  const absences = await db.staffAbsence.findMany({ where: { staffId }, orderBy: { fromOn: 'asc' } });
  expect(absences.map(({ fromTime }) => fromTime)).toEqual(['11:00', null]);
  expect(await staffForForm(db, staffId)).toMatchObject({ onCall: true });
});

it('adds a person with codes, wishes and absences, and reads them back', async () => {
  const skill = await db.skill.create({ data: { name: 'sykepleier' } });
  const staffId = await create({
    skillIds: [skill.id],
    offWeekdays: ['7', '3'],
    wishes: [
      { day: '5', date: null, shiftCodeId: null, weight: '3' },
      { day: 'date', date: day('2026-12-24'), shiftCodeId, weight: '1' },
    ],
    absences: [{ fromOn: day('2026-12-01'), toOn: day('2026-12-05') }],
  });
  expect(await staffForForm(db, staffId)).toMatchObject({
    name: 'Solveig Made',
    revision: 1,
    skillIds: [skill.id],
    shiftCodeIds: [shiftCodeId],
    offWeekdays: [3, 7],
    wishes: [
      { weekday: 5, date: null, shiftCodeId: null, weight: 3 },
      { weekday: null, date: '2026-12-24', shiftCodeId, weight: 1 },
    ],
    absences: [{ fromOn: '2026-12-01', toOn: '2026-12-05' }],
  });
});

it('gives each new person a reference of her own', async () => {
  const ids = [await create(), await create()];
  const references = await db.staff.findMany({ where: { id: { in: ids } }, select: { reference: true } });
  expect(new Set(references.map((row) => row.reference)).size).toBe(2);
});

it('shows the hours of the position in a week', async () => {
  const staffId = await create({ positionPercent: 50 });
  const row = (await listStaff(db, day('2026-11-22'))).find((person) => person.id === staffId);
  expect(row).toMatchObject({ weeklyMinutes: 1065, status: 'employed' });
});

it('follows an agreement on the length of the full-time week', async () => {
  const staffId = await create({ positionPercent: 100 });
  const agreement = await db.agreement.create({
    data: {
      limitName: 'fullTimeWeeklyMinutes',
      value: 2016,
      validFrom: new Date('2026-01-01'),
      validTo: new Date('2026-12-31'),
      source: 'Protokoll 01.01.2026',
    },
  });
  const minutesOn = async (date: string) =>
    (await listStaff(db, day(date))).find((person) => person.id === staffId)?.weeklyMinutes;
  expect([await minutesOn('2026-11-22'), await minutesOn('2027-01-01')]).toEqual([2016, 2130]);
  await db.agreement.delete({ where: { id: agreement.id } });
});

it('tells the second of two savers, and keeps what the first one saved', async () => {
  const staffId = await create();
  expect(await saveStaff(context, { ...filled({ revision: 1, name: 'Først Ute' }), staffId })).toMatchObject({
    ok: true,
  });
  const second = await saveStaff(context, { ...filled({ revision: 1, name: 'Etter Ute', wishes: [] }), staffId });
  expect(second).toMatchObject({ ok: false, cause: 'stale' });
  expect((await staffForForm(db, staffId))?.name).toBe('Først Ute');
});

it('does not find a person who does not exist', async () => {
  const staffId = '00000000-0000-4000-8000-000000000000';
  expect(await saveStaff(context, { ...filled(), staffId })).toMatchObject({ ok: false, cause: 'notFound' });
  expect(await endStaff(context, { staffId, revision: 1, lastDay: day('2026-12-31') })).toMatchObject({
    cause: 'notFound',
  });
});

it('ends an employment on a date and keeps the person', async () => {
  const staffId = await create();
  const verdict = await endStaff(context, { staffId, revision: 1, lastDay: day('2026-11-21') });
  expect(verdict).toEqual({ ok: true });
  const row = (await listStaff(db, day('2026-11-22'))).find((person) => person.id === staffId);
  expect(row).toMatchObject({ status: 'left', employedTo: '2026-11-21' });
});

it('does not end an employment before it began', async () => {
  const person = await makeStaff(db, { employedFrom: new Date('2026-03-01'), zoneId });
  const verdict = await endStaff(context, { staffId: person.id, revision: 1, lastDay: day('2026-02-28') });
  expect(verdict).toEqual({ ok: false, cause: 'lastBeforeFirst', field: 'lastDay', facts: { first: '01.03.2026' } });
});

it.each<[string, object, string]>([
  ['a position above full time', { positionPercent: '101' }, 'outOfRange'],
  ['an end before the start', { employedTo: '2025-12-31' }, 'endBeforeStart'],
  ['no shift code', { shiftCodeIds: [] }, 'noShiftCodes'],
  ['every weekday off', { offWeekdays: ['1', '2', '3', '4', '5', '6', '7'] }, 'allWeekdaysOff'],
  ['a wish for one date without the date', { wishes: [{ day: 'date', date: '', weight: '1' }] }, 'wishDateMissing'],
  [
    'two absences that overlap',
    {
      absences: [
        { fromOn: '2026-12-01', toOn: '2026-12-05' },
        { fromOn: '2026-12-05', toOn: '2026-12-06' },
      ],
    },
    'duplicateAbsence',
  ],
])('asks for a correction of %s', (_what, wrong, cause) => {
  const form = { ...filled(), revision: '0', positionPercent: '80', weekendEvery: '3', employedTo: '', ...wrong };
  const result = staffForm.safeParse(form);
  const causes = result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : issue.code));
  expect(causes).toEqual([cause]);
});
