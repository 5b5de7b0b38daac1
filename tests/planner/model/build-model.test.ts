import { describe, expect, it } from 'vitest';
import { buildModel } from '~/planner/model/build-model';
import { dutyOn, OFF, UNDECIDED } from '~/planner/model/model';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../../factories/case';

const SHIFTS = [
  { code: 'E', start: '06:30', end: '12:00', paidMinutes: 330, breakMinutes: 30 },
  { code: 'D', start: '08:00', end: '13:31', paidMinutes: 330, breakMinutes: 30 },
  { code: 'N', start: '22:15', end: '07:45', paidMinutes: 570, breakMinutes: 30 },
  { code: 'K', start: '16:00', end: '23:59', paidMinutes: 450, breakMinutes: 0 },
  { code: 'Z', start: '03:00', end: '11:00', paidMinutes: 450, breakMinutes: 30 },
];

describe('the model of a case', () => {
  const demand = [{ weekday: 7, code: 'N', min: 1, max: 2 }];
  const staff = [makeStaff({ id: 'anna', codes: ['N'] }), makeStaff({ id: 'bo', codes: ['D'] })];
  const shiftsOf = (source = makeCase({ shiftCodes: SHIFTS, demand, staff })) => buildModel(source).shifts;

  it('a shift that ends at or before its start ends the next day', () => {
    expect(shiftsOf().map(({ end }) => end)).toEqual([720, 811, 31 * 60 + 45, 1439, 660]);
  });

  it('a shift needs its break only where it is longer than five and a half hours', () => {
    expect(shiftsOf().map(({ breakNeeded }) => breakNeeded)).toEqual([0, 30, 30, 0, 30]);
  });

  it('a night shift has three hours between nine in the evening and six, on either side of midnight', () => {
    expect(shiftsOf().map(({ night }) => night)).toEqual([false, false, true, false, true]);
  });

  it('a weekday and code without a row need nobody', () => {
    const { demand: table } = buildModel(makeCase({ shiftCodes: SHIFTS, demand, staff }));
    expect(table[6]?.[2]).toEqual({ min: 1, max: 2 });
    expect(table[0]?.[2]).toEqual({ min: 0, max: 0 });
  });

  it('what a case leaves out has its default', () => {
    const model = buildModel(makeCase());
    expect(model.rules).toMatchObject({ dailyRestHours: 11, weeklyRestWindow: 'calendarWeek', handoverMinutes: 15 });
    expect(model.staff[0]).toMatchObject({ weekendEvery: 3, contractMinutes: 2130 });
    expect(model.recipients[0]).toMatchObject({ teamSize: 4, primary: -1 });
    expect(model.supervision).toBeNull();
  });

  it('a cell that is decided off is another thing than one that is not decided', () => {
    const fixed = [
      { day: 0, code: null },
      { day: 1, code: 'A' },
    ];
    const model = buildModel(makeCase({ staff: [makeStaff({ id: 'anna', fixed })] }));
    expect(Array.from(model.staff[0]?.fixed ?? []).slice(0, 3)).toEqual([OFF, 1, UNDECIDED]);
  });

  it('supervision is attended by a shift that overlaps it by at least half an hour', () => {
    const supervision = { weekday: 3, start: '15:00', end: '16:30', minShare: 0.5 };
    expect(buildModel(makeCase({ supervision })).supervision?.attends).toEqual([true, true, false]);
    const late = { weekday: 3, start: '15:31', end: '16:30', minShare: 0.5 };
    expect(buildModel(makeCase({ supervision: late })).supervision?.attends).toEqual([false, true, false]);
  });

  it('visits are numbered through all recipients, with the days they fall on', () => {
    const recipients = ['rita', 'sol'].map((id) =>
      makeRecipient({
        id,
        visits: [
          makeVisit({ id: `${id}-fixed`, recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' }),
          makeVisit({ id: `${id}-movable`, timesPerWeek: 2 }),
        ],
      }),
    );
    const { visits } = buildModel(makeCase({ planWeeks: 4, recipients }));
    expect(visits.map(({ index, recipient }) => [index, recipient])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    expect(visits[0]).toMatchObject({ fixedDays: [1, 15], movable: null });
    expect(visits[1]).toMatchObject({ fixedDays: [], movable: { timesPerWeek: 2, minDaysBetween: 1 } });
  });
});

describe('who is on duty', () => {
  const model = buildModel(makeCase({ staff: [makeStaff({ id: 'anna', off: ['2026-09-14'] })], planWeeks: 3 }));
  const rota = [Int8Array.from([0, OFF, OFF, OFF, OFF, OFF, 2])];

  it('follows the rota as it repeats, before the plan begins too', () => {
    expect([-1, 0, 6, 14].map((day) => dutyOn(model, rota, { staff: 0, day }))).toEqual([2, 0, 2, 0]);
  });

  it('is not she who is away on that date', () => {
    expect(dutyOn(model, rota, { staff: 0, day: 7 })).toBe(OFF);
  });
});
