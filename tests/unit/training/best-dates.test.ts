import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { bestPairs, chanceOfComing, lunchDates, PARTS, reachedBy, type DatePair } from '~/domain/training/best-dates';

const day = (text: string) => text as IsoDate;

describe('dates for a lunch', () => {
  it('are weekdays without red days, eves and dates that are taken', () => {
    const span = { from: day('2026-12-21'), to: day('2027-01-05') };
    expect(lunchDates({ ...span, taken: new Set([day('2026-12-29')]) })).toEqual([
      ...['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-28', '2026-12-30', '2027-01-04', '2027-01-05'],
    ]);
  });

  it('are none where the span is empty', () => {
    expect(lunchDates({ from: day('2026-12-02'), to: day('2026-12-01'), taken: new Set() })).toEqual([]);
  });
});

describe('the chance that somebody comes', () => {
  it('is the usual where nothing is known, and goes towards her own the more is known', () => {
    expect(chanceOfComing({ came: 0, offered: 0, usual: 60 })).toBe(60);
    expect(chanceOfComing({ came: 0, offered: 2, usual: 60 })).toBe(30);
    expect(chanceOfComing({ came: 0, offered: 10, usual: 60 })).toBe(10);
    expect(chanceOfComing({ came: 10, offered: 10, usual: 60 })).toBe(93);
  });
});

/** Each pair weighed from the ground, by going through who is missed on both dates. */
function allPairs(dates: number, chances: readonly (readonly number[])[]): DatePair[] {
  const pairs: DatePair[] = [];
  for (let first = 0; first < dates; first++) {
    for (let second = first + 1; second < dates; second++) {
      let reached = 0;
      for (const ofOne of chances) {
        const comes = ofOne[first] ?? 0;
        const comesLater = ofOne[second] ?? 0;
        reached += comes * 100 + (100 - comes) * comesLater;
      }
      pairs.push({ first, second, reached });
    }
  }
  return pairs.sort((a, b) => b.reached - a.reached || a.first - b.first || a.second - b.second);
}

const problems = fc.integer({ min: 0, max: 9 }).chain((dates) =>
  fc.record({
    dates: fc.constant(dates),
    chances: fc.array(
      fc.array(fc.oneof(fc.constantFrom(0, 100), fc.integer({ min: 0, max: 100 })), {
        minLength: dates,
        maxLength: dates,
      }),
      { maxLength: 7 },
    ),
    most: fc.integer({ min: 1, max: 6 }),
  }),
);

describe('the best pairs of dates', () => {
  it('are those of a search through every pair, in the same order', () => {
    fc.assert(
      fc.property(problems, ({ dates, chances, most }) => {
        expect(bestPairs({ dates, chances, most })).toEqual(allPairs(dates, chances).slice(0, most));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it('take two halves that never meet before twice the same half', () => {
    const chances = [
      [100, 100, 0],
      [100, 100, 0],
      [0, 0, 100],
    ];
    const [best] = bestPairs({ dates: 3, chances, most: 1 });
    expect(best).toEqual({ first: 0, second: 2, reached: 3 * PARTS });
  });

  it('count nobody twice', () => {
    expect(reachedBy([[100, 100]], { first: 0, second: 1 })).toBe(PARTS);
    expect(reachedBy([[50, 50]], { first: 0, second: 1 })).toBe(0.75 * PARTS);
  });
});
