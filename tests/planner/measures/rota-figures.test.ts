import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { Supplement, SupplementKind } from '~/domain/working-time/supplements';
import { figuresFrame, lineFigures } from '~/planner/measures/rota-figures';
import { lawFrame } from '~/planner/rules/law/law-frame';
import { lawLine } from '~/planner/rules/law/law-line';
import { frameOf, makeAgreement, type LawSituation } from '../rules/law-situation';
import { build } from '../support/situation';

const SHIFTS = [
  { code: 'D', start: '07:30', end: '15:00', paidMinutes: 450, breakMinutes: 30 },
  { code: 'A', start: '15:00', end: '22:30', paidMinutes: 450, breakMinutes: 30 },
  { code: 'N', start: '22:15', end: '07:45', paidMinutes: 570, breakMinutes: 30 },
];

const from = (start: string, weeks = 1, positionPercent = 100) => ({
  start,
  rotaWeeks: weeks,
  planWeeks: weeks,
  shiftCodes: SHIFTS,
  demand: [],
  staff: [{ id: 'anna', zone: 'north', positionPercent, codes: ['D', 'A', 'N'] }],
});

const rate = (kind: SupplementKind, share: number, minimumOre: number): Supplement => ({
  kind,
  share,
  minimumOre,
  validFrom: '2023-01-01' as IsoDate,
  validTo: null,
});
const RATES = [
  rate('evening', 0, 5600),
  rate('night', 0.25, 7000),
  rate('weekend', 0.22, 7000),
  rate('holiday', 4 / 3, 0),
];

/** The figures of the one line, with a wage of 300 kroner an hour. */
function figuresOf(situation: LawSituation, hourlyWageOre: number | null = 30_000) {
  const { model, plan } = build(situation);
  const { context } = frameOf(model, situation);
  const law = lawFrame(model, { ...context, supplements: RATES, hourlyWageOre });
  const [person] = model.staff;
  if (!person) throw new Error('Nobody in this situation');
  return lineFigures(figuresFrame(law), lawLine(law, plan.solution.rota, person));
}

const codesOf = (situation: LawSituation) =>
  figuresOf(situation).fDays.map(({ code, date, because }) =>
    because === null ? [code, date] : [code, date, because],
  );

describe('hours of a line', () => {
  it('are a day, an evening and two nights in two weeks against half a position', () => {
    const figures = figuresOf({ case: from('2026-09-07', 2, 50), rota: { anna: 'D A N N' } });
    expect(figures).toMatchObject({ paidMinutes: 2040, paidMinutesPerWeek: 1020, threePart: false, weekends: 0 });
    expect(figures.contractMinutes).toBe(2130);
  });

  it('in a three-part rota follow its nights and red days', () => {
    // The Friday night reaches into a weekend. Nights: 3 x 465 min of N before 06:00 and 90 of A after 21:00: 1485. Red: Sunday's 450.
    // 2250 - (1485 x 0.25 + 450 / 6) / 2 = 2026.875 min a week; half a position for two weeks is as much.
    const figures = figuresOf({ case: from('2026-09-07', 2, 50), rota: { anna: 'D A N N N . . . . . . . D D' } });
    expect(figures).toMatchObject({ threePart: true, fullTimeWeekMinutes: 2026.875, contractMinutes: 2026.875 });
    expect(figures).toMatchObject({ weekends: 2, redDaysWorked: ['2026-09-20'] });
  });
});

