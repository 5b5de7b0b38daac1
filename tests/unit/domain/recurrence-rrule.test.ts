import { createRequire } from 'node:module';
import fc from 'fast-check';
import type * as Rrule from 'rrule';
import { describe, expect, it } from 'vitest';
import { occurrenceDays, parseRecurrence } from '~/domain/case/recurrence';

/** The package is CommonJS, and its types say otherwise. */
const { RRule } = createRequire(import.meta.url)('rrule') as typeof Rrule;

const DAYS = 52 * 7;
const MS_PER_DAY = 86_400_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A Monday: the day that a case starts on. */
const START = Date.UTC(2026, 8, 7);

const weekdays = fc.subarray(WEEKDAYS, { minLength: 1 });
const rules = fc
  .record({ freq: fc.constantFrom('DAILY', 'WEEKLY'), interval: fc.integer({ min: 1, max: 9 }), days: weekdays })
  .map(({ freq, interval, days }) => `FREQ=${freq};INTERVAL=${interval};BYDAY=${days.join(',')}`);

function daysOfPackage(rule: string): number[] {
  const options = RRule.parseString(rule);
  const dates = new RRule({ ...options, dtstart: new Date(START), wkst: RRule.MO }).between(
    new Date(START),
    new Date(START + (DAYS - 1) * MS_PER_DAY),
    true,
  );
  return dates.map((date) => (date.getTime() - START) / MS_PER_DAY);
}

describe('the days of a recurrence', () => {
  it('are those of an independent implementation of RRULE over a year', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const parsed = parseRecurrence(rule);
        expect(parsed).not.toBeNull();
        if (parsed) expect(occurrenceDays(parsed, DAYS)).toEqual(daysOfPackage(rule));
      }),
      { seed: 5545, numRuns: 300 },
    );
  });
});
