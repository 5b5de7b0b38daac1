import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearSolver } from '~/planner/linear/linear-model';
import { linearSolver } from '../support/linear-solver';
import { createRandom } from '~/planner/random';
import { rollingBreaches } from '~/planner/rolling/rolling-breaches';
import type { DayRange, RollingInstance, RollingShift } from '~/planner/rolling/rolling-instance';
import { solveRolling, type RollingResult } from '~/planner/rolling/solve-rolling';
import { isLawful, lawfulByTrying, makeRolling, randomTinyRolling } from './support';

const FIVE_TWO = { work: { min: 5, max: 5 }, off: { min: 2, max: 2 } };

const named = (name: string, run: DayRange): RollingShift => ({ name, run });

describe('deciding a rolling rota', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await linearSolver();
  });
  const decide = (instance: RollingInstance, words?: number): RollingResult => {
    const result = solveRolling(instance, { solver, words });
    if (result.status === 'sat') {
      expect(isLawful(instance, result.schedule)).toBe(true);
      expect(rollingBreaches({ instance, schedule: result.schedule })).toEqual([]);
    }
    return result;
  };

  it('agrees with trying everything on 400 tiny made-up instances', () => {
    const random = createRandom(11);
    const counts = { sat: 0, unsat: 0, undecided: 0 };
    for (let n = 0; n < 400; n++) {
      const instance = randomTinyRolling(random);
      const { status } = decide(instance, n % 2 === 0 ? undefined : 0);
      expect({ instance, status }).toEqual({ instance, status: lawfulByTrying(instance) ? 'sat' : 'unsat' });
      counts[status]++;
    }
    expect(counts.sat).toBeGreaterThan(100);
    expect(counts.unsat).toBeGreaterThan(100);
  });

  it('finds a rota for three shifts in which nights are followed by nights or days off', () => {
    const instance = makeRolling({
      employees: 12,
      shifts: ['D', 'A', 'N'].map((name) => ({ name, run: { min: 2, max: 5 } })),
      demand: [4, 3, 2].map((people) => [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? people : people - 1))),
      off: { min: 2, max: 4 },
      work: { min: 3, max: 6 },
      forbiddenPairs: [
        [2, 0],
        [2, 1],
        [1, 0],
      ],
    });
    expect(decide(instance).status).toBe('sat');
  });

  it('proves that five on and two off keep two people on their own weekdays for ever', () => {
    const apart = makeRolling({ ...FIVE_TWO, demand: [[1, 1, 2, 2, 2, 1, 1]] });
    expect(decide(apart).status).toBe('unsat');
    expect(decide({ ...apart, off: { min: 1, max: 3 }, work: { min: 3, max: 7 } }).status).toBe('sat');
  });

  it('proves that one person cannot be off for exactly two days of nine shifts a fortnight', () => {
    const odd = makeRolling({ ...FIVE_TWO, demand: [[2, 1, 1, 1, 1, 1, 2]] });
    expect(decide(odd).status).toBe('unsat');
  });

  it.each([
    makeRolling({
      shifts: [named('D', { min: 1, max: 3 }), named('N', { min: 1, max: 3 })],
      demand: [
        [0, 1, 1, 0, 0, 1, 1],
        [1, 1, 1, 1, 1, 0, 0],
      ],
      off: { min: 1, max: 3 },
      work: { min: 3, max: 6 },
      forbiddenAcrossOff: [[1, 1]],
    }),
    makeRolling({
      days: 5,
      shifts: [named('D', { min: 1, max: 3 }), named('N', { min: 1, max: 5 })],
      demand: [
        [1, 0, 1, 2, 1],
        [0, 1, 0, 0, 1],
      ],
      off: { min: 1, max: 5 },
      work: { min: 1, max: 5 },
      forbiddenAcrossOff: [[0, 0]],
    }),
    makeRolling({
      days: 3,
      employees: 3,
      shifts: [named('D', { min: 1, max: 1 }), named('N', { min: 2, max: 4 })],
      demand: [
        [0, 1, 1],
        [1, 0, 1],
      ],
      off: { min: 2, max: 3 },
      work: { min: 1, max: 4 },
      forbiddenAcrossOff: [[1, 1]],
    }),
  ])('finds the rota that stays away from the days where separate circles first turned', (instance) => {
    expect(decide(instance).status).toBe('sat');
  });

  it('proves that a night must not come back after a single day off', () => {
    const nights = makeRolling({
      employees: 1,
      shifts: [{ name: 'N', run: { min: 1, max: 6 } }],
      demand: [[1, 1, 0, 1, 1, 1, 0]],
      off: { min: 1, max: 2 },
    });
    expect(decide(nights).status).toBe('sat');
    expect(decide({ ...nights, forbiddenAcrossOff: [[0, 0]] }).status).toBe('unsat');
  });

  it('says that more people are needed than there are', () => {
    expect(decide(makeRolling({ demand: [[1, 1, 3, 1, 1, 1, 1]] })).status).toBe('unsat');
  });

  it('takes neither a cycle without days off nor one without work', () => {
    expect(decide(makeRolling({ demand: [[2, 2, 2, 2, 2, 2, 2]] })).status).toBe('unsat');
    expect(decide(makeRolling({ demand: [[0, 0, 0, 0, 0, 0, 0]] })).status).toBe('unsat');
  });

  it('is undecided, not sure, when it is stopped', () => {
    expect(solveRolling(makeRolling(), { solver, stop: () => true }).status).toBe('undecided');
  });

  it('makes the same rota again from the same instance', () => {
    const instance = makeRolling({ employees: 9, demand: [[6, 6, 6, 6, 6, 4, 4]], work: { min: 3, max: 6 } });
    expect(decide(instance)).toEqual(decide(instance));
  });
});
