import { describe, expect, it } from 'vitest';
import type { IsoDate, StaffId } from '~/domain/brand';
import { limit, limitBook } from '~/domain/working-time/limit';
import { isLimitValue, LIMIT_NAMES, LIMITS } from '~/domain/working-time/limits';
import { noticeLacking } from '~/domain/working-time/plan-notice';
import { supplementHourOre, type Supplement } from '~/domain/working-time/supplements';
import { threePartWeekMinutes } from '~/domain/working-time/three-part';
import { makeAgreement } from '../../planner/rules/law-situation';

const day = (text: string): IsoDate => text as IsoDate;
const anna = 'anna' as StaffId;
const HOUR = 60;

describe('a limit', () => {
  const book = limitBook([
    makeAgreement({ limit: 'dailyRestHours', value: 10, validFrom: '2026-01-01', validTo: '2026-06-30' }),
    makeAgreement({ limit: 'dailyRestHours', value: 9, validFrom: '2026-03-01' }),
    makeAgreement({ limit: 'dailyRestHours', value: 8, staff: 'anna', validFrom: '2026-05-01', validTo: '2026-05-31' }),
  ]);
  const restOf = (staff: StaffId | null, date: string) =>
    limit(book, { rule: 'dailyRestHours', staff, date: day(date) }).value;

  it('is the law’s until an agreement begins, and the latest agreement’s then', () => {
    expect(restOf(null, '2025-12-31')).toBe(11);
    expect(restOf(null, '2026-02-28')).toBe(10);
    expect(restOf(null, '2026-03-01')).toBe(9);
  });

  it('is a person’s own while hers lasts, its last day included', () => {
    expect(restOf(anna, '2026-05-31')).toBe(8);
    expect(restOf(anna, '2026-06-01')).toBe(9);
    expect(restOf('bo' as StaffId, '2026-05-15')).toBe(9);
  });

  it('names its paragraph and the agreement', () => {
    const found = limit(book, { rule: 'dailyRestHours', staff: null, date: day('2026-04-01') });
    expect(found).toMatchObject({ source: 'aml § 10-8 (1)', agreement: { source: 'Protokoll 1', value: 9 } });
  });

  it('never goes past what the law lets an agreement set', () => {
    const far = limitBook([
      makeAgreement({ limit: 'dailyRestHours', value: 4 }),
      makeAgreement({ limit: 'weeklyRestHours', value: 20 }),
      makeAgreement({ limit: 'dayHours', value: 14 }),
      makeAgreement({ limit: 'dayHours', value: 12, staff: 'anna' }),
    ]);
    const valueOf = (rule: 'dailyRestHours' | 'weeklyRestHours' | 'dayHours', staff: StaffId | null) =>
      limit(far, { rule, staff, date: day('2026-01-01') }).value;
    expect(valueOf('dailyRestHours', null)).toBe(8);
    expect(valueOf('weeklyRestHours', null)).toBe(28);
    expect(valueOf('dayHours', null)).toBe(12.5);
    expect(valueOf('dayHours', anna)).toBe(10);
  });

  it.each(LIMIT_NAMES)('%s can be agreed to be what it is without an agreement', (name) => {
    expect(isLimitValue(name, LIMITS[name].default, { forOne: false })).toBe(true);
    expect(LIMITS[name].source).not.toBe('');
  });
});

describe('the three-part formula (HTA 4.2.4)', () => {
  const weekOf = (nightHours: number, redHours: number, weeks: number) =>
    threePartWeekMinutes({
      nightMinutes: nightHours * HOUR,
      redMinutes: redHours * HOUR,
      weeks,
      mostMinutes: 35.5 * HOUR,
    }) / HOUR;

  it('takes a quarter of each night hour and a sixth of each red hour off 37.5 hours', () => {
    // Six weeks, 60 night hours and 24 red hours: 37.5 - (15 + 4) / 6 = 34.333.
    expect(weekOf(60, 24, 6)).toBeCloseTo(34.3333, 4);
  });

  it('is at most 35.5 and at least 33.6 hours', () => {
    expect(weekOf(30, 12, 6)).toBe(35.5);
    expect(weekOf(120, 48, 6)).toBe(33.6);
  });
});

describe('notice of a plan', () => {
  const lacking = (discussedOn: string | null) =>
    noticeLacking({
      discussedOn: discussedOn === null ? null : day(discussedOn),
      startsOn: day('2026-11-30'),
      noticeDays: 14,
    });

  it('is kept from the fourteenth day before the start', () => {
    expect(lacking('2026-11-16')).toBe(0);
    expect(lacking('2026-11-17')).toBe(1);
    expect(lacking('2026-12-01')).toBe(15);
    expect(lacking(null)).toBe(14);
  });
});

describe('a supplement', () => {
  const table: Supplement[] = [
    { kind: 'weekend', share: 0.22, minimumOre: 7000, validFrom: day('2023-01-01'), validTo: day('2026-12-31') },
    { kind: 'weekend', share: 0.25, minimumOre: 7500, validFrom: day('2027-01-01'), validTo: null },
  ];
  const hourOf = (date: string, hourlyWageOre: number) =>
    supplementHourOre(table, { kind: 'weekend', date: day(date), hourlyWageOre });

  it('is a share of the wage, and at least its amount', () => {
    expect(hourOf('2026-11-22', 30_000)).toBe(7000);
    expect(hourOf('2026-11-22', 40_000)).toBe(8800);
  });

  it('is the rate of its date, and nothing where none is agreed', () => {
    expect(hourOf('2027-01-01', 40_000)).toBe(10_000);
    expect(hourOf('2022-12-31', 40_000)).toBe(0);
  });
});
