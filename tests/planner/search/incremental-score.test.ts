import { describe, expect, it } from 'vitest';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { createRandom } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { jointEnergy, keepMove, undoMove, type SearchContext } from '~/planner/search/context';
import { createContext } from '~/planner/search/create-context';
import { MOVE_MIX } from '~/planner/search/move-mix';
import { owedBy } from '~/planner/search/owed';
import { refreshRoute } from '~/planner/visits/route';
import { planVisits } from '~/planner/visits/plan-visits';
import { countWholeFaces, energyOf, FACE_SCALE, qualityOf } from '~/planner/visits/score';
import { fixtureCase, type FixtureCase } from '../support/cases';
import { fullSums, qualityOfSums, routesOf } from './full-score';

function searchOf(name: FixtureCase): SearchContext {
  const model = buildModel(fixtureCase(name));
  const run = createEngineRun({ seed: 5, budget: { steps: 60_000 }, now: () => 0 });
  const { rota } = buildRota(model, run.sub(0.9));
  return createContext(model, planVisits(model, rota, { run }).solution, { random: createRandom(11) });
}

/** Everything that a search changes and that a taken back move must leave as it was. */
const standing = ({ state, rota }: SearchContext): string => {
  const { shiftOf, dayOf, routeA, routeB, dayUse, faces, visitsBy, inTeam } = state;
  const columns = [rota.cells, shiftOf, dayOf, routeA, routeB, dayUse, faces, visitsBy, inTeam, ...routesOf(state)];
  return JSON.stringify(state.sums) + columns.map((column) => column.join()).join('\n');
};

/** A column by stop, without what lies past the end of each route. */
function walked(state: SearchContext['state'], column: Int32Array): string {
  const capacity = state.stops.length / state.stopCount.length;
  return Array.from(state.stopCount, (n, route) => column.slice(route * capacity, route * capacity + n).join()).join(
    '|',
  );
}

describe.each(['small-8', 'fjordvik-60'] as const)('the running score on %s', (name) => {
  it.each(MOVE_MIX.map(([, move]) => [move.name, move] as const))(
    'equals the full score after each %s that is kept, and is as before after each that is taken back',
    (_, move) => {
      const context = searchOf(name);
      for (let i = 0; i < 40; i++) {
        const before = standing(context);
        context.energy = jointEnergy(context);
        context.limit = i % 2 === 0 ? 30_000 : 1e9;
        if (move(context) && i % 3 > 0) keepMove(context);
        else {
          undoMove(context);
          expect(standing(context) === before).toBe(true);
        }
        const full = fullSums(context);
        expect(context.state.sums).toMatchObject(full);
        expect(qualityOf(context.state)).toBe(qualityOfSums(full));
        expect(context.owed).toBe(owedBy(context.rota, context.debts));
      }
    },
  );

  it('costs what the plan is worth once faces count whole, after any moves', () => {
    const context = searchOf(name);
    const { state } = context;
    expect(energyOf(state)).not.toBe(FACE_SCALE * qualityOf(state));
    countWholeFaces(state);
    for (let i = 0; i < 400; i++) {
      context.energy = jointEnergy(context);
      context.limit = 50_000;
      if (MOVE_MIX[i % MOVE_MIX.length]?.[1](context) && i % 3 > 0) keepMove(context);
      else undoMove(context);
    }
    const unplaced = state.sums.unplaced * state.tables.weights.unplaced;
    expect(energyOf(state)).toBe(FACE_SCALE * (qualityOf(state) + unplaced));
  });

  it('keeps every route walkable, with earliest and latest starts as a full look gives them', () => {
    const context = searchOf(name);
    const { state } = context;
    for (let i = 0; i < 400; i++) {
      const move = MOVE_MIX[i % MOVE_MIX.length]?.[1];
      context.energy = jointEnergy(context);
      context.limit = 50_000;
      if (move?.(context)) keepMove(context);
      else undoMove(context);
    }
    const starts = (): string => [state.earliestOpen, state.latestRested].map((column) => walked(state, column)).join();
    const running = starts();
    for (let route = 0; route < state.stopCount.length; route++) expect(refreshRoute(state, route)).toBe(true);
    expect(starts() === running).toBe(true);
  });
});
