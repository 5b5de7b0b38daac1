import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { isoWeekNumber } from '~/domain/time/iso-week';

describe('ISO week numbers', () => {
  it.each([
    ['2026-01-01', 1],
    ['2026-11-23', 48],
    ['2026-12-27', 52],
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('%s is in week %i', (date, week) => {
    expect(isoWeekNumber(date as IsoDate)).toBe(week);
  });
});
