import { describe, expect, it } from 'vitest';
import type { Clock, IsoDate } from '~/domain/brand';
import { addDays, clockOf, daysBetween, isClock, isIsoDate, minutesOf, weekdayOfDate } from '~/domain/time/clock';

const date = (text: string): IsoDate => text as IsoDate;

describe('civil time', () => {
  it('a day is a day over both clock changes', () => {
    expect(addDays(date('2026-03-28'), 1)).toBe('2026-03-29');
    expect(addDays(date('2026-03-29'), 1)).toBe('2026-03-30');
    expect(daysBetween({ from: date('2026-10-24'), to: date('2026-10-26') })).toBe(2);
  });

  it('the last day of ISO week 53 of 2026 is Sunday 3 January 2027', () => {
    expect(weekdayOfDate(date('2027-01-03'))).toBe(7);
    expect(addDays(date('2026-12-28'), 6)).toBe('2027-01-03');
  });

  it('a time of day is read and written alike, and whole days fall away', () => {
    expect(clockOf(minutesOf('22:15' as Clock) + 600)).toBe('08:15');
    expect(clockOf(-15)).toBe('23:45');
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''])('%j is no date', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it.each(['24:00', '7:30', '07:60', ''])('%j is no time of day', (text) => {
    expect(isClock(text)).toBe(false);
  });
});
