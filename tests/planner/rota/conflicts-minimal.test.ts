import { beforeAll, describe, expect, it } from 'vitest';
import type { Code } from '~/domain/brand';
import type { CaseStaff, PlanningCase } from '~/domain/case/planning-case';
import type { LinearSolver } from '~/planner/linear/linear-model';
import { buildModel } from '~/planner/model/build-model';
import type { Model, Rota } from '~/planner/model/model';
import { limitsOf, type CaseLimits } from '~/planner/rota/conflicts/case-limits';
import { withoutMembers } from '~/planner/rota/conflicts/conflict-member';
import { FeasibilityJudge } from '~/planner/rota/conflicts/feasibility';
import { smallestConflict } from '~/planner/rota/conflicts/smallest-conflict';
import { waysOut } from '~/planner/rota/conflicts/ways-out';
import { explainImpossible } from '~/planner/rota/explain';
import { judgeRota, type Judged } from '~/planner/rules/judge';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';
import { fixtureCase } from '../support/cases';
import { some } from '../support/some';
import { madeCase } from './support';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadLinearSolver();
});

const never = (): boolean => false;
const code = (text: string): Code => text as Code;
const everyone = (source: PlanningCase, change: (s: CaseStaff, at: number) => Partial<CaseStaff>): PlanningCase => ({
  ...source,
  staff: source.staff.map((s, at) => ({ ...s, ...change(s, at) })),
});
const small = (seed: number): PlanningCase =>
  everyone(madeCase({ seed, recipients: 25, weeks: 3 }), () => ({ off: [], weekendEvery: 2 }));

/** Three people each Saturday, of six who share three weekends. */
function busySaturdays(seed: number): PlanningCase {
  const source = small(seed);
  const demand = source.demand.map((d) => (d.weekday === 6 ? { ...d, min: d.code === 'D' ? 2 : 1, max: 3 } : d));
  return { ...source, demand };
}

/** Impossible cases of several kinds, by seed. */
const FAMILY: readonly (readonly [name: string, make: (seed: number) => PlanningCase])[] = [
  [
    'more Saturday work than the weekend rule gives',
    (seed) => everyone(busySaturdays(seed), () => ({ weekendEvery: 3 })),
  ],
  [
    'one day that asks for more than there are',
    (seed) => {
      const source = small(seed);
      const demand = source.demand.map((d) => (d.weekday === 2 ? { ...d, min: 4, max: 9 } : d));
      return { ...source, demand };
    },
  ],
  [
    'too few who give medication, and they never on Mondays',
    (seed) =>
      everyone(small(seed), (s, at) =>
        at < 2 ? { skills: ['legemiddel', 'sykepleier'] as CaseStaff['skills'], offWeekdays: [1] } : { skills: [] },
      ),
  ],
  [
    'positions too small for the demand',
    (seed) => everyone(small(seed), (s) => ({ positionPercent: s.positionPercent / 2 })),
  ],
  [
    'an evening locked before a morning',
    (seed) =>
      everyone(small(seed), (s, at) =>
        at === 0
          ? {
              offWeekdays: [],
              fixed: [
                { day: 2, code: code('A') },
                { day: 3, code: code('D') },
              ],
            }
          : {},
      ),
  ],
];

/** Whether a breach is of something that the limits do not ask for. */
function isExcused(model: Model, limits: CaseLimits, { rule, breach }: Judged): boolean {
  const own = limits.people[breach.staff ?? -1];
  const weekday = (breach.day ?? 0) % 7;
  const people = Number(breach.facts.people);
  const shift = model.shifts.findIndex((s) => s.code === breach.facts.code);
  switch (rule.id) {
    case 'demand':
      return people >= some(limits.demandMin[weekday]?.[shift]) && people <= some(limits.demandMax[weekday]?.[shift]);
    case 'skill-demand': {
      const row = model.skillDemand.findIndex(
        (r) => r.weekday === weekday + 1 && r.shift === shift && r.skillName === breach.facts.skill,
      );
      return people >= some(limits.skillMin[row]);
    }
    case 'own-code':
      return own?.ownCode === false;
    case 'off-weekday':
      return own?.offWeekday === false;
    case 'fixed':
      return own?.fixed === false;
    case 'contract-hours':
      return own?.paidMost === Infinity;
    case 'weekend-frequency':
      return own?.weekendEvery === 1;
    case 'daily-rest':
      return limits.dailyRest === -Infinity;
    case 'weekly-rest':
      return limits.weeklyRest === -1;
    case 'consecutive-shifts':
      return limits.maxShifts === Infinity;
    case 'consecutive-nights':
      return limits.maxNights === Infinity;
    default:
      return rule.id === 'week-minutes' && limits.weekMinutes === Infinity;
  }
}