describe('supplements', () => {
  it('of Christmas 2026: an evening on Christmas Eve and a night to the 26th', () => {
    // A on 24 December: 17-21 is 240 evening, 21-22:30 is 90 night, and all 450 count as holiday from noon.
    // N on 25 December: 465 of night to 06:00, and all 570 are holiday; the Saturday earns no weekend besides.
    const figures = figuresOf({ case: from('2026-12-21'), rota: { anna: 'D . . A N' } });
    expect(figures.minutes).toEqual({ evening: 240, night: 555, weekend: 0, holiday: 1020 });
    // 4 h x 56; 9.25 h x 75 (a quarter of 300); 17 h x 400.
    expect(figures.supplementsOre).toEqual({ evening: 22_400, night: 69_375, weekend: 0, holiday: 680_000 });
  });

  it('of the night to 25 October 2026 are for the hour that comes twice too', () => {
    // 22:15-06:00 and an hour: 525 of night. All of it is weekend: 105 on Saturday and 465 + 60 on Sunday.
    const figures = figuresOf({ case: from('2026-10-19'), rota: { anna: '. . . . . N' } });
    expect(figures.minutes).toEqual({ evening: 0, night: 525, weekend: 630, holiday: 0 });
    // 10.5 h x 70, because 22 % of 300 is less.
    expect(figures.supplementsOre?.weekend).toBe(73_500);
  });

  it('leave an unpaid break out by its share', () => {
    const shiftCodes = [{ code: 'D', start: '17:00', end: '21:00', paidMinutes: 210, breakMinutes: 30 }];
    const situation = {
      case: {
        ...from('2026-09-07'),
        shiftCodes,
        staff: [{ id: 'anna', zone: 'north', positionPercent: 10, codes: ['D'] }],
      },
      rota: { anna: 'D' },
    };
    expect(figuresOf(situation).minutes.evening).toBe(210);
  });
});

describe('the cost of a year', () => {
  it('of every Monday from 7 September 2026 has the two Mondays that are holidays', () => {
    // 52 x 7.5 h x 300, and 7.5 h x 400 on Easter Monday 29 March and Whit Monday 17 May 2027.
    expect(figuresOf({ case: from('2026-09-07'), rota: { anna: 'D' } }).yearlyCostOre).toBe(12_300_000);
  });

  it('is not told where the wage is not known', () => {
    expect(figuresOf({ case: from('2026-09-07'), rota: { anna: 'D' } }, null)).toMatchObject({
      supplementsOre: null,
      yearlyCostOre: null,
    });
  });
});

describe('day-off codes', () => {
  it('F1 is the Sunday off and F2 the Saturday beside it', () => {
    expect(codesOf({ case: from('2026-09-07'), rota: { anna: 'D D D D D' } })).toEqual([
      ['F2', '2026-09-12'],
      ['F1', '2026-09-13'],
    ]);
  });

  it('F1 holds the weekly rest, also where the Sunday is worked', () => {
    const codes = codesOf({ case: from('2026-09-07', 2), rota: { anna: 'D D D D . D D D D D D D' } });
    expect(codes.filter(([code]) => code === 'F1')).toEqual([
      ['F1', '2026-09-11'],
      ['F1', '2026-09-20'],
    ]);
  });

  it('F3 is the red day off after a red day that was worked', () => {
    // Christmas Day and New Year's Day, both Fridays.
    const situation = { case: from('2026-12-21', 2), rota: { anna: '. . . . D . . . . . . D' } };
    expect(codesOf(situation).filter(([code]) => code === 'F3')).toEqual([['F3', '2027-01-01', '2027-01-01']]);
    const agreements = [makeAgreement({ limit: 'redDayAveraging', value: true })];
    expect(codesOf({ ...situation, agreements }).filter(([code]) => code === 'F3')).toEqual([]);
  });

  it('F5 replaces an F1 that falls on a holiday that is no Sunday', () => {
    // The only day off of the week is Christmas Day.
    const situation = { case: from('2026-12-21', 2), rota: { anna: 'D D D D . D D D D D D D' } };
    expect(codesOf(situation).filter(([code]) => code === 'F1' || code === 'F5')).toEqual([
      ['F1', '2026-12-25'],
      ['F5', '2026-12-28', '2026-12-25'],
      ['F1', '2027-01-03'],
    ]);
  });

  it('F4 is the holiday supplement as time, once it fills a shift, and the supplement is not paid', () => {
    const agreements = [makeAgreement({ limit: 'holidayPayAsTime', value: true, staff: 'anna' })];
    // Christmas Day gives 7.5 h x 4/3 = 10 h: the next weekday with a shift.
    const situation = { case: from('2026-12-21', 2), rota: { anna: '. . . . D . . D' }, agreements };
    expect(codesOf(situation).filter(([code]) => code === 'F4')).toEqual([['F4', '2026-12-28', '2026-12-25']]);
    expect(figuresOf(situation).supplementsOre?.holiday).toBe(0);
  });
});
