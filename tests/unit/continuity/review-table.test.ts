import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import type { FacesByCause } from '~/domain/continuity/review-cells';
import { distributionOf } from '~/domain/continuity/review-distribution';
import { roundFaces, stepOf, toStep } from '~/domain/continuity/review-rounding';
import { inSumOrder } from '~/domain/continuity/review-sums';
import { hiddenCells } from '~/domain/continuity/review-suppress';
import { buildReview, type WindowPeople } from '~/domain/continuity/review-table';
import { sumsOf } from './review-sums-of';

const MONDAYS = ['2026-08-03', '2026-08-10', '2026-09-07'] as IsoDate[];

const windowOf = (startsOn: IsoDate, zones: Readonly<Record<string, number>>): WindowPeople => ({
  startsOn,
  classes: Object.entries(zones).map(([zone, people]) => ({ zone, tier: 'A', category: 'dual', people })),
});

/** A review of windows in which everybody of a zone met so many faces. */
function reviewOf(
  windows: readonly WindowPeople[],
  { faces, named = false }: { faces: Record<string, number>; named?: boolean },
) {
  const sums = windows.flatMap(({ startsOn, classes }) =>
    classes.map((one) => ({
      ...one,
      month: startsOn.slice(0, 7),
      sums: sumsOf(one.people, faces[one.zone] ?? 0),
    })),
  );
  return buildReview({ days: 14, windows, sums, hiddenIn: named ? null : hiddenCells });
}

const cellOf = (review: ReturnType<typeof reviewOf>, zone: string) =>
  review.splits.zone.find(({ key }) => key === zone);

describe('a breakdown of continuity', () => {
  it('is the mean over recipients and windows, by month and for the period', () => {
    const windows = MONDAYS.map((monday) => windowOf(monday, { north: 20, south: 30 }));
    const review = reviewOf(windows, { faces: { north: 4, south: 9 } });
    expect(review.months).toEqual(['2026-08', '2026-09']);
    expect(review.splits.all[0]?.period.figures?.measures.faces.mean.actual).toBe(7);
    expect(cellOf(review, 'north')?.months.map((cell) => cell.figures?.measures.faces.mean.actual)).toEqual([4, 4]);
    expect(cellOf(review, 'south')?.period.people).toBe(30);
  });

  it('hides a group in a month where one of its windows is small, and leaves that month out of the period', () => {
    const windows = [
      windowOf(MONDAYS[0] as IsoDate, { north: 20, south: 20, east: 20 }),
      windowOf(MONDAYS[1] as IsoDate, { north: 4, south: 20, east: 20 }),
      windowOf(MONDAYS[2] as IsoDate, { north: 20, south: 20, east: 20 }),
    ];
    const north = cellOf(reviewOf(windows, { faces: { north: 4, south: 9, east: 9 } }), 'north');
    expect(north?.months.map(({ hidden }) => hidden)).toEqual([true, false]);
    expect(north?.period.people).toBe(20);
  });

  it('is exact and whole for those who see the recipients by name', () => {
    const windows = [windowOf(MONDAYS[0] as IsoDate, { north: 3, south: 9 })];
    const review = reviewOf(windows, { faces: { north: 4.123, south: 9 }, named: true });
    expect(cellOf(review, 'north')?.period.figures?.measures.faces.mean.actual).toBeCloseTo(4.123, 9);
  });

  it('has no number on a side where somebody has none', () => {
    const whole = sumsOf(10, 5);
    const isOfSide = inSumOrder({
      total: () => false,
      lost: () => false,
      measure: ({ measure, side }) => measure === 'upc' && side === 'feasible',
    });
    const lacking = isOfSide.map((is, at) => (is ? 9 : (whole[at] ?? 0)));
    const window = windowOf(MONDAYS[0] as IsoDate, { north: 10 });
    const belongs = { zone: 'north', tier: 'A', category: 'dual', month: '2026-08' };
    const review = buildReview({
      days: 14,
      windows: [window],
      sums: [{ ...belongs, sums: lacking }],
      hiddenIn: hiddenCells,
    });
    const mean = review.splits.all[0]?.period.figures?.measures.upc.mean;
    expect([mean?.actual === null, mean?.feasible]).toEqual([false, null]);
  });
});

describe('a mean that is told in steps', () => {
  it('leaves room for a face to each side of what somebody who joins could have met', () => {
    for (let people = 5; people <= 60; people++) {
      expect(stepOf('faces', people) * (people + 1)).toBeGreaterThanOrEqual(2);
      expect(stepOf('upc', people) * (people + 1)).toBeGreaterThanOrEqual(0.2);
    }
  });

  it('has causes that add up to the faces met, the planned and the floor, each as told by itself', () => {
    const lost = fc.record(
      Object.fromEntries(LOSS_CAUSES.map((cause) => [cause, fc.double({ min: -2, max: 4, noNaN: true })])),
    );
    fc.assert(
      fc.property(
        lost,
        fc.double({ min: 1, max: 2, noNaN: true }),
        fc.constantFrom(0.1, 0.2, 0.5),
        (parts, least, step) => {
          const exact = { least, lost: parts } as FacesByCause;
          const told = roundFaces(exact, step);
          let [sum, met] = [told.least, exact.least];
          for (const cause of LOSS_CAUSES) {
            sum += told.lost[cause];
            met += exact.lost[cause];
            expect(sum).toBeCloseTo(toStep(met, step), 9);
          }
        },
      ),
      { seed: 6 },
    );
  });
});

describe('faces spread over people', () => {
  it('are in bars of five people or more, each told in steps of five, from the fewest or fewer to the most or more', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 20, noNaN: true }), { maxLength: 40 }), (faces) => {
        const bins = distributionOf(faces, { suppress: true });
        expect(bins.length > 0).toBe(faces.length >= 5);
        if (bins.length === 0) return;
        expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([null, null]);
        for (const { from, to, people } of bins) {
          const there = faces.filter((value) => {
            const whole = Math.round(value);
            return (from === null || whole >= from) && (to === null || whole <= to);
          });
          expect(there.length).toBeGreaterThanOrEqual(5);
          expect(people % 5).toBe(0);
          expect(Math.abs(people - there.length)).toBeLessThan(3);
        }
        expect(bins.every((bin, i) => i === 0 || bin.from === (bins[i - 1]?.to ?? 0) + 1)).toBe(true);
      }),
      { seed: 9 },
    );
  });

  it('stand one by one for those who see the recipients by name', () => {
    expect(distributionOf([3, 4.4, 4], { suppress: false })).toEqual([
      { from: 3, to: 3, people: 1 },
      { from: 4, to: 4, people: 2 },
    ]);
  });
});
