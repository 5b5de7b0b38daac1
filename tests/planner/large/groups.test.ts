import { describe, expect, it } from 'vitest';
import type { Plan } from '~/domain/case/plan';
import { groupCases } from '~/planner/large/group-cases';
import { join, partOf } from '~/planner/large/join';
import { createSpreader } from '~/planner/large/spread';
import { buildModel } from '~/planner/model/build-model';
import { solve } from '~/planner';
import { solutionOf } from '~/planner/write/read-plan';
import { makeCase } from '../../../scripts/lib/make-case';
import { fixtureCase } from '../support/cases';
import { check } from '../support/checker';

const SOURCE = makeCase({ seed: 31, recipients: 90, staff: 26, weeks: 3, zones: 6, nights: true });
/** The same without nights, which a short search can plan within the rules. */
const DAYS_ONLY = makeCase({ seed: 31, recipients: 90, staff: 26, weeks: 3, zones: 6 });
const now = (): number => 0;

describe('sharing out whole numbers', () => {
  it('gives away exactly what there is, and over many rows everyone her share', () => {
    const { spread } = createSpreader([0.5, 0.3, 0.2]);
    const sums = [0, 0, 0];
    for (let row = 0; row < 10; row++) {
      const parts = spread(7);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(7);
      parts.forEach((part, i) => (sums[i] = (sums[i] ?? 0) + part));
    }
    expect(sums).toEqual([35, 21, 14]);
  });

  it('gives nobody more than she has room for', () => {
    const { spread } = createSpreader([0.5, 0.5]);
    expect(spread(5, [1, 9])).toEqual([1, 4]);
    expect(spread(5, [1, 2])).toEqual([1, 2]);
  });
});

describe('a large case in groups', () => {
  const model = buildModel(SOURCE);
  const groups = groupCases(model) ?? [];

  it('has everyone in one group, and the demand of all groups is the demand of the case', () => {
    const everyone = (lists: readonly (readonly number[])[]): number[] => lists.flat().sort((a, b) => a - b);
    expect(groups).toHaveLength(2);
    expect(everyone(groups.map(({ staff }) => staff))).toEqual(model.staff.map(({ index }) => index));
    expect(everyone(groups.map(({ recipients }) => recipients))).toEqual(model.recipients.map(({ index }) => index));
    for (const row of SOURCE.demand) {
      const parts = groups.flatMap((group) =>
        group.model.case.demand.filter(({ weekday, code }) => weekday === row.weekday && code === row.code),
      );
      expect(parts.reduce((sum, { min }) => sum + min, 0)).toBe(row.min);
      expect(parts.reduce((sum, { max }) => sum + max, 0)).toBe(row.max);
    }
    for (const row of SOURCE.skillDemand ?? []) {
      const parts = groups.flatMap((group) =>
        (group.model.case.skillDemand ?? []).filter(
          ({ weekday, code, skill }) => weekday === row.weekday && code === row.code && skill === row.skill,
        ),
      );
      expect(parts.reduce((sum, { min }) => sum + min, 0)).toBe(row.min);
    }
  });

  it('keeps a recipient with the primary contact that is pinned', () => {
    const pinned = model.recipients.filter(({ primary }) => primary >= 0);
    expect(pinned.length).toBeGreaterThan(0);
    for (const { index, primary } of pinned) {
      const own = groups.find(({ recipients }) => recipients.includes(index));
      expect(own?.staff).toContain(primary);
    }
  });

  it('is planned within the rules, every visit once', () => {
    const plan = solve(DAYS_ONLY, { seed: 1, budget: { steps: 150_000 }, now });
    const report = check(DAYS_ONLY, plan, { bounds: false });
    expect(report.hard.perRule).toEqual({});
    expect(report.claims).toMatchObject({ hardRulesNotInFindings: [], findingsNotBroken: [] });
    const model = buildModel(DAYS_ONLY);
    const solution = solutionOf(model, plan);
    const parts = (groupCases(model) ?? []).map((group) => ({ group, solution: partOf(model, group, solution) }));
    const again = join(model, parts);
    expect(again.placed.length + again.unplaced.length).toBe(solution.placed.length + solution.unplaced.length);
    expect(again.rota).toEqual(solution.rota);
  });

  it('is given the same plan for the same steps', () => {
    const plan = (): Plan => solve(DAYS_ONLY, { seed: 1, budget: { steps: 8_000 }, now });
    expect(plan()).toEqual(plan());
  });

  it('is planned at once when it is stopped before it begins, and never made worse from a plan', () => {
    const first = solve(DAYS_ONLY, { seed: 1, budget: { steps: 40_000 }, now, signal: { aborted: true } });
    expect(check(DAYS_ONLY, first, { bounds: false }).claims).toMatchObject({ hardRulesNotInFindings: [] });
    const from = solve(DAYS_ONLY, { seed: 1, budget: { steps: 40_000 }, now });
    const later = solve(DAYS_ONLY, { seed: 2, budget: { steps: 20_000 }, now, from });
    expect(later.unassigned.length).toBeLessThanOrEqual(from.unassigned.length);
    expect(later.continuity.case.mean.m14).toBeLessThanOrEqual(from.continuity.case.mean.m14 ?? 0);
  });
});

it('searches a case of the size of one resource group as one', () => {
  expect(groupCases(buildModel(fixtureCase('fjordvik-60')))).toBeNull();
});
