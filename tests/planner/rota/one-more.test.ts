import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseStaff, PlanningCase } from '~/domain/case/planning-case';
import type { LinearSolver } from '~/planner/linear/linear-model';
import { buildModel } from '~/planner/model/build-model';
import { limitsOf } from '~/planner/rota/conflicts/case-limits';
import { FeasibilityJudge } from '~/planner/rota/conflicts/feasibility';
import { oneMore } from '~/planner/rota/conflicts/one-more';
import { smallestConflict } from '~/planner/rota/conflicts/smallest-conflict';
import { explainImpossible } from '~/planner/rota/explain';
import { judgeRota } from '~/planner/rules/judge';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';
import { makeAgreement } from '../rules/law-situation';
import { some } from '../support/some';
import { madeCase } from './support';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadLinearSolver();
});

const never = (): boolean => false;

/** Seven people who can just do what is asked of them in four weeks, as `change` makes them. */
function sevenPeople(change: (staff: readonly CaseStaff[]) => readonly CaseStaff[]): PlanningCase {
  const source = madeCase({ seed: 3, recipients: 25, staff: 7, weeks: 4 });
  const staff = source.staff.map((one) => ({ ...one, off: [], weekendEvery: 2 }));
  return { ...source, staff: [...change(staff)], recipients: [] };
}

function wayOf(source: PlanningCase) {
  const model = buildModel(source);
  const judge = new FeasibilityJudge({ model, solver });
  const conflict = some(smallestConflict({ model, judge, expired: never }));
  return oneMore({ model, solver, conflict, expired: never });
}

/** A legal rota of the case with a newcomer, or whether it is proven that there is none. */
function withNewcomer(source: PlanningCase, change: Pick<CaseStaff, 'positionPercent' | 'codes' | 'skills'>) {
  const [zone] = source.zones;
  const newcomer: CaseStaff = { id: 'new' as CaseStaff['id'], zone: some(zone).id, ...change };
  const model = buildModel({ ...source, staff: [...source.staff, newcomer] });
  const judge = new FeasibilityJudge({ model, solver });
  const rota = judge.solve(limitsOf(model), never);
  const broken = rota && judgeRota(model, rota).filter(({ rule }) => rule.level === 'hard');
  return { broken, verdict: judge.judge(limitsOf(model), never).is };
}

describe('one person more, as a way out of an impossible case', () => {
  it('has the codes and skills that lack, and a position as small as it can be', () => {
    const source = sevenPeople((staff) => staff.slice(1));
    const way = some(wayOf(source));
    expect(way).toMatchObject({ percent: 10, codes: ['D', 'A'], skills: ['sykepleier', 'legemiddel'] });
    const { percent, codes, skills } = way;
    const asked = { codes: codes as CaseStaff['codes'], skills: skills as CaseStaff['skills'] };
    expect(withNewcomer(source, { ...asked, positionPercent: percent }).broken).toEqual([]);
    expect(withNewcomer(source, { ...asked, skills: [], positionPercent: percent }).verdict).toBe('impossible');
  });

  it('has a larger position where hours lack', () => {
    const source = sevenPeople((staff) =>
      staff.map((one) => ({ ...one, positionPercent: Math.round(0.57 * one.positionPercent) })),
    );
    const { percent, codes, skills } = some(wayOf(source));
    const asked = { codes: codes as CaseStaff['codes'], skills: skills as CaseStaff['skills'] };
    expect(percent).toBeGreaterThan(20);
    expect(withNewcomer(source, { ...asked, positionPercent: percent }).broken).toEqual([]);
    expect(withNewcomer(source, { ...asked, positionPercent: percent - 10 }).verdict).toBe('impossible');
  });

  it('is not offered where no one person is enough', () => {
    const halved = sevenPeople((staff) => staff.map((one) => ({ ...one, positionPercent: one.positionPercent / 3 })));
    expect(wayOf(halved)).toBeNull();
  });
});

describe('why a case is impossible, where people have agreements of their own', () => {
  /** One person for an evening and the morning after. */
  const source = sevenPeople((staff) => staff.slice(0, 1).map((one) => ({ ...one, offWeekdays: [], fixed: [] })));
  const row = (weekday: 1 | 2, code: string) => ({ weekday, code: code as CaseStaff['codes'][number], min: 1, max: 2 });
  const model = buildModel({
    ...source,
    demand: [row(1, 'A'), row(2, 'D')],
    skillDemand: [],
    rules: { hoursToleranceMinutes: 15_000 },
  });
  const empty = model.staff.map(() => new Int8Array(model.rotaDays).fill(-1));
  const everyEvening = Int8Array.from({ length: model.rotaDays }, (_, day) => [1, 0][day % 7] ?? -1);
  const means = () => ({ solver, expired: never });
  const rest = (hours: number) => [
    makeAgreement({ limit: 'dailyRestHours', value: hours, staff: String(model.staff[0]?.id) }),
  ];

  it('says nothing of a rest that she has agreed to have shorter', () => {
    expect(explainImpossible(model, empty, { means: means() })).toHaveLength(1);
    expect(explainImpossible(model, empty, { means: means(), agreements: rest(8) })).toEqual([]);
    expect(explainImpossible(model, [everyEvening], { means: means(), agreements: rest(8) })).toEqual([]);
  });

  it('names the rest that she has agreed to have longer', () => {
    const short = buildModel({ ...model.case, rules: { ...model.case.rules, dailyRestHours: 8 } });
    expect(explainImpossible(short, [everyEvening], { means: means() })).toEqual([]);
    const [finding] = explainImpossible(short, [everyEvening], { means: means(), agreements: rest(11) });
    expect(finding).toMatchObject({ rule: 'daily-rest', level: 'soft' });
    expect(finding?.facts).toMatchObject({
      standing: 'law',
      members: ['demand-min 1 A 1', 'demand-min 2 D 1', 'daily-rest'],
    });
  });
});
