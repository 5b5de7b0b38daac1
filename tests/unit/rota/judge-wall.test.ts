import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { judgeWall, wallModel } from '~/features/rota/judge-wall';
import type { WallPerson } from '~/features/rota/wall-rota';
import { buildModel } from '~/planner/model/build-model';
import { findingOf, judgeRota } from '~/planner/rules/judge';
import { solutionOf } from '~/planner/write/read-plan';
import { fixtureCase } from '../../planner/support/cases';
import { randomPlan } from '../../planner/support/random-plan';

const small = fixtureCase('small-8');
const withoutRecipients: PlanningCase = { ...small, recipients: [] };

const linesOf = (seed: number): WallPerson[] => {
  const plan = randomPlan(small, seed);
  return small.staff.map(({ id, name }) => ({
    id,
    staff: id,
    name: name ?? id,
    cells: (plan.rota[id] ?? []).map((code) => ({ code, locked: false })),
  }));
};

describe('the wall rota', () => {
  it('finds what the planner finds, though it knows no recipient', () => {
    for (const seed of [1, 2, 3]) {
      const people = linesOf(seed);
      const judged = judgeWall(wallModel(withoutRecipients), { people, turn: 0 });
      const whole = buildModel(small);
      const rota = solutionOf(whole, randomPlan(small, seed)).rota;
      const expected = judgeRota(whole, rota).map((one) => findingOf(whole, one));
      expect(expected.length).toBeGreaterThan(0);
      expect(judged.findings.map(({ finding }) => finding)).toEqual(expected);
    }
  });

  it('counts people against the need of each day, without those who are away', () => {
    const [first, ...others] = small.staff;
    if (!first) throw new Error('The fixture has nobody');
    const people = linesOf(1).map((person) => ({
      ...person,
      cells: person.cells.map(() => ({ code: small.shiftCodes[0]?.code ?? null, locked: false })),
    }));
    const away = { ...withoutRecipients, staff: [{ ...first, off: [small.start] }, ...others] };
    const [code] = judgeWall(wallModel(away), { people, turn: 0 }).coverage;
    expect(code?.[0]?.people).toBe(small.staff.length - 1);
    expect(code?.[1]?.people).toBe(small.staff.length);
    expect(code?.[1]?.state).toBe('over');
  });

  it('shows absences and staffing of the turn that is looked at', () => {
    const later = { ...withoutRecipients, planWeeks: small.rotaWeeks * 2 };
    const [first, ...others] = later.staff;
    if (!first) throw new Error('The fixture has nobody');
    const inSecondTurn = new Date(Date.parse(small.start) + small.rotaWeeks * 7 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const model = wallModel({ ...later, staff: [{ ...first, off: [inSecondTurn as IsoDate] }, ...others] });
    const people = linesOf(1).map((person) => ({
      ...person,
      cells: person.cells.map(() => ({ code: small.shiftCodes[0]?.code ?? null, locked: false })),
    }));
    const peopleOnFirstDay = (turn: number) => judgeWall(model, { people, turn }).coverage[0]?.[0]?.people;
    expect([peopleOnFirstDay(0), peopleOnFirstDay(1)]).toEqual([small.staff.length, small.staff.length - 1]);
  });
});
