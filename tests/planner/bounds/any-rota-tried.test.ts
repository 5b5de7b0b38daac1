import { describe, expect, it } from 'vitest';
import { m14FloorAnyRota } from '~/planner/bounds/floor-any-rota';
import { buildModel } from '~/planner/model/build-model';
import { linearSolver } from '../support/linear-solver';
import { crewCase, fewestByTrying } from './tiny-crews';

const CASES = 120;

describe('the floor of faces over every legal rota, with weeks looked at together', () => {
  it('is never above what trying every rota finds, and mostly is just that', async () => {
    const means = { solver: await linearSolver(), secondsLeft: () => Infinity };
    let [possible, met, raised] = [0, 0, 0];
    for (let seed = 1; seed <= CASES; seed++) {
      const source = crewCase(seed);
      const model = buildModel(source);
      const tried = fewestByTrying(source) / (source.planWeeks - 1);
      const floor = m14FloorAnyRota(model, means);
      const alone = m14FloorAnyRota(model);
      if (tried === Infinity) continue;
      expect(floor, `seed ${seed}`).not.toBeNull();
      expect(floor, `seed ${seed}`).toBeLessThanOrEqual(tried + 1e-9);
      expect(floor, `seed ${seed}`).toBeGreaterThanOrEqual(alone ?? Infinity);
      possible++;
      if (Math.abs((floor ?? 0) - tried) < 1e-9) met++;
      if ((floor ?? 0) > (alone ?? 0)) raised++;
    }
    expect(possible).toBeGreaterThan(CASES / 3);
    expect(met).toBeGreaterThan(possible * 0.6);
    expect(raised).toBeGreaterThan(possible / 10);
  }, 120_000);
});
