import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearSolver } from '~/planner/linear/linear-model';
import { createRandom } from '~/planner/random';
import { rollingBreaches } from '~/planner/rolling/rolling-breaches';
import { DAY_OFF, type RollingInstance } from '~/planner/rolling/rolling-instance';
import { solveRolling } from '~/planner/rolling/solve-rolling';
import { linearSolver } from '../support/linear-solver';
import { isLawful, makeRolling } from './support';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await linearSolver();
});

/** Said again without the planner's code: the worked weekends of three turns, as a text. */
function keepsWeekends({ employees, weekendEvery = 1 }: RollingInstance, cells: readonly number[]): boolean {
  const weekends = Array.from({ length: employees }, (_, week) =>
    cells.slice(week * 7 + 5, week * 7 + 7).some((cell) => cell !== DAY_OFF) ? 'x' : '-',
  );
  const turns = weekends.join('').repeat(3 * weekendEvery);
  return !new RegExp(`x.{0,${weekendEvery - 2}}x`).test(turns);
}

/** Tries every order of three weeks in which D alone is worked. */
function someCycle(instance: RollingInstance): boolean {
  const { employees, demand } = instance;
  const week = Array.from({ length: 128 }, (_, bits) =>
    Array.from({ length: 7 }, (__, day) => ((bits >> day) & 1 ? 0 : DAY_OFF)),
  ).filter((days) => days.every((cell, day) => cell === DAY_OFF || (demand[0]?.[day] ?? 0) > 0));
  const search = (cells: number[]): boolean => {
    if (cells.length === employees * 7) return isLawful(instance, cells) && keepsWeekends(instance, cells);
    return week.some((days) => {
      const next = [...cells, ...days];
      const fits = (demand[0] ?? []).every(
        (people, day) => next.filter((cell, at) => cell === 0 && at % 7 === day).length <= people,
      );
      return fits && search(next);
    });
  };
  return search([]);
}

describe('one weekend in so many', () => {
  it('agrees with trying everything on 12 tiny made-up instances', () => {
    const random = createRandom(5);
    const upTo = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
    const counts = { sat: 0, unsat: 0, undecided: 0 };
    for (let n = 0; n < 12; n++) {
      const instance = makeRolling({
        employees: 3,
        demand: [Array.from({ length: 7 }, (_, day) => (day < 5 ? upTo(1, 3) : upTo(0, 1)))],
        work: { min: upTo(1, 2), max: upTo(4, 6) },
        off: { min: upTo(1, 2), max: upTo(3, 5) },
        weekendEvery: upTo(2, 3),
      });
      const { status } = solveRolling(instance, { solver });
      expect({ instance, status }).toEqual({ instance, status: someCycle(instance) ? 'sat' : 'unsat' });
      counts[status]++;
    }
    expect(counts.sat).toBeGreaterThan(2);
    expect(counts.unsat).toBeGreaterThan(2);
  });

  it('finds a cycle of twelve weeks with days and evenings, every third weekend', () => {
    const instance = makeRolling({
      employees: 12,
      shifts: ['D', 'A'].map((name) => ({ name, run: { min: 1, max: 5 } })),
      demand: [
        [5, 5, 5, 5, 5, 2, 2],
        [3, 3, 3, 3, 3, 2, 2],
      ],
      off: { min: 1, max: 4 },
      work: { min: 2, max: 6 },
      forbiddenPairs: [[1, 0]],
      forbiddenAcrossOff: [[1, 0]],
      weekendEvery: 3,
    });
    const result = solveRolling(instance, { solver });
    if (result.status !== 'sat') throw new Error(result.status);
    expect(isLawful(instance, result.schedule) && keepsWeekends(instance, result.schedule)).toBe(true);
  });

  it('is told of where a schedule breaks it, around the circle too', () => {
    const instance = makeRolling({ weekendEvery: 2, demand: [[0, 0, 0, 0, 0, 1, 1]] });
    const sundayAndSaturday = Array.from({ length: 14 }, (_, day) => (day === 6 || day === 12 ? 0 : DAY_OFF));
    const found = rollingBreaches({ instance, schedule: sundayAndSaturday }).filter(({ rule }) => rule === 'weekend');
    expect(found.map(({ at }) => at)).toEqual([5, 12]);
  });
});