function unexcused(model: Model, rota: Rota, limits: CaseLimits): string[] {
  const hard = judgeRota(model, rota).filter(({ rule }) => rule.level === 'hard');
  return hard.filter((judged) => !isExcused(model, limits, judged)).map(({ rule }) => rule.id);
}

describe.each(FAMILY)('the smallest conflict of a case with %s', (_, make) => {
  it.each([1, 2])('can be solved as soon as any one of its members goes (seed %i)', (seed) => {
    const model = buildModel(make(seed));
    const judge = new FeasibilityJudge({ model, solver });
    const conflict = some(smallestConflict({ model, judge, expired: never }));
    expect(conflict.minimal).toBe(true);
    expect(judge.judge(conflict.limits, never).is).toBe('impossible');
    for (const member of conflict.members) {
      const limits = withoutMembers(conflict.limits, [member]);
      const rota = judge.solve(limits, never);
      expect(rota, JSON.stringify(member)).not.toBeNull();
      expect(unexcused(model, some(rota), limits)).toEqual([]);
    }
  });
});

describe('a case that has a legal rota', () => {
  it.each([1, 2, 3])('has no conflict (seed %i)', (seed) => {
    const model = buildModel(madeCase({ seed, recipients: 30 }));
    const judge = new FeasibilityJudge({ model, solver });
    expect(judge.judge(limitsOf(model), never).is).toBe('mixable');
    expect(smallestConflict({ model, judge, expired: never })).toBeNull();
  });
});

describe('why a case is impossible, with the solver at hand', () => {
  const empty = (model: Model): Rota => model.staff.map(() => new Int8Array(model.rotaDays).fill(-1));

  it('names on impossible-night one night, the weekend rule for two and the codes of the others', () => {
    const source = fixtureCase('impossible-night');
    const model = buildModel({ ...source, rules: { ...source.rules, hoursToleranceMinutes: 2000 } });
    const findings = explainImpossible(model, empty(model), { means: { solver, expired: never } });
    const weekends = findings.find((f) => f.facts.cause === 'too-few-weekends');
    expect(weekends?.facts).toMatchObject({
      needed: 6,
      possible: 4,
      minimal: true,
      conflictPeople: expect.arrayContaining(['S1', 'S2', 'S9']),
      members: [
        expect.stringMatching(/^demand-min [567] N 1$/),
        expect.stringMatching(/^own-code/),
        expect.any(String),
      ],
    });
    expect(weekends?.facts.ways).not.toEqual([]);
  }, 300_000);

  it('finds a conflict of whole lines where no count does', () => {
    // One person for an evening and the morning after: either alone can be had.
    const source = small(1);
    const one = (weekday: 1 | 2, text: string) => ({ weekday, code: code(text), min: 1, max: 2 });
    const model = buildModel({
      ...source,
      demand: [one(1, 'A'), one(2, 'D')],
      skillDemand: [],
      staff: source.staff.slice(0, 1).map((s) => ({ ...s, offWeekdays: [], fixed: [] })),
      recipients: [],
      rules: { hoursToleranceMinutes: 15_000 },
    });
    expect(explainImpossible(model, empty(model))).toEqual([]);
    const [finding] = explainImpossible(model, empty(model), { means: { solver, expired: never } });
    expect(finding?.facts).toMatchObject({
      cause: 'smallest-conflict',
      needed: 6,
      possible: 3,
      unit: 'shifts',
      members: ['demand-min 1 A 1', 'demand-min 2 D 1', 'daily-rest'],
      ways: expect.arrayContaining(['demand-min 1 A 0', 'daily-rest 540']),
    });
  });

  it('says as much as counting does where the time is up at once', () => {
    const model = buildModel(fixtureCase('impossible-night'));
    const counted = explainImpossible(model, empty(model));
    expect(explainImpossible(model, empty(model), { means: { solver, expired: () => true } })).toEqual(counted);
  });
});

describe('a way out', () => {
  it('is the smallest change of one member after which the conflict is gone', () => {
    const model = buildModel(everyone(busySaturdays(1), () => ({ weekendEvery: 3 })));
    const judge = new FeasibilityJudge({ model, solver });
    const conflict = some(smallestConflict({ model, judge, expired: never }));
    const ways = waysOut({ model, judge, conflict, expired: never });
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.map(({ size }) => size)).toEqual(ways.map(({ size }) => size).sort((a, b) => a - b));
    expect(ways.map((way) => ('member' in way ? way.member.kind : 'one more'))).toContain('demand-min');
  });
});
