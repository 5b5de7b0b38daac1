import { describe, expect, it } from 'vitest';
import { PLAN_RULES, ROTA_RULES } from '~/planner/rules';
import { findingOf } from '~/planner/rules/judge';
import type { Breach } from '~/planner/rules/rule';
import { build, buildReversed, type Built, type Situation } from '../support/situation';
import { ROTA_EXAMPLES } from './rota-examples';
import { TEAM_AND_SOFT_EXAMPLES } from './team-and-soft-examples';
import { VISIT_EXAMPLES } from './visit-examples';

const EXAMPLES = [...ROTA_EXAMPLES, ...VISIT_EXAMPLES, ...TEAM_AND_SOFT_EXAMPLES];
const RULES = [...ROTA_RULES, ...PLAN_RULES];

function breachesOf(id: string, { model, plan }: Built): Breach[] {
  const ofRota = ROTA_RULES.filter((rule) => rule.id === id).flatMap((rule) => rule.check(model, plan.solution.rota));
  return [...ofRota, ...PLAN_RULES.filter((rule) => rule.id === id).flatMap((rule) => rule.check(model, plan))];
}

const sizeOf = (id: string, situation: Situation): number =>
  breachesOf(id, build(situation)).reduce((sum, breach) => sum + breach.size, 0);

function findingsOf(id: string, built: Built): string[] {
  const rule = RULES.find((x) => x.id === id);
  if (!rule) throw new Error(`No rule ${id}`);
  return breachesOf(id, built)
    .map((breach) => JSON.stringify(findingOf(built.model, { rule, breach })))
    .sort();
}

it('every rule of the rulebook has an example, once, and no example is of an unknown rule', () => {
  expect(EXAMPLES.map(({ rule }) => rule).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe.each(EXAMPLES)('the rule $rule', ({ rule, clean, smallest, whole }) => {
  it('finds nothing in a plan that keeps it', () => {
    expect(breachesOf(rule, build(clean))).toEqual([]);
  });

  it(`finds the smallest breach: ${smallest.when}`, () => {
    expect(sizeOf(rule, smallest)).toBe(smallest.size);
  });

  it('finds most in a plan that breaks it everywhere', () => {
    expect(sizeOf(rule, whole)).toBe(whole.size);
    expect(whole.size).toBeGreaterThan(smallest.size);
  });

  it('finds the same whatever the order of people, visits and rows', () => {
    for (const situation of [smallest, whole]) {
      expect(findingsOf(rule, buildReversed(situation))).toEqual(findingsOf(rule, build(situation)));
    }
  });

  it('gives every breach a size above 0 and only whole sizes', () => {
    for (const { size } of breachesOf(rule, build(whole))) {
      expect(size).toBeGreaterThan(0);
      expect(Number.isInteger(size)).toBe(true);
    }
  });
});
