import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairShares, type Attendant } from '~/domain/training/fair-share';
import { SUPERVISION_CELLS, type SupervisionCell } from '~/domain/training/supervision-cell';

const cells = (counts: Partial<Record<SupervisionCell, number>>): SupervisionCell[] =>
  SUPERVISION_CELLS.flatMap((cell) => Array.from({ length: counts[cell] ?? 0 }, () => cell));
const person = (id: string, positionPercent: number, counts: Partial<Record<SupervisionCell, number>>): Attendant => ({
  ...{ id, positionPercent },
  cells: cells(counts),
});

describe('the fair share of supervision', () => {
  it('is half as much for half a position', () => {
    const [full, half] = fairShares([person('full', 100, { present: 6, off: 4 }), person('half', 50, { off: 10 })]);
    expect([full?.fair, half?.fair]).toEqual([4, 2]);
    expect([full?.isShort, half?.isShort]).toEqual([false, true]);
  });

  it('is never more than the sessions that were held while she was employed; the rest goes to the others', () => {
    const shares = fairShares([person('new', 100, { present: 2 }), person('old', 50, { present: 8, off: 2 })]);
    const [fresh, old] = shares;
    expect(fresh?.fair).toBeLessThanOrEqual(2);
    expect((fresh?.fair ?? 0) + (old?.fair ?? 0)).toBeCloseTo(10, 9);
  });

  it('lets a whole session less be short, and nothing less', () => {
    const shares = fairShares([
      person('one', 100, { present: 4, off: 6 }),
      person('other', 100, { present: 5, off: 5 }),
      person('third', 100, { present: 6, off: 4 }),
    ]);
    expect(shares.map(({ isShort }) => isShort)).toEqual([true, false, false]);
  });

  it('lays it at the door of the rota alone where she would be short had she come each time that she was at work', () => {
    const often = person('often', 100, { present: 10 });
    const byRota = person('rota', 100, { present: 1, neverThatWeekday: 8, stayedAway: 1 });
    const byHerself = person('self', 100, { present: 1, off: 4, stayedAway: 5 });
    const byIllness = person('ill', 100, { present: 1, off: 4, absent: 5 });
    const shares = fairShares([often, byRota, byHerself, byIllness]);
    expect(shares.map(({ isShort }) => isShort)).toEqual([false, true, true, true]);
    expect(shares.map(({ isByRota }) => isByRota)).toEqual([false, true, false, false]);
  });

  it('tells why she was not there in a fixed order, the rota first', () => {
    const [share] = fairShares([person('one', 100, { stayedAway: 1, absent: 2, neverThatWeekday: 3, present: 4 })]);
    expect(share?.missed).toEqual([
      { reason: 'neverThatWeekday', count: 3 },
      { reason: 'absent', count: 2 },
      { reason: 'stayedAway', count: 1 },
    ]);
  });

  it('shares out just what was attended, to nobody more than was held, whoever they are and in whatever order', () => {
    const anyone = fc.record({
      positionPercent: fc.integer({ min: 10, max: 100 }),
      cells: fc.array(fc.constantFrom(...SUPERVISION_CELLS), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 15 }), (drawn) => {
        const people = drawn.map((one, index) => ({ ...one, id: String(index) }));
        const shares = fairShares(people);
        const present = shares.reduce((sum, share) => sum + share.present, 0);
        expect(shares.reduce((sum, { fair }) => sum + fair, 0)).toBeCloseTo(present, 6);
        for (const { fair, held, present: was, missed } of shares) {
          expect(fair).toBeLessThanOrEqual(held + 1e-9);
          expect(fair).toBeGreaterThanOrEqual(0);
          expect(was + missed.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(held);
        }
        const turned = new Map(fairShares(people.toReversed()).map((share) => [share.id, share.fair]));
        for (const { id, fair } of shares) expect(turned.get(id)).toBeCloseTo(fair, 6);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
