import { describe, expect, it } from 'vitest';
import { createFaces } from '~/planner/repair/faces';
import { bestOfDay } from './brute-force';
import { newFaults, repaired, type Planned } from './support';
import { solutionIn, tinyPlan } from './tiny-plan';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const ANNA = 0;
const ANNA_AWAY = { type: 'absence', staff: 'anna', from: '2026-09-07', to: '2026-09-07' };

/** So few visits leave no room for moves, which are what makes the day hard: here all may be moved. */
const repairOf = (from: Planned) => repaired(from, ANNA_AWAY, { steps: 20_000, mostMoved: 1 });

describe.each(SEEDS)('a day small enough to try everything (draw %i)', (seed) => {
  const from = tinyPlan(seed);
  const solution = solutionIn(from);
  const repair = repairOf(from);
  const faces = createFaces(repair.model, solution);
  const best = bestOfDay(repair.model, { solution, faces }, { day: 0, away: ANNA });

  it('is repaired with as few visits unmade, and as few strangers, as can be', () => {
    const strangers = repair.changes.filter(({ facts }) => facts.acquaintance === 'new').length;
    expect({ unmade: repair.unplaced.length, strangers }).toEqual(best);
    expect(newFaults(from, repair)).toEqual([]);
  });
});
