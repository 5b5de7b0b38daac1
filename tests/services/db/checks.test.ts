import { beforeAll, expect, it } from 'vitest';
import { constraintOf, type Db } from '~/platform/db/db.server';
import {
  makeRecipient,
  makeResourceGroup,
  makeRota,
  makeShiftCode,
  makeStaff,
  makeUser,
  makeVisitPlan,
  makeZone,
} from '../../factories/db';
import { createTestDb } from '../../setup/database';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

const refusals: [wrong: string, constraint: string, write: () => Promise<unknown>][] = [
  ['a zone without a name', 'zone_name_given', () => makeZone(db, { name: ' ' })],
  ['a zone without a reference', 'zone_reference_given', () => makeZone(db, { reference: '' })],
  ['a person without a name', 'staff_name_given', () => makeStaff(db, { name: '' })],
  ['a position of 0 %', 'staff_position_percent_range', () => makeStaff(db, { positionPercent: 0 })],
  ['a position above 100 %', 'staff_position_percent_range', () => makeStaff(db, { positionPercent: 100.01 })],
  ['a weekday 8', 'staff_off_weekdays_range', () => makeStaff(db, { offWeekdays: [1, 8] })],
  ['no weekend frequency', 'staff_weekend_every_range', () => makeStaff(db, { weekendEvery: 0 })],
  ['an employment that ends first', 'staff_employment_order', () => makeStaff(db, { employedTo: day('2026-01-04') })],
  ['a clock time 24:00', 'shift_code_clock', () => makeShiftCode(db, { endTime: '24:00' })],
  ['a clock time 7:30', 'shift_code_clock', () => makeShiftCode(db, { startTime: '7:30' })],
  ['negative paid minutes', 'shift_code_minutes_range', () => makeShiftCode(db, { paidMinutes: -1 })],
  ['a rota from a Tuesday', 'rota_starts_on_monday', () => makeRota(db, { startsOn: day('2026-01-06') })],
  ['a rota of 53 weeks', 'rota_weeks_range', () => makeRota(db, { weeks: 53 })],
  ['a plan of no weeks', 'rota_plan_weeks_range', () => makeRota(db, { planWeeks: 0 })],
  [
    'half a supervision slot',
    'resource_group_supervision_whole',
    () => makeResourceGroup(db, { supervisionWeekday: 3 }),
  ],
  ['a care team of nobody', 'recipient_team_size_range', () => makeRecipient(db, { teamSize: 0 })],
  ['a recipient who ends first', 'recipient_period_order', () => makeRecipient(db, { endsOn: day('2025-12-31') })],
  ['a visit by three', 'visit_plan_carers_range', () => makeVisitPlan(db, { carers: 3 })],
  ['a visit of no minutes', 'visit_plan_minutes_range', () => makeVisitPlan(db, { minutes: 0 })],
  ['a window that ends first', 'visit_plan_window', () => makeVisitPlan(db, { earliest: '10:01' })],
  ['a visit without a pattern', 'visit_plan_fixed_or_movable', () => makeVisitPlan(db, { recurrence: null })],
  [
    'a visit with two patterns',
    'visit_plan_fixed_or_movable',
    () => makeVisitPlan(db, { recurrence: 'FREQ=DAILY', timesPerWeek: 2 }),
  ],
  ['eight times a week', 'visit_plan_times_per_week_range', () => makeVisitPlan(db, { timesPerWeek: 8 })],
  ['an e-mail with capitals', 'app_user_email_lower_case', () => makeUser(db, { email: 'Kari@test.example' })],
  [
    'a demand for less than nobody',
    'demand_people_range',
    async () => db.demand.create({ data: { weekday: 1, shiftCodeId: (await makeShiftCode(db)).id, min: -1, max: 1 } }),
  ],
  [
    'a demand for at most fewer than at least',
    'demand_people_range',
    async () => db.demand.create({ data: { weekday: 1, shiftCodeId: (await makeShiftCode(db)).id, min: 2, max: 1 } }),
  ],
  [
    'a wish of weight 4',
    'staff_wish_weight_range',
    async () => db.staffWish.create({ data: { staffId: (await makeStaff(db)).id, weekday: 1, weight: 4 } }),
  ],
  [
    'a wish for a weekday and a date',
    'staff_wish_weekday_or_date',
    async () =>
      db.staffWish.create({
        data: { staffId: (await makeStaff(db)).id, weekday: 1, date: day('2026-01-05'), weight: 1 },
      }),
  ],
  [
    'an absence that ends first',
    'staff_absence_order',
    async () =>
      db.staffAbsence.create({
        data: { staffId: (await makeStaff(db)).id, fromOn: day('2026-01-05'), toOn: day('2026-01-04') },
      }),
  ],
  [
    'an agreement without a source',
    'agreement_source_given',
    () =>
      db.agreement.create({
        data: { limitName: 'dailyRestHours', value: 9, validFrom: day('2026-01-05'), source: '' },
      }),
  ],
  [
    'an agreement on a list',
    'agreement_value_plain',
    () =>
      db.agreement.create({
        data: { limitName: 'dailyRestHours', value: [9], validFrom: day('2026-01-05'), source: 'Protokoll 1' },
      }),
  ],
];

it.each(refusals)('refuses %s (%s)', async (_wrong, constraint, write) => {
  await expect(write()).rejects.toSatisfy((error) => constraintOf(error) === constraint);
});
