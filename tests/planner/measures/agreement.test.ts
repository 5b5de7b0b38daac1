import { describe, expect, it } from 'vitest';
import type { PlanningCase } from '~/domain/case/planning-case';
import { MEASURE_NAMES } from '~/domain/continuity/measures';
import { recipientBounds } from '~/planner/bounds/plan-bounds';
import { planContinuity } from '~/planner/measures/continuity';
import { buildModel } from '~/planner/model/build-model';
import { viewOf } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { fixtureCase } from '../support/cases';
import { check, type BarePlan } from '../support/checker';
import { randomPlan } from '../support/random-plan';

const PLANS: [string, PlanningCase, BarePlan][] = (['small-8', 'impossible-night', 'fjordvik-60'] as const).map(
  (name) => {
    const source = fixtureCase(name);
    return [name, source, randomPlan(source, 3)];
  },
);

const DIGITS = 9;

function expectSame(own: number | null | undefined, found: number | null | undefined, what: string): void {
  if (own === null || found === null || own === undefined || found === undefined) expect(own, what).toBe(found);
  else expect(own, what).toBeCloseTo(found, DIGITS);
}

describe.each(PLANS)('a plan of %s', (_name, source, plan) => {
  const model = buildModel(source);
  const view = viewOf(model, solutionOf(model, plan));
  const report = check(source, plan, { bounds: true });

  it('has the measures that the checker finds, for recipients, tiers and the case', () => {
    const own = planContinuity(model, view);
    for (const name of MEASURE_NAMES) {
      for (const { id } of model.recipients) {
        expectSame(own.recipients[id]?.[name], report.continuity.recipients[id]?.[name], `${name} of ${id}`);
      }
      for (const kind of ['mean', 'weighted'] as const) {
        expectSame(own.case[kind][name], report.continuity.case[kind][name], `${kind} ${name}`);
        for (const tier of Object.keys(report.continuity.tiers)) {
          expectSame(
            own.tiers[tier]?.[kind][name],
            report.continuity.tiers[tier]?.[kind][name],
            `${kind} ${name} of ${tier}`,
          );
        }
      }
    }
    expect(Object.keys(own.tiers)).toEqual(Object.keys(report.continuity.tiers));
  });

  it('has the floors and ceilings that the checker finds', () => {
    const own = recipientBounds(model, view);
    model.recipients.forEach(({ id }, i) => {
      const found = report.bounds.recipients[id];
      expect(found?.exact).toBe(true);
      expectSame(own[i]?.m14Floor, found?.m14Floor, `m14Floor of ${id}`);
      expectSame(own[i]?.upcCeiling, found?.upcCeiling, `upcCeiling of ${id}`);
    });
  });
});
