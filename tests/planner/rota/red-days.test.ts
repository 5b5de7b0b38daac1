import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { blocksPublishing } from '~/domain/working-time/standing';
import type { LinearSolver } from '~/planner/linear/linear-model';
import { buildModel } from '~/planner/model/build-model';
import type { Model, Rota } from '~/planner/model/model';
import { buildRota } from '~/planner/rota/build-rota';
import type { CaseLimits } from '~/planner/rota/conflicts/case-limits';
import { withoutMembers } from '~/planner/rota/conflicts/conflict-member';
import { FeasibilityJudge } from '~/planner/rota/conflicts/feasibility';
import { smallestConflict } from '~/planner/rota/conflicts/smallest-conflict';
import { explainImpossible } from '~/planner/rota/explain';
import { zonesWithin } from '~/planner/rules/law/sundays';
import { judgeLaw } from '~/planner/rules/judge-law';
import { solve } from '~/planner/solve';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';
import { frameOf, makeAgreement } from '../rules/law-situation';
import { some } from '../support/some';
import { madeCase, stepRun } from './support';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadLinearSolver();
});

const never = (): boolean => false;
const EASTER = '2026-03-16' as IsoDate;
const CHRISTMAS = '2026-12-07' as IsoDate;
const averaged = makeAgreement({ limit: 'redDayAveraging', value: true });

/** Six weeks of a group of seven or of fourteen. Either has people enough for every day by itself. */
function over(start: IsoDate, { size }: { size: 7 | 14 }): PlanningCase {
  const source = madeCase({ seed: 1, recipients: size === 7 ? 30 : 60, weeks: 6 });
  const staff = source.staff.map((person) => ({ ...person, off: [], wishes: [] }));
  return { ...source, start, staff, recipients: [] };
}

const planOf = (source: PlanningCase, agreements: readonly DatedAgreement[]) =>
  solve(source, { seed: 1, budget: { steps: 4_000_000 }, now: () => 0, agreements, linear: solver });

describe('a rota over red days', () => {
  it.each([
    ['Easter', EASTER],
    ['Christmas', CHRISTMAS],
  ])('breaks nothing of the law over %s where red days are averaged by agreement', (_, start) => {
    expect(planOf(over(start, { size: 14 }), [averaged]).findings.filter(blocksPublishing)).toEqual([]);
  });

  it('breaks nothing of the law without an agreement either, where there are people enough', () => {
    expect(planOf(over(EASTER, { size: 7 }), []).findings.filter(blocksPublishing)).toEqual([]);
  });

  it('says without an agreement which red days and staffing collide, and what would help', () => {
    const [conflict, ...broken] = planOf(over(EASTER, { size: 14 }), []).findings.filter(blocksPublishing);
    expect(conflict).toMatchObject({ rule: 'sundays', level: 'soft' });
    expect(conflict?.facts).toMatchObject({
      cause: 'smallest-conflict',
      standing: 'law',
      minimal: true,
      members: expect.arrayContaining(['sundays 2026-03-29 2026-04-02/2026-04-03 2026-04-05/2026-04-06']),
      ways: expect.arrayContaining(['sundays 26', expect.stringMatching(/^fewer-on 2026-0/)]),
    });
    expect(Number(conflict?.facts.possible)).toBeLessThan(Number(conflict?.facts.needed));
    expect(new Set(broken.map(({ rule }) => rule))).toEqual(new Set(['sundays']));
  });
});

/** Red zones, by their first days, in which somebody works after the one before, of those that limits ask for. */
function workedInARow(model: Model, rota: Rota, { redDays }: CaseLimits): number[] {
  const frame = frameOf(model, {});
  const days = judgeLaw(frame, rota).flatMap(({ rule, breach }) => (rule.id === 'sundays' ? [breach.day ?? 0] : []));
  const zones = zonesWithin(frame, { from: 0, to: model.rotaDays });
  return zones.flatMap(({ zone }) => {
    const first = zone.days[0] ?? 0;
    const isWorked = days.some((day) => day >= first - 1 && day <= (zone.days.at(-1) ?? first));
    return isWorked && redDays.has(first) ? [first] : [];
  });
}

describe('the smallest conflict of red days in a row', () => {
  it('can be solved as soon as any one of its members goes', () => {
    const model = buildModel(over(EASTER, { size: 14 }));
    const judge = new FeasibilityJudge({ model, solver });
    const withoutHours = smallestConflict(
      { model, judge, expired: never },
      ({ kind }) => kind !== 'contract-hours' && kind !== 'week-minutes',
    );
    const conflict = some(withoutHours);
    expect(conflict.minimal).toBe(true);
    expect(conflict.members.map(({ kind }) => kind)).toContain('sundays');
    expect(judge.judge(conflict.limits, never).is).toBe('impossible');
    for (const member of conflict.members) {
      const limits = withoutMembers(conflict.limits, [member]);
      const rota = judge.solve(limits, never);
      expect(rota, JSON.stringify(member)).not.toBeNull();
      expect(workedInARow(model, some(rota), limits)).toEqual([]);
    }
  });
});

describe('a shift that is longer than the law lets anybody work', () => {
  it('is named with the staffing that asks for it, and with the agreement that would do', () => {
    const model = buildModel({ ...madeCase({ seed: 1, nights: true }), recipients: [] });
    const agreements = [makeAgreement({ limit: 'dayHours', value: 12.5 })];
    const run = stepRun({ seed: 1, steps: 1_000_000 });
    const { rota } = buildRota(model, run, { agreements, stopWhenLegal: true });
    const means = { solver, expired: never };
    expect(explainImpossible(model, rota, { agreements, means })).toEqual([]);
    const [finding] = explainImpossible(model, rota, { means });
    expect(finding).toMatchObject({
      rule: 'day-hours',
      level: 'soft',
      facts: {
        standing: 'law',
        minimal: true,
        members: [expect.stringMatching(/^demand-min \d N 1$/), 'day-hours'],
        ways: expect.arrayContaining(['day-hours 600']),
      },
    });
  });
});
