import { describe, expect, it } from 'vitest';
import { solve } from '~/planner';
import { caseBounds } from '~/planner/bounds/case-bounds';
import { buildModel } from '~/planner/model/build-model';
import { viewOf } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { makeCase } from '../../../scripts/lib/make-case';
import { fixtureCase } from '../support/cases';
import { check } from '../support/checker';
import { linearSolver } from '../support/linear-solver';

const MADE = [
  { seed: 11, recipients: 12 },
  { seed: 12, recipients: 16, nights: true },
  { seed: 13, recipients: 12, weeks: 8 },
  { seed: 14, recipients: 20, weeks: 4 },
];

const steps = (count: number) => ({ seed: 1, budget: { steps: count }, now: () => 0 });

describe('bounds of plans', () => {
  it('prove the plan of a small group the best of all', async () => {
    const source = fixtureCase('small-8');
    const plan = solve(source, steps(300_000));
    const model = buildModel(source);
    const means = { solver: await linearSolver(), secondsLeft: () => Infinity };
    const bounds = caseBounds(model, viewOf(model, solutionOf(model, plan)), means);
    expect(plan.continuity.case.mean.m14).toBe(1.5);
    expect(bounds.m14FloorAnyRota).toBe(1.5);
    expect(bounds.m14FloorCapacity).toBe(1.5);
  });

  it.each(MADE)('are never above the plan, and are what the checker finds: made case $seed', async (made) => {
    const source = makeCase(made);
    const plan = solve(source, steps(40_000));
    const model = buildModel(source);
    const means = { solver: await linearSolver(), secondsLeft: () => Infinity };
    const view = viewOf(model, solutionOf(model, plan));
    const bounds = caseBounds(model, view, means);
    const m14 = plan.continuity.case.mean.m14 ?? -1;
    expect(bounds.m14FloorCapacity).toBeLessThanOrEqual(m14 + 1e-9);
    if (plan.unassigned.length === 0) expect(bounds.m14FloorAnyRota).toBeLessThanOrEqual(m14 + 1e-9);
    expect(bounds.m14FloorAnyRota === null).toBe(plan.unassigned.length > 0);
    const report = check(source, plan, { bounds: true });
    for (const [id, own] of Object.entries(plan.bounds.recipients)) {
      const found = report.bounds.recipients[id];
      expect(found?.exact, id).toBe(true);
      expect(own.m14Floor ?? 0, id).toBeCloseTo(found?.m14Floor ?? 0, 9);
      expect(own.upcCeiling ?? 0, id).toBeCloseTo(found?.upcCeiling ?? 0, 9);
    }
  });

  it('are the quick ones where no time is left', async () => {
    const source = fixtureCase('small-8');
    const model = buildModel(source);
    const view = viewOf(model, solutionOf(model, solve(source, steps(500))));
    const bounds = caseBounds(model, view, { solver: await linearSolver(), secondsLeft: () => 0 });
    expect(bounds).toEqual(caseBounds(model, view));
  });

  it('leave out what needs a solver where there is none, and what unassigned visits make untrue', () => {
    const source = fixtureCase('small-8');
    const plan = solve(source, steps(2_000));
    expect(plan.bounds.m14FloorCapacity).toBeNull();
    const model = buildModel(source);
    const [first, ...placed] = solutionOf(model, plan).placed;
    const solution = solutionOf(model, plan);
    const unplaced = first ? [{ visit: first.visit, day: first.day }] : [];
    expect(caseBounds(model, viewOf(model, { ...solution, placed, unplaced })).m14FloorAnyRota).toBeNull();
  });
});
