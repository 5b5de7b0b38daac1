import { describe, expect, it } from 'vitest';
import { meanOf } from '~/domain/continuity/measures';
import { m14FloorCapacity } from '~/planner/bounds/capacity-floor';
import { recipientBounds } from '~/planner/bounds/plan-bounds';
import { linearSolver } from '../support/linear-solver';
import { dutyCase, leastByTrying } from './tiny-duties';

const CASES = 200;

describe('the floor of faces of a rota, with what its shifts hold', () => {
  it('is never above what trying every way finds, and never below the floor without capacity', async () => {
    const means = { solver: await linearSolver(), secondsLeft: () => Infinity };
    let [possible, met, raised] = [0, 0, 0];
    for (let seed = 1; seed <= CASES; seed++) {
      const { model, plan } = dutyCase(seed);
      const tried = leastByTrying(model, plan);
      if (tried === null || tried === Infinity) continue;
      const { floor } = m14FloorCapacity({ model, plan }, means);
      const alone = meanOf(recipientBounds(model, plan).flatMap(({ m14Floor }) => m14Floor ?? []));
      expect(floor, `seed ${seed}`).not.toBeNull();
      expect(floor, `seed ${seed}`).toBeLessThanOrEqual(tried + 1e-9);
      expect(floor, `seed ${seed}`).toBeGreaterThanOrEqual((alone ?? Infinity) - 1e-5);
      possible++;
      if ((floor ?? 0) > tried - 1e-9) met++;
      if ((floor ?? 0) > (alone ?? 0) + 1e-5) raised++;
    }
    expect(possible).toBeGreaterThan(CASES / 4);
    expect(met).toBeGreaterThan(possible / 2);
    expect(raised).toBeGreaterThan(possible / 20);
  }, 120_000);
});
