import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { easterSunday, redDaysBetween } from '~/domain/calendar/red-days';
import { redZones } from '~/domain/calendar/red-zones';
import { isoWeekNumber } from '~/domain/time/iso-week';
import { weekdayOfDate } from '~/domain/time/clock';
import { redDays } from '~/platform/calendar/red-days.server';

const day = (text: string): IsoDate => text as IsoDate;
const HOUR = 60;

/** Zones of a span of days from a date, in hours from 00:00 of that date. */
function zonesFrom(start: string, days: number) {
  const from = day(start);
  const calendar = redDaysBetween({ from: day('2025-01-01'), to: day('2029-12-31') });
  return redZones(calendar, { dayZero: from, from: 0, to: days }).map((zone) => ({
    hours: [zone.start / HOUR, zone.end / HOUR],
    days: [...zone.days],
  }));
}

describe('the red days of Norway', () => {
  it('Easter Sunday is 5 April 2026 and 28 March 2027', () => {
    expect(easterSunday(2026)).toBe('2026-04-05');
    expect(easterSunday(2027)).toBe('2027-03-28');
  });

  it('17 May 2026 is a Sunday, and 17 May 2027 is Whit Monday too', () => {
    expect(weekdayOfDate(day('2026-05-17'))).toBe(7);
    const named = (date: string) =>
      redDaysBetween({ from: day(date), to: day(date) })
        .map(({ name }) => name)
        .sort();
    expect(named('2026-05-17')).toEqual(['constitutionDay']);
    expect(named('2027-05-17')).toEqual(['constitutionDay', 'whitMonday']);
  });

  it('2026 has a week 53, and its last days belong to it', () => {
    expect(isoWeekNumber(day('2026-12-28'))).toBe(53);
    expect(isoWeekNumber(day('2027-01-03'))).toBe(53);
    expect(isoWeekNumber(day('2027-01-04'))).toBe(1);
  });

  it('are the same as an independent calendar has, from 2000 to 2060', () => {
    const span = { from: day('2000-01-01'), to: day('2060-12-31') };
    const own = [...new Set(redDaysBetween(span).map(({ date }) => date))].sort();
    expect(own).toEqual(Object.keys(redDays({ ...span, language: 'nb' })).sort());
  });

  it('are none outside the span, and all of several years inside it', () => {
    expect(redDaysBetween({ from: day('2026-12-27'), to: day('2026-12-31') })).toEqual([]);
    expect(redDaysBetween({ from: day('2026-12-26'), to: day('2027-01-01') }).map(({ date }) => date)).toEqual([
      '2026-12-26',
      '2027-01-01',
    ]);
  });
});

describe('red zones', () => {
  it('an ordinary Sunday is red from 18:00 on Saturday to 22:00 on Sunday', () => {
    expect(zonesFrom('2026-09-07', 7)).toEqual([{ hours: [5 * 24 + 18, 6 * 24 + 22], days: [6] }]);
  });

  it('two red days in a row are one red zone: Maundy Thursday and Good Friday 2026', () => {
    // Monday 30 March. Wednesday 18:00 to Friday 22:00, then Easter Eve 15:00 to Easter Monday 22:00.
    expect(zonesFrom('2026-03-30', 9)).toEqual([
      { hours: [2 * 24 + 18, 4 * 24 + 22], days: [3, 4] },
      { hours: [5 * 24 + 15, 7 * 24 + 22], days: [6, 7] },
    ]);
  });

  it('Christmas Eve is red from 15:00, and Christmas 2026 lasts to Sunday 27 December at 22:00', () => {
    expect(zonesFrom('2026-12-21', 7)).toEqual([{ hours: [3 * 24 + 15, 6 * 24 + 22], days: [4, 5, 6] }]);
  });

  it('1 May 2026, a Friday, is red from 22:00 to 22:00', () => {
    expect(zonesFrom('2026-04-27', 6)).toEqual([{ hours: [3 * 24 + 22, 4 * 24 + 22], days: [4] }]);
  });

  it('17 May 2026 is red as the Sunday that it is', () => {
    expect(zonesFrom('2026-05-11', 7)).toEqual([
      // Ascension Day, Thursday 14 May.
      { hours: [2 * 24 + 18, 3 * 24 + 22], days: [3] },
      { hours: [5 * 24 + 18, 6 * 24 + 22], days: [6] },
    ]);
  });

  it('Whitsun 2027 is one zone from its eve at 15:00 to 17 May at 22:00', () => {
    expect(zonesFrom('2027-05-10', 8)).toEqual([{ hours: [5 * 24 + 15, 7 * 24 + 22], days: [6, 7] }]);
  });

  it('1 May 2028, a Monday after a Sunday, meets it at 22:00 and is one zone with it', () => {
    expect(zonesFrom('2028-04-24', 8)).toEqual([{ hours: [5 * 24 + 18, 7 * 24 + 22], days: [6, 7] }]);
  });
});
