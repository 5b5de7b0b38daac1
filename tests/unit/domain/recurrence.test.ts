import { describe, expect, it } from 'vitest';
import { occurrenceDays, parseRecurrence } from '~/domain/case/recurrence';

const daysOf = (text: string, days: number): number[] => {
  const rule = parseRecurrence(text);
  if (!rule) throw new Error(`${text} is not a recurrence`);
  return occurrenceDays(rule, days);
};

describe('a recurrence', () => {
  it('every second day counts from the start, over the turn of a week', () => {
    expect(daysOf('FREQ=DAILY;INTERVAL=2', 10)).toEqual([0, 2, 4, 6, 8]);
  });

  it('a daily rule with weekdays keeps only those', () => {
    expect(daysOf('FREQ=DAILY;BYDAY=SA,SU', 14)).toEqual([5, 6, 12, 13]);
  });

  it('every second week begins with the first week', () => {
    expect(daysOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 28)).toEqual([0, 3, 14, 17]);
  });

  it('a weekly rule without weekdays falls on the weekday of the start, a Monday', () => {
    expect(daysOf('FREQ=WEEKLY', 15)).toEqual([0, 7, 14]);
  });

  it.each([
    '',
    'FREQ=MONTHLY',
    'FREQ=DAILY;COUNT=3',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=constructor',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=',
    'RRULE:FREQ=DAILY',
  ])('%j is refused', (text) => {
    expect(parseRecurrence(text)).toBeNull();
  });
});
