import { describe, expect, it } from 'vitest';
import { LEADER_CONCERNS, plannerWeights, type LeaderWeights } from '~/planner/leader-weights';
import { solve } from '~/planner';
import { WEIGHTS } from '~/planner/weights';
import { fixtureCase } from './support/cases';
import { check, type CheckReport } from './support/checker';

describe('what a leader asks a plan to mind', () => {
  it('is what is usual while she has set nothing', () => {
    expect(plannerWeights({})).toEqual(WEIGHTS);
    expect(plannerWeights({ travel: 'normal' })).toEqual(WEIGHTS);
  });

  it.each(LEADER_CONCERNS)(
    'weighs %s more or less than usual, in whole numbers, and nothing that is a promise',
    (concern) => {
      const sum = (level: 'less' | 'more'): number =>
        Object.values(plannerWeights({ [concern]: level })).reduce((a, b) => a + b, 0);
      expect(sum('more')).toBeGreaterThan(sum('less'));
      for (const level of ['less', 'more'] as const) {
        const weights = plannerWeights({ [concern]: level });
        const { byVisits, ...whole } = weights;
        expect(byVisits).toBe(WEIGHTS.byVisits);
        expect(Object.values(whole).every(Number.isInteger)).toBe(true);
        expect(weights).toMatchObject({
          unplaced: WEIGHTS.unplaced,
          supervisionWeek: WEIGHTS.supervisionWeek,
          lawPoint: WEIGHTS.lawPoint,
          rotaHardPoint: WEIGHTS.rotaHardPoint,
        });
      }
    },
  );
});

describe('a plan that is asked to mind something', () => {
  const source = fixtureCase('fjordvik-60');
  const planned = (levels: LeaderWeights, { steps, seed = 1 }: { steps: number; seed?: number }) =>
    solve(source, { seed, budget: { steps }, now: () => 0, weights: plannerWeights(levels) });
  const reportOn = (levels: LeaderWeights, by: { steps: number; seed?: number } = { steps: 100_000 }): CheckReport =>
    check(source, planned(levels, by), { bounds: false });

  it('has shorter ways where travel counts more', () => {
    // A single plan of few steps varies by as much as the weight wins.
    const travel = (level: 'less' | 'more'): number =>
      [1, 2].reduce((sum, seed) => sum + reportOn({ travel: level }, { steps: 150_000, seed }).travel.perShift, 0);
    expect(travel('more')).toBeLessThan(travel('less'));
  });

  it('meets more wishes where they count more', () => {
    const [less, more] = [reportOn({ wishes: 'less' }), reportOn({ wishes: 'more' })];
    expect(more.soft.wishes.weight).toBeLessThan(less.soft.wishes.weight);
  });

  it('shares evenings more evenly where evenness counts more', () => {
    const unevenness = (levels: LeaderWeights): number => {
      const evenings = Object.values(planned(levels, { steps: 250_000 }).rota).map(
        (line) => line.filter((code) => code === 'A').length,
      );
      const fair = evenings.reduce((sum, count) => sum + count, 0) / evenings.length;
      return evenings.reduce((sum, count) => sum + (count - fair) ** 2, 0);
    };
    expect(unevenness({ evenness: 'more' })).toBeLessThan(unevenness({ evenness: 'less' }));
  });
});
