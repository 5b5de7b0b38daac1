import { describe, expect, it } from 'vitest';
import { LAW_RULES } from '~/planner/rules';
import { findingOf } from '~/planner/rules/judge';
import { judgeLaw } from '~/planner/rules/judge-law';
import type { Breach } from '~/planner/rules/rule';
import { build, buildReversed, type Built } from '../support/situation';
import { LAW_EXAMPLES } from './law-examples';
import { frameOf, type LawSituation } from './law-situation';

const judgedOf = (id: string, situation: LawSituation, { model, plan }: Built = build(situation)) =>
  judgeLaw(frameOf(model, situation), plan.solution.rota).filter(({ rule }) => rule.id === id);

const breachesOf = (id: string, situation: LawSituation): Breach[] =>
  judgedOf(id, situation).map(({ breach }) => breach);

const sizeOf = (id: string, situation: LawSituation): number =>
  breachesOf(id, situation).reduce((sum, breach) => sum + breach.size, 0);

function findingsOf(id: string, situation: LawSituation, built: Built): string[] {
  return judgedOf(id, situation, built)
    .map((judged) => JSON.stringify(findingOf(built.model, judged)))
    .sort();
}

it('every rule of the law has an example, once, and no example is of an unknown rule', () => {
  expect(LAW_EXAMPLES.map(({ rule }) => rule).sort()).toEqual(LAW_RULES.map(({ id }) => id).sort());
});

it('the law and good practice never make a finding of a plan hard', () => {
  expect(new Set(LAW_RULES.map(({ level }) => level))).toEqual(new Set(['soft']));
});

describe.each(LAW_EXAMPLES)('the rule $rule', ({ rule, clean, smallest, whole }) => {
  it('finds nothing in a rota that keeps it', () => {
    expect(breachesOf(rule, clean)).toEqual([]);
  });

  it(`finds the smallest breach: ${smallest.when}`, () => {
    expect(sizeOf(rule, smallest)).toBe(smallest.size);
  });

  it('finds most in a rota that breaks it everywhere', () => {
    expect(sizeOf(rule, whole)).toBe(whole.size);
    expect(whole.size).toBeGreaterThan(smallest.size);
  });

  it('finds the same whatever the order of people and rows', () => {
    for (const situation of [smallest, whole]) {
      expect(findingsOf(rule, situation, buildReversed(situation))).toEqual(
        findingsOf(rule, situation, build(situation)),
      );
    }
  });

  it('gives every breach a size above 0 and only whole sizes', () => {
    for (const { size } of breachesOf(rule, whole)) {
      expect(size).toBeGreaterThan(0);
      expect(Number.isInteger(size)).toBe(true);
    }
  });
});
