import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { judgeWall, wallJudge, wallModel } from '~/features/rota/judge-wall';
import type { WallPerson } from '~/features/rota/wall-rota';
import { createRandom } from '~/planner/random';
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

  it('judged again after each of many changes is as judged for the first time', () => {
    const model = wallModel({ ...withoutRecipients, planWeeks: small.rotaWeeks * 2 });
    const codes = [...small.shiftCodes.map(({ code }) => code), null];
    const random = createRandom(11);
    const below = (limit: number): number => Math.floor(random() * limit);
    for (const turn of [0, 1]) {
      const judge = wallJudge(model, { turn });
      let people = linesOf(2);
      for (let change = 0; change < 150; change++) {
        const row = below(people.length);
        const day = below(model.rotaDays);
        const cell = { code: codes[below(codes.length)] ?? null, locked: false };
        people = people.map((person, i) => (i === row ? { ...person, cells: person.cells.with(day, cell) } : person));
        const judged = judge(people);
        const whole = judgeWall(model, { people, turn });
        expect(judged.findings).toEqual(whole.findings);
        expect(judged.coverage).toEqual(whole.coverage);
        expect(judged.days).toEqual(whole.days);
        expect(judged.rows.map(({ figures }) => figures)).toEqual(whole.rows.map(({ figures }) => figures));
      }
    }
  });

  it('keeps what it said of a line that did not change', () => {
    const judge = wallJudge(wallModel(withoutRecipients), { turn: 0 });
    const people = linesOf(1);
    const before = judge(people);
    const after = judge(
      people.map((person, row) =>
        row === 0 ? { ...person, cells: person.cells.with(0, { code: null, locked: true }) } : person,
      ),
    );
    expect(after.rows[0]).not.toBe(before.rows[0]);
    expect(after.rows[1]).toBe(before.rows[1]);
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
