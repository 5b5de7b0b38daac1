import type { Skill, StaffId } from '../../../domain/brand';
import type { CaseStaff } from '../../../domain/case/planning-case';
import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { LinearSolver } from '../../linear/linear-model';
import { buildModel } from '../../model/build-model';
import type { Model } from '../../model/model';
import { limitsOf, type CaseLimits } from './case-limits';
import { isOfLaw, membersOf, withPerson, type ConflictMember } from './conflict-member';
import { FeasibilityJudge } from './feasibility';
import type { SmallestConflict } from './smallest-conflict';

/** One person more, by whom a conflict is gone. */
export interface OneMore {
  readonly percent: number;
  /** Shift codes that she works, and skills that she has. */
  readonly codes: readonly string[];
  readonly skills: readonly string[];
  /** In shifts of one rota. */
  readonly size: number;
}

/** Positions that are tried, in per cent: in large steps first, then the smaller one between. */
const LARGE_STEP = 20;
const SMALL_STEP = 10;
/**
 * Looks at the clock while solving, in all and for each cell of the rota, as each takes longer the more there are; a case
 * that needs more than these is left without this way out.
 */
const MOST_CELL_LOOKS = 70_000;

/** What is known of an impossible case. */
interface Asked {
  readonly model: Model;
  readonly solver: LinearSolver;
  readonly conflict: SmallestConflict;
  readonly agreements?: readonly DatedAgreement[] | undefined;
  readonly expired: () => boolean;
}

/** What a person more can do. */
interface Abilities {
  readonly shifts: readonly number[];
  readonly skills: readonly Skill[];
}

/**
 * The smallest position of one person more with whom the whole case can be solved, proven by a rota in which she too keeps
 * every rule; `null` where none is found. She works the codes and has the skills that the conflict asks for; where those
 * alone give no position, every code, and then every skill that the case asks for.
 */
export function oneMore(of: Asked): OneMore | null {
  const { model, conflict } = of;
  const asked = abilitiesOf(model, conflict.members);
  // A conflict of one person's own limits asks for nobody else, and a shift that is too long is so for everybody.
  if (asked.shifts.length === 0 || conflict.members.some(({ kind }) => kind === 'day-hours')) return null;
  const { shifts, skills } = abilitiesOf(model, membersOf(model));
  let looks = MOST_CELL_LOOKS / (model.rotaDays * (model.staff.length + 1));
  const expired = (): boolean => --looks < 0 || of.expired();
  const tried = new Set<string>();
  for (const able of [asked, { shifts, skills: asked.skills }, { shifts, skills }]) {
    const key = JSON.stringify(able);
    if (tried.has(key)) continue;
    tried.add(key);
    const percent = leastPosition({ ...of, expired }, able);
    if (percent === null) continue;
    const codes = able.shifts.map((shift) => model.shifts[shift]!.code);
    return { percent, codes, skills: able.skills, size: shiftsOf(model, { percent, shifts: able.shifts }) };
  }
  return null;
}

/** Codes and skills that demands ask for, in the order of the case. */
function abilitiesOf(model: Model, members: readonly ConflictMember[]): Abilities {
  const rows = members.flatMap((member) => (member.kind === 'skill-demand' ? [model.skillDemand[member.row]!] : []));
  const plain = members.flatMap((member) => (member.kind === 'demand-min' ? [member.shift] : []));
  const skills = new Set(rows.map(({ skillName }) => skillName));
  return {
    shifts: [...new Set([...plain, ...rows.map(({ shift }) => shift)])].sort((a, b) => a - b),
    skills: (model.case.skills ?? []).filter((skill) => skills.has(skill)),
  };
}

function shiftsOf(model: Model, of: { percent: number; shifts: readonly number[] }): number {
  const paid = of.shifts.map((shift) => model.shifts[shift]!.paidMinutes);
  const average = paid.reduce((a, b) => a + b, 0) / paid.length;
  return Math.round((of.percent * model.rules.fullTimeWeeklyMinutes * model.rotaWeeks) / (100 * average));
}

function leastPosition(of: Asked, able: Abilities): number | null {
  const { model: without, solver, conflict, agreements, expired } = of;
  const byLaw = conflict.members.some(isOfLaw);
  const model = withNewcomer(without, able);
  const judge = new FeasibilityJudge({ model, solver, agreements });
  const limits = limitsOf(model, { agreements, law: byLaw ? judge.law : undefined });
  const solves = (percent: number): boolean => {
    if (expired()) return false;
    const asked = positioned(model, { limits, percent });
    return judge.judge(asked, expired).is === 'mixable' && judge.solve(asked, expired) !== null;
  };
  const least = hoursLacking(without) / model.rules.fullTimeWeeklyMinutes / model.rotaWeeks;
  for (let percent = LARGE_STEP; percent <= 100; percent += LARGE_STEP) {
    if (percent < 100 * least || !solves(percent)) continue;
    return solves(percent - SMALL_STEP) ? percent - SMALL_STEP : percent;
  }
  return null;
}

/** Minutes of a rota that the least demand takes beyond what everyone can work, the newcomer's own slack included. */
function hoursLacking({ demand, shifts, staff, rules, rotaWeeks }: Model): number {
  const needed = demand.flatMap((row) => row.map(({ min }, shift) => min * shifts[shift]!.paidMinutes * rotaWeeks));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const worked = sum(staff.map(({ contractMinutes }) => contractMinutes + rules.hoursToleranceMinutes));
  return sum(needed) - worked - rules.hoursToleranceMinutes;
}

/** The case with a person more, who comes last. */
function withNewcomer(model: Model, { shifts, skills }: Abilities): Model {
  const { staff, zones } = model.case;
  const taken = new Set(staff.map(({ id }) => id));
  let id = 'one-more' as StaffId;
  while (taken.has(id)) id = `${id}+` as StaffId;
  const newcomer: CaseStaff = {
    id,
    zone: zones[0]!.id,
    positionPercent: 100,
    skills: [...skills],
    codes: shifts.map((shift) => model.shifts[shift]!.code),
  };
  return buildModel({ ...model.case, staff: [...staff, newcomer], recipients: [] });
}

function positioned(model: Model, of: { limits: CaseLimits; percent: number }): CaseLimits {
  const slack = model.rules.hoursToleranceMinutes + 1e-6;
  const minutes = (of.percent / 100) * model.rules.fullTimeWeeklyMinutes * model.rotaWeeks;
  const change = { paidLeast: minutes - slack, paidMost: minutes + slack };
  return withPerson(of.limits, { staff: model.staff.length - 1, change });
}
