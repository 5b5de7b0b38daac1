import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { redDays } from '~/platform/calendar/red-days.server';

const between = (from: string, to: string) =>
  redDays({ from: from as IsoDate, to: to as IsoDate, language: 'nb' }) as Record<string, string>;

describe('red days in Norway', () => {
  it('are the twelve public holidays of 2026', () => {
    expect(Object.keys(between('2026-01-01', '2026-12-31'))).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('hold 17 May once in 2027, when it is Whit Monday too', () => {
    expect(Object.keys(between('2027-05-15', '2027-05-18'))).toEqual(['2027-05-16', '2027-05-17']);
  });

  it('are found over the turn of a year', () => {
    expect(Object.keys(between('2026-12-26', '2027-01-01'))).toEqual(['2026-12-26', '2027-01-01']);
  });

  it('have names in the language of the reader', () => {
    expect(between('2026-05-17', '2026-05-17')['2026-05-17']).toBe('Grunnlovsdagen');
  });
});
