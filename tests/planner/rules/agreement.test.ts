import { describe, expect, it } from 'vitest';
import type { PlanningCase } from '~/domain/case/planning-case';
import { buildModel } from '~/planner/model/build-model';
import { PLAN_RULES, ROTA_RULES } from '~/planner/rules';
import { findingOf, judgePlan } from '~/planner/rules/judge';
import { viewOf } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { fixtureCase } from '../support/cases';
import { check, type BarePlan, type CheckedBreach } from '../support/checker';
import { randomPlan } from '../support/random-plan';

const HARD_RULES = [...ROTA_RULES, ...PLAN_RULES].filter(({ level }) => level === 'hard').map(({ id }) => id);

const keyOf = (x: CheckedBreach): string =>
  [x.rule, x.staff, x.recipient, x.visit, x.date].map((v) => v ?? '-').join(' ');
const setOf = (breaches: readonly CheckedBreach[]): string[] => [...new Set(breaches.map(keyOf))].sort();

function ownBreaches(source: PlanningCase, plan: BarePlan): { hard: CheckedBreach[]; soft: CheckedBreach[] } {
  const model = buildModel(source);
  const findings = judgePlan(model, viewOf(model, solutionOf(model, plan))).map((judged) => {
    const { rule, level, staff, recipient, date, facts } = findingOf(model, judged);
    return { rule, level, staff, recipient, date, visit: typeof facts.visit === 'string' ? facts.visit : undefined };
  });
  return {
    hard: findings.filter(({ level }) => level === 'hard'),
    soft: findings.filter(({ level }) => level === 'soft'),
  };
}

/** The small case with what the fixtures leave out: nights, long rests, rolling windows, two carers, pinned people. */
function variedCase(): PlanningCase {
  const source = fixtureCase('impossible-night');
  return {
    ...source,
    rotaWeeks: 2,
    rules: {
      ...source.rules,
      weeklyRestWindow: 'rolling',
      weeklyRestHours: 30.5,
      maxConsecutiveNights: 1,
      maxWeekMinutes: 2000,
    },
    shiftCodes: source.shiftCodes.map((shift) => ({ ...shift, breakMinutes: 200 })),
    staff: source.staff.map((person) => ({ ...person, fixed: person.fixed?.filter(({ day }) => day < 14) })),
    recipients: source.recipients.map((recipient, i) => ({
      ...recipient,
      primary: source.staff[i % source.staff.length]?.id,
      excludedStaff: source.staff.slice(i % 3, (i % 3) + 2).map(({ id }) => id),
      previousTeam: source.staff.slice(i % 4, (i % 4) + 2).map(({ id }) => id),
    })),
  };
}

const CASES = {
  'small-8': fixtureCase('small-8'),
  'impossible-night': fixtureCase('impossible-night'),
  'a varied case': variedCase(),
};

describe.each(Object.entries(CASES))('randomly broken plans of %s', (_name, source) => {
  const plans = Array.from({ length: 60 }, (_, seed) => randomPlan(source, seed));

  it('break the same hard rules for the same people, visits and dates as the checker finds', () => {
    for (const plan of plans) {
      const report = check(source, plan, { bounds: false });
      expect(setOf(ownBreaches(source, plan).hard)).toEqual(setOf(report.hard.list));
    }
  });

  it('break as many soft rules as the checker counts', () => {
    for (const plan of plans) {
      const { soft } = check(source, plan, { bounds: false });
      const own = ownBreaches(source, plan).soft;
      const count = (rule: string): number => own.filter((x) => x.rule === rule).length;
      expect(count('wishes')).toBe(soft.wishes.broken);
      expect(count('whole-weekends')).toBe(soft.halfWeekends.length);
      expect(count('supervision-reach')).toBe(soft.supervision?.people.filter((x) => !x.reached).length ?? 0);
    }
  });
});

it('every hard rule is broken by one of the random plans, so that each is compared', () => {
  const found = new Set(
    Object.values(CASES).flatMap((source) =>
      Array.from({ length: 60 }, (_, seed) =>
        ownBreaches(source, randomPlan(source, seed)).hard.map((x) => x.rule),
      ).flat(),
    ),
  );
  expect([...found].sort()).toEqual([...HARD_RULES].sort());
});
