import { describe, expect, it } from 'vitest';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { createRandom } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { jointEnergy, keepMove, undoMove } from '~/planner/search/context';
import { createContext } from '~/planner/search/create-context';
import { mendFaces } from '~/planner/search/mend-faces';
import { planVisits } from '~/planner/visits/plan-visits';
import { fixtureCase } from '../support/cases';
import { fullSums } from './full-score';

describe('giving up carers who hardly come, around visits that have moved', () => {
  const model = buildModel(fixtureCase('fjordvik-60'));
  const run = createEngineRun({ seed: 3, budget: { steps: 60_000 }, now: () => 0 });
  const { rota } = buildRota(model, run.sub(0.9), { stopWhenLegal: true });
  const start = planVisits(model, rota, { run }).solution;
  const search = () => createContext(model, start, { random: createRandom(2) });
  const everyFifth = (count: number): number[] => Array.from({ length: Math.floor(count / 5) }, (_, i) => i * 5);

  it('takes faces out of a plan, and leaves its score equal to a count from the ground', () => {
    const context = search();
    const { state } = context;
    const before = { energy: jointEnergy(context), faces: state.sums.faces };
    mendFaces(context, everyFifth(state.tables.occurrences.count), -Infinity);
    keepMove(context);
    expect(jointEnergy(context)).toBeLessThan(before.energy);
    expect(state.sums.faces).toBeLessThan(before.faces);
    expect(state.sums).toMatchObject(fullSums(context));
  });

  it('ends with the first carer given up where that is enough, and can be taken back', () => {
    const context = search();
    const { state } = context;
    const before = { energy: jointEnergy(context), routes: state.routeA.join() };
    mendFaces(context, everyFifth(state.tables.occurrences.count), before.energy - 1);
    const once = jointEnergy(context);
    expect(once).toBeLessThan(before.energy);
    undoMove(context);
    expect(jointEnergy(context)).toBe(before.energy);
    expect(state.routeA.join()).toBe(before.routes);
    mendFaces(context, everyFifth(state.tables.occurrences.count), -Infinity);
    expect(jointEnergy(context)).toBeLessThan(once);
  });
});
