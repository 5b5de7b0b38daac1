import { describe, expect, it } from 'vitest';
import type { IsoDate, Skill } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { wallJudge, wallModel } from '~/features/rota/judge-wall';
import type { WorkingTimeContext } from '~/domain/working-time/context';
import type { WallPerson } from '~/features/rota/wall-rota';
import { createRandom } from '~/planner/random';
import { buildModel } from '~/planner/model/build-model';
import { figuresFrame, rotaFigures } from '~/planner/measures/rota-figures';
import { findingOf, judgeRota } from '~/planner/rules/judge';
import { judgeLaw, withLaw } from '~/planner/rules/judge-law';
import { lawFrame, redDaysAround } from '~/planner/rules/law/law-frame';
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

/** Red days, two agreements and a wage, for one turn. */
function contextOf(turn = 0): WorkingTimeContext {
  const period = { validFrom: '2026-01-01' as IsoDate, validTo: null, source: 'Protokoll 1.1.2026' };
  const person = small.staff[0]?.id ?? null;
  return {
    agreements: [
      { limit: 'dayHours', value: 10, staff: null, ...period },
      { limit: 'dailyRestHours', value: 9, staff: person, ...period },
    ],
    redDays: redDaysAround({ start: small.start, rotaWeeks: small.rotaWeeks, turn }),
    turn,
    supplements: [{ kind: 'weekend', share: 0.22, minimumOre: 7000, ...period }],
    hourlyWageOre: 25_000,
  };
}

const sorted = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding)).sort();

describe('the wall rota', () => {
  it('finds what the planner and the law find, though it knows no recipient', () => {
    for (const seed of [1, 2, 3]) {
      const judged = wallJudge(wallModel(withoutRecipients), contextOf())(linesOf(seed));
      const whole = buildModel(small);
      const { rota } = solutionOf(whole, randomPlan(small, seed));
      const frame = lawFrame(whole, contextOf());
      const found = withLaw(frame, { ofCase: judgeRota(whole, rota), ofLaw: judgeLaw(frame, rota) });
      const expected = found.map((one) => findingOf(whole, one));
      expect(expected.length).toBeGreaterThan(0);
      expect(sorted(judged.findings.map(({ finding }) => finding))).toEqual(sorted(expected));
    }
  });

  it('figures each line as the planner does', () => {
    const model = wallModel(withoutRecipients);
    const { rota } = solutionOf(buildModel(small), randomPlan(small, 4));
    const expected = rotaFigures(figuresFrame(lawFrame(model, contextOf())), rota);
    const { rows } = wallJudge(model, contextOf())(linesOf(4));
    expect(rows.map(({ figures }) => figures)).toEqual(expected);
    expect(rows[0]?.figures.yearlyCostOre).toBeGreaterThan(0);
  });

  it('judged again after each of many changes is as judged for the first time', () => {
    const wish = { date: small.start, want: 'off', weight: 2 } as const;
    const staff = small.staff.map((person) => ({ ...person, wishes: [...(person.wishes ?? []), wish] }));
    const model = wallModel({ ...withoutRecipients, staff, planWeeks: small.rotaWeeks * 2 });
    const codes = [...small.shiftCodes.map(({ code }) => code), null];
    const random = createRandom(11);
    const below = (limit: number): number => Math.floor(random() * limit);
    for (const turn of [0, 1]) {
      const judge = wallJudge(model, contextOf(turn));
      let people = linesOf(2);
      for (let change = 0; change < 60; change++) {
        const row = below(people.length);
        const day = below(model.rotaDays);
        const cell = { code: codes[below(codes.length)] ?? null, locked: false };
        people = people.map((person, i) => (i === row ? { ...person, cells: person.cells.with(day, cell) } : person));
        const judged = judge(people);
        const whole = wallJudge(model, contextOf(turn))(people);
        expect(judged.findings).toEqual(whole.findings);
        expect(judged.staffing).toEqual(whole.staffing);
        expect(judged.days).toEqual(whole.days);
        expect(judged.rows.map(({ figures }) => figures)).toEqual(whole.rows.map(({ figures }) => figures));
      }
    }
  });

  it('keeps what it said of a line that did not change', () => {
    const judge = wallJudge(wallModel(withoutRecipients), contextOf());
    const people = linesOf(1);
    const before = judge(people);
    const after = judge(
      people.map((person, row) =>
        row === 0 ? { ...person, cells: person.cells.with(0, { code: null, locked: true }) } : person,
      ),
    );
    expect(after.rows[0]).not.toBe(before.rows[0]);
    expect(after.rows[1]).toBe(before.rows[1]);
    const [was, is] = [before, after].map(({ rows }) => rows[0]?.findings ?? []);
    const still = (is ?? []).filter(({ key }) => was?.some((found) => found.key === key));
    expect(still.length).toBeGreaterThan(0);
    for (const found of still) expect(was).toContain(found);
    const code = people[0]?.cells[0]?.code ?? null;
    const same = after.staffing.map((row, n) => row === before.staffing[n]);
    expect(same).toEqual(before.staffing.map((row) => code === null || row.code !== code));
  });

  it('counts people against the need of each day, without those who are away', () => {
    const [first, ...others] = small.staff;
    if (!first) throw new Error('The fixture has nobody');
    const people = linesOf(1).map((person) => ({
      ...person,
      cells: person.cells.map(() => ({ code: small.shiftCodes[0]?.code ?? null, locked: false })),
    }));
    const away = { ...withoutRecipients, staff: [{ ...first, off: [small.start] }, ...others] };
    const [code] = wallJudge(wallModel(away), contextOf())(people).staffing;
    expect(code?.cells[0]?.people).toBe(small.staff.length - 1);
    expect(code?.cells[1]?.people).toBe(small.staff.length);
    expect(code?.cells[1]?.state).toBe('over');
  });

  it('counts a skill where a shift needs it, and tells where it is missing', () => {
    const [person] = small.staff;
    const [code] = small.shiftCodes;
    const skill = 'sykepleier' as Skill;
    if (!person || !code) throw new Error('The fixture has nobody');
    const needing: PlanningCase = {
      ...withoutRecipients,
      skills: [skill],
      skillDemand: [{ weekday: 2, code: code.code, skill, min: 1 }],
      staff: small.staff.map((one) => ({ ...one, skills: one.id === person.id ? [skill] : [] })),
    };
    const people = linesOf(1).map((one) => ({
      ...one,
      cells: one.cells.map((_, day) => ({
        code: day === 0 || one.staff !== person.id ? code.code : null,
        locked: false,
      })),
    }));
    const { staffing, days } = wallJudge(wallModel(needing), contextOf())(people);
    const row = staffing.find((one) => one.skill === skill);
    expect(row?.cells[0]).toEqual({ people: 1, min: 0, max: null, state: 'met' });
    expect(row?.cells[1]).toEqual({ people: 0, min: 1, max: null, state: 'short' });
    expect(days.filter(({ finding, day }) => finding.rule === 'skill-demand' && day === 1)).toHaveLength(1);
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
    const peopleOnFirstDay = (turn: number) => wallJudge(model, contextOf(turn))(people).staffing[0]?.cells[0]?.people;
    expect([peopleOnFirstDay(0), peopleOnFirstDay(1)]).toEqual([small.staff.length, small.staff.length - 1]);
  });
});
