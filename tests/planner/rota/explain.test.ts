import { describe, expect, it } from 'vitest';
import type { Code, IsoDate, Skill } from '~/domain/brand';
import type { CaseStaff, PlanningCase } from '~/domain/case/planning-case';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Rota } from '~/planner/model/model';
import { buildRota } from '~/planner/rota/build-rota';
import { explainImpossible } from '~/planner/rota/explain';
import { judgeRota } from '~/planner/rules/judge';
import { fixtureCase } from '../support/cases';
import { madeCase, stepRun } from './support';

const code = (text: string): Code => text as Code;

/** Reasons for a case, with the least broken rota that a short search finds. */
function explained(source: PlanningCase) {
  const model = buildModel(source);
  const { rota } = buildRota(model, stepRun({ seed: 1, steps: 20_000 }));
  const broken = new Set(judgeRota(model, rota).map(({ rule }) => rule.id));
  return { findings: explainImpossible(model, rota), broken };
}

const emptyRota = (model: Model): Rota => model.staff.map(() => new Int8Array(model.rotaDays).fill(OFF));

function withFirst(source: PlanningCase, change: Partial<CaseStaff>): PlanningCase {
  return { ...source, staff: source.staff.map((s, i) => (i === 0 ? { ...s, ...change } : s)) };
}

describe('why a case has no legal rota', () => {
  it('says on impossible-night that nights need more weekends, and the demand more hours, than there are', () => {
    const { findings, broken } = explained(fixtureCase('impossible-night'));
    expect(findings.map((f) => f.facts)).toEqual([
      expect.objectContaining({ cause: 'hours-below-demand', needed: 102_240, possible: 101_709, missing: 531 }),
      expect.objectContaining({ cause: 'too-few-weekends', codes: ['N'], needed: 6, possible: 4, missing: 2 }),
    ]);
    for (const finding of findings) expect(broken).toContain(finding.rule);
  });

  it('counts the shifts that the few who have a code may work', () => {
    const source = madeCase({ seed: 1, nights: true });
    const staff = source.staff.map((s, i) => ({
      ...s,
      weekendEvery: 1,
      codes: ['D', 'A', ...(i < 1 ? ['N'] : [])].map(code),
    }));
    const { findings } = explained({ ...source, staff });
    const found = findings.find((f) => f.facts.cause === 'too-few-shifts-in-rota');
    // 42 nights; 12780 + 225 minutes are room for 22 shifts of 570.
    expect(found?.facts).toMatchObject({ codes: ['N'], needed: 42, possible: 22, missing: 20, people: ['S01'] });
  });

  it('says how many weekends the weekend rule gives', () => {
    const source = madeCase({ seed: 1 });
    const staff = source.staff.map((s) => ({ ...s, weekendEvery: 3, offWeekdays: [] }));
    const { findings } = explained({ ...source, staff });
    const found = findings.find((f) => f.facts.cause === 'too-few-weekends');
    expect(found?.facts).toMatchObject({ needed: 30, possible: 28, perWeekend: 5, possiblePerWeekend: 4.67 });
  });

  it('names the date on which too few people with a skill are at work', () => {
    const source = madeCase({ seed: 1 });
    const staff = source.staff.map((s, i) => ({
      ...s,
      skills: i === 0 ? (['sykepleier', 'legemiddel'] as Skill[]) : (['legemiddel'] as Skill[]),
      off: i === 0 ? ['2026-09-08' as IsoDate] : [],
      offWeekdays: [],
      fixed: [],
    }));
    const { findings } = explained({ ...source, staff });
    const onDay = findings.filter((f) => f.facts.cause === 'too-few-people-on-day');
    expect(onDay).toEqual([
      expect.objectContaining({
        rule: 'skill-demand',
        date: '2026-09-08',
        facts: expect.objectContaining({ skill: 'sykepleier', codes: ['D'], needed: 1, possible: 0, missing: 1 }),
      }),
    ]);
  });

  it('names the person whose own limits never give the hours of her position', () => {
    const source = withFirst(madeCase({ seed: 1 }), { offWeekdays: [1, 2, 3, 4], positionPercent: 100 });
    const { findings } = explained(source);
    const found = findings.find((f) => f.facts.cause === 'hours-out-of-reach');
    // Six Fridays and two weekends are ten shifts of 450 minutes.
    expect(found).toMatchObject({ staff: 'S01', facts: { needed: 12_555, possible: 4500, missing: 8055 } });
  });

  it('names the person whose position no number of whole shifts gives', () => {
    const source = madeCase({ seed: 1 });
    const { findings } = explained({ ...source, rules: { ...source.rules, hoursToleranceMinutes: 0 } });
    const found = findings.filter((f) => f.facts.cause === 'hours-out-of-reach');
    expect(found.map((f) => f.staff)).toContain('S01');
  });

  it('says when the positions give more hours than the largest demand takes', () => {
    const source = madeCase({ seed: 1 });
    const demand = source.demand.map((d) => ({ ...d, max: d.min }));
    const { findings } = explained({ ...source, demand, staff: source.staff.map((s) => ({ ...s, off: [] })) });
    expect(findings.map((f) => f.facts.cause)).toContain('hours-above-demand');
  });

  it('names fixed cells that break a rule among themselves', () => {
    const fixed = [
      { day: 3, code: code('A') },
      { day: 4, code: code('D') },
    ];
    const { findings } = explained(withFirst(madeCase({ seed: 1 }), { fixed, offWeekdays: [] }));
    const found = findings.find((f) => f.facts.cause === 'fixed-cells-break-rule');
    expect(found).toMatchObject({ rule: 'daily-rest', staff: 'S01', facts: { rules: ['daily-rest', 'fixed'] } });
  });

  it('names the date on which more people are fixed than the demand takes', () => {
    const source = madeCase({ seed: 1 });
    const fixed = [{ day: 0, code: code('A') }];
    const staff = source.staff.map((s) => ({ ...s, fixed, offWeekdays: [], off: [] }));
    const { findings } = explained({ ...source, staff });
    const found = findings.find((f) => f.facts.cause === 'too-many-fixed-on-day');
    expect(found).toMatchObject({ date: '2026-09-07', facts: { codes: ['A'], needed: 14, possible: 4 } });
  });
});

describe('a case that has a legal rota', () => {
  it.each([1, 2, 3, 4])('is never called impossible, not even for a rota that is broken (made-up case %i)', (seed) => {
    const model = buildModel(madeCase({ seed, recipients: 20 + 10 * seed, nights: seed % 3 === 0 }));
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 120_000 }));
    const legal = judgeRota(model, rota).every(({ rule }) => rule.level === 'soft');
    expect(legal ? explainImpossible(model, emptyRota(model)) : []).toEqual([]);
    expect(legal).toBe(true);
  });

  it('has no reasons for its legal rota', () => {
    const model = buildModel(fixtureCase('small-8'));
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 50_000 }));
    expect(explainImpossible(model, rota)).toEqual([]);
  });
});
