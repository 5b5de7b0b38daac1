import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate, StaffId } from '~/domain/brand';
import { limit, limitBook } from '~/domain/working-time/limit';
import { agreementForm } from '~/features/admin/agreement.form';
import { agreementToEnd, listAgreements } from '~/features/admin/agreements.query.server';
import { endAgreement } from '~/features/admin/end-agreement.service.server';
import { saveAgreement } from '~/features/admin/save-agreement.service.server';
import { loadRules } from '~/platform/case-store/load-rules.server';
import type { Db } from '~/platform/db/db.server';
import { loadWorkingTime } from '~/platform/working-time/load-working-time.server';
import { makeResourceGroup, makeStaff } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let context: MadeContext;
let staff: { id: string; reference: string; name: string };
const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day('2026-11-22');

beforeAll(async () => {
  ({ db } = await createTestDb());
  context = await makeContext(db);
  staff = await makeStaff(db, { name: 'Torgeir' });
});

const filled = {
  limit: 'dailyRestHours',
  value: '9',
  staffId: '',
  validFrom: '01.12.2026',
  validTo: '',
  source: 'Protokoll 14.02.2026, punkt 3',
};

/** The causes of a form that is refused, by field. */
function faultsOf(overrides: Partial<typeof filled>): Record<string, unknown> {
  const parsed = agreementForm.safeParse({ ...filled, ...overrides });
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.'), 'params' in issue ? issue.params?.cause : issue.code]),
  );
}

async function save(overrides: Partial<typeof filled>) {
  return saveAgreement(context, agreementForm.parse({ ...filled, ...overrides }));
}

const contextOf = () => loadWorkingTime(db, { start: day('2026-11-09'), rotaWeeks: 6, turn: 0, forPlanner: true });

describe('the form of an agreement', () => {
  it('takes hours with a decimal comma, and a week in hours', () => {
    expect(agreementForm.parse({ ...filled, limit: 'dayHours', value: '12,5' }).value).toBe(12.5);
    expect(agreementForm.parse({ ...filled, limit: 'maxWeekMinutes', value: '50' }).value).toBe(3000);
    expect(agreementForm.parse({ ...filled, limit: 'redDayAveraging', value: 'ja' }).value).toBe(true);
  });

  it('goes no further than the law lets an agreement go', () => {
    expect(faultsOf({ value: '7,5' })).toEqual({ value: 'outOfRange' });
    expect(faultsOf({ limit: 'weeklyRestHours', value: '27' })).toEqual({ value: 'outOfRange' });
    expect(faultsOf({ limit: 'dayHours', value: '13' })).toEqual({ value: 'outOfRange' });
    expect(faultsOf({ limit: 'maxWeekMinutes', value: '54,5' })).toEqual({ value: 'outOfRange' });
  });

  it('lets one person agree to less than the union representatives can', () => {
    expect(faultsOf({ limit: 'dayHours', value: '12', staffId: staff.id })).toEqual({ value: 'outOfRange' });
    expect(faultsOf({ limit: 'dayHours', value: '10', staffId: staff.id })).toEqual({});
    expect(faultsOf({ limit: 'overtimeWeekHours', value: '15', staffId: staff.id })).toEqual({
      staffId: 'onlyForEveryone',
    });
  });

  it('does not end before it starts, and names where it is kept', () => {
    expect(faultsOf({ validTo: '30.11.2026' })).toEqual({ validTo: 'endBeforeStart' });
    expect(faultsOf({ source: ' ' })).toEqual({ source: 'required' });
  });
});

it('an agreement with one person holds for her alone, from its first day', async () => {
  expect(await save({ value: '8', staffId: staff.id })).toEqual({ ok: true });
  const book = limitBook((await contextOf()).agreements);
  const restOf = (person: string | null, date: string) =>
    limit(book, { rule: 'dailyRestHours', staff: person as StaffId | null, date: day(date) });
  expect(restOf(staff.reference, '2026-12-01')).toMatchObject({ value: 8, agreement: { source: filled.source } });
  expect(restOf(staff.reference, '2026-11-30')).toMatchObject({ value: 11, agreement: null });
  expect(restOf('someone', '2026-12-01')).toMatchObject({ value: 11, agreement: null });
});

it('what one person has agreed to is not sent to those who do not plan', async () => {
  const known = await loadWorkingTime(db, { start: day('2026-11-09'), rotaWeeks: 6, turn: 0, forPlanner: false });
  expect(known).toMatchObject({ agreements: [], supplements: [], hourlyWageOre: null });
});

it('refuses a second agreement on the same limit from the same day', async () => {
  expect(await save({ limit: 'nightAverageHours', value: '9' })).toEqual({ ok: true });
  expect(await save({ limit: 'nightAverageHours', value: '10' })).toMatchObject({
    cause: 'agreementSameDay',
    field: 'validFrom',
  });
});

it('an agreement for everyone on a limit of the planning case reaches the planner', async () => {
  await save({ limit: 'maxConsecutiveShifts', value: '5', validFrom: '01.01.2026' });
  const group = await makeResourceGroup(db);
  const { rules } = await loadRules(db, { group, asOf: TODAY });
  expect(rules).toEqual({ maxConsecutiveShifts: 5 });
});

it('ends an agreement once, tells the second of two, and keeps it in the list', async () => {
  await save({ limit: 'totalDayHours', value: '16', validFrom: '01.01.2026' });
  const listed = await listAgreements(db, { today: TODAY });
  const mine = listed.find(({ limit: name }) => name === 'totalDayHours');
  expect(mine).toMatchObject({ value: '16', staffName: null, state: 'now' });
  const agreementId = mine?.id ?? '';
  const { revision } = (await agreementToEnd(db, agreementId)) ?? { revision: -1 };
  const end = (lastDay: string) => endAgreement(context, { agreementId, revision, lastDay: day(lastDay) });
  expect(await end('2025-12-31')).toMatchObject({ cause: 'lastBeforeFirst', facts: { first: '01.01.2026' } });
  expect(await end('2026-11-21')).toEqual({ ok: true });
  expect(await end('2026-12-31')).toMatchObject({ cause: 'stale' });
  const after = await listAgreements(db, { today: TODAY });
  expect(after.find(({ id }) => id === agreementId)).toMatchObject({ validTo: '2026-11-21', state: 'over' });
  expect(after.at(-1)?.id).toBe(agreementId);
});
