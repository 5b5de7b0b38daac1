import { describe, expect, it } from 'vitest';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { createRandom } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { createContext } from '~/planner/search/create-context';
import { leastCost } from '~/planner/search/place-lost';
import { remove, undo } from '~/planner/visits/journal';
import { findBest } from '~/planner/visits/placement';
import { planVisits } from '~/planner/visits/plan-visits';
import { NONE } from '~/planner/visits/state';
import { fixtureCase } from '../support/cases';

describe('what a visit that lost its duty must cost at the least', () => {
  const model = buildModel(fixtureCase('fjordvik-60'));
  const run = createEngineRun({ seed: 3, budget: { steps: 60_000 }, now: () => 0 });
  const { rota } = buildRota(model, run.sub(0.9), { stopWhenLegal: true });
  const context = createContext(model, planVisits(model, rota, { run }).solution, { random: createRandom(2) });
  const { state, scratch } = context;

  it('is never more than where it is cheapest to place, and often as much', () => {
    let equal = 0;
    let looked = 0;
    for (let occurrence = 0; occurrence < state.tables.occurrences.count; occurrence += 3) {
      if (state.dayOf[occurrence] === NONE) continue;
      remove(context, occurrence);
      const least = leastCost(state, occurrence);
      if (findBest(context, occurrence, Infinity)) {
        looked++;
        expect(least).toBeLessThanOrEqual(scratch.best.cost);
        if (scratch.best.cost - least < 40 * state.tables.travelCost) equal++;
      }
      undo(context);
    }
    expect(looked).toBeGreaterThan(300);
    expect(equal).toBeGreaterThan(looked / 2);
  });
});
