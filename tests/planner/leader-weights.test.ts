import { describe, expect, it } from 'vitest';
import { LEADER_CONCERNS, plannerWeights } from '~/planner/leader-weights';
import { WEIGHTS } from '~/planner/weights';

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
          redZone: WEIGHTS.redZone,
          rotaHardPoint: WEIGHTS.rotaHardPoint,
        });
      }
    },
  );
});
