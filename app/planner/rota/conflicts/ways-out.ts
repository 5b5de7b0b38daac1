import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { Model } from '../../model/model';
import { mostOf } from '../../../domain/working-time/limits';
import { AVERAGED_DAYS } from '../../rules/law/sundays';
import { limitsOf, type CaseLimits } from './case-limits';
import { replaced, withoutMembers, withPerson, type ConflictMember, type RuleKind } from './conflict-member';
import type { DatedLaw } from './dated-law';
import type { FeasibilityJudge } from './feasibility';
import { oneMore, type OneMore } from './one-more';
import { fewerOnRedDays, redZoneRuns, type FewerOnRedDays } from './red-day-ways';
import type { SmallestConflict } from './smallest-conflict';

/** What makes a conflict go away: a change of one of its members, or one person more. */
export type WayOut = ChangedMember | FewerOnRedDays | OneMore;

/** A change of one member, just large enough that the conflict is gone. */
interface ChangedMember {
  readonly member: ConflictMember;
  /** The new figure: people, minutes, days in a row, every so many weekends; minutes more or less for hours. */
  readonly to: number | null;
  /** How much it changes, in shifts of one rota or what weighs like one; smaller is cheaper. */
  readonly size: number;
}

interface Change {
  readonly to: number | null;
  readonly size: number;
  readonly limits: CaseLimits;
}

const MOST_TRIED = 24;
const MOST_TOLD = 4;
const MOST_FEWER = 2;
/** What the law lets an agreement go down to, in minutes. */
const LEAST_DAILY_REST = 8 * 60;
const LEAST_WEEKLY_REST = 28 * 60;
const REST_STEP = 60;
/** What agreements let a day's work last: with the person herself, and with union representatives. */
const DAY_AGREEMENTS = [mostOf('dayHours', { forOne: true }) * 60, mostOf('dayHours', { forOne: false }) * 60];
/** An agreement about one limit for all weighs like so many shifts. */
const AGREEMENT = 6;

interface Sought {
  readonly model: Model;
  readonly judge: FeasibilityJudge;
  readonly conflict: SmallestConflict;
  readonly agreements?: readonly DatedAgreement[] | undefined;
  readonly expired: () => boolean;
}

/**
 * The cheapest changes of single members that solve the conflict, and the smallest position that does so with one person
 * more; cheapest first.
 */
export function waysOut(of: Sought): WayOut[] {
  const isOfRedDays = of.conflict.limits.redDays.size > 0;
  const changed = isOfRedDays ? redDayWays(of) : changedMembers(of, of.conflict.limits).slice(0, MOST_TOLD);
  const more = oneMore({ ...of, solver: of.judge.solver });
  return [...changed, ...(more ? [more] : [])].sort((a, b) => a.size - b.size);
}

/**
 * Red days ask much of many: what solves the conflict's own demands seldom solves those of the next day, so these ways
 * are told only where they let mixes of lines meet all demands of the case, its hours apart.
 */
function redDayWays(of: Sought): (ChangedMember | FewerOnRedDays)[] {
  const { model, judge, conflict, agreements, expired } = of;
  const full = limitsOf(model, { agreements, law: judge.law });
  const people = full.people.map((person) => ({ ...person, paidLeast: 0, paidMost: Infinity }));
  const limits = { ...full, weekMinutes: Infinity, people };
  const runs = redZoneRuns(conflict.members, judge.law);
  const fewer = fewerOnRedDays(model, { limits, runs }).flatMap((changes): FewerOnRedDays[] => {
    const helps = changes.find((change) => !expired() && judge.judge(change.limits, expired).is === 'mixable');
    return helps ? [helps.way] : [];
  });
  const cheapest = fewer.sort((a, b) => a.size - b.size).slice(0, MOST_FEWER);
  return [...changedMembers(of, limits).slice(0, MOST_TOLD - cheapest.length), ...cheapest];
}

function changedMembers(of: Sought, limits: CaseLimits): ChangedMember[] {
  const { model, judge, conflict, expired } = of;
  const found: ChangedMember[] = [];
  const told = new Map<string, number>();
  for (const member of conflict.members.slice(-MOST_TRIED)) {
    if (expired()) break;
    // One person with a limit stands for the others: a list of names is no choice of ways.
    if ((told.get(member.kind) ?? 0) >= (member.kind === 'sundays' ? 1 : MOST_TOLD - 1)) continue;
    for (const { to, size, limits: changed } of changesOf(model, { member, limits, law: judge.law })) {
      if (judge.judge(changed, expired).is !== 'mixable') continue;
      found.push({ member, to, size });
      told.set(member.kind, (told.get(member.kind) ?? 0) + 1);
      break;
    }
  }
  return found.sort((a, b) => a.size - b.size);
}

/** Changes of a member, smallest first. */
function changesOf(model: Model, of: { member: ConflictMember; limits: CaseLimits; law: DatedLaw }): Change[] {
  const { member, limits } = of;
  const weeks = model.rotaWeeks;
  switch (member.kind) {
    case 'demand-min':
      return countsDown(limits.demandMin[member.weekday]![member.shift]!).map((to, less) => ({
        to,
        size: (less + 1) * weeks,
        limits: { ...limits, demandMin: replaced(limits.demandMin, { ...member, value: to }) },
      }));
    case 'demand-max':
      return Array.from({ length: model.staff.length }, (_, more) => {
        const to = limits.demandMax[member.weekday]![member.shift]! + more + 1;
        return {
          to,
          size: (more + 1) * weeks,
          limits: { ...limits, demandMax: replaced(limits.demandMax, { ...member, value: to }) },
        };
      });
    case 'skill-demand':
      return countsDown(limits.skillMin[member.row]!).map((to, less) => ({
        to,
        size: (less + 1) * weeks,
        limits: { ...limits, skillMin: limits.skillMin.with(member.row, to) },
      }));
    case 'daily-rest':
    case 'weekly-rest':
    case 'consecutive-shifts':
    case 'consecutive-nights':
    case 'week-minutes':
    case 'day-hours':
      return ruleChanges(limits, { kind: member.kind, law: of.law });
    case 'sundays':
      return [{ to: AVERAGED_DAYS / 7, size: AGREEMENT, limits: { ...limits, redDays: new Set() } }];
    default:
      return personChanges(model, { member, limits });
  }
}

/** The whole numbers below `from`, largest first. */
const countsDown = (from: number): number[] => Array.from({ length: from }, (_, less) => from - less - 1);

function ruleChanges(limits: CaseLimits, { kind, law }: { kind: RuleKind; law: DatedLaw }): Change[] {
  const steps = (to: readonly number[], change: (value: number) => Partial<CaseLimits>): Change[] =>
    to.map((value, step) => ({ to: value, size: AGREEMENT * (step + 1), limits: { ...limits, ...change(value) } }));
  const down = (from: number, least: number): number[] =>
    Array.from(
      { length: Math.max(0, Math.floor((from - least) / REST_STEP)) },
      (_, step) => from - (step + 1) * REST_STEP,
    );
  switch (kind) {
    case 'daily-rest':
      return steps(down(limits.dailyRest, LEAST_DAILY_REST), (dailyRest) => ({ dailyRest }));
    case 'weekly-rest':
      return steps(down(limits.weeklyRest, LEAST_WEEKLY_REST), (weeklyRest) => ({ weeklyRest }));
    case 'consecutive-shifts':
      return steps([limits.maxShifts + 1, limits.maxShifts + 2], (maxShifts) => ({ maxShifts }));
    case 'consecutive-nights':
      return steps([limits.maxNights + 1, limits.maxNights + 2], (maxNights) => ({ maxNights }));
    case 'day-hours':
      return steps(
        DAY_AGREEMENTS.filter((minutes) => minutes >= law.longest),
        (dayMinutes) => ({ dayMinutes }),
      );
    default:
      return steps([limits.weekMinutes + 120, limits.weekMinutes + 360], (weekMinutes) => ({ weekMinutes }));
  }
}

function personChanges(
  model: Model,
  of: { member: Extract<ConflictMember, { staff: number }>; limits: CaseLimits },
): Change[] {
  const { member, limits } = of;
  const { staff, kind } = member;
  const own = limits.people[staff]!;
  const weeks = model.rotaWeeks;
  if (kind === 'weekend-frequency') {
    return countsDown(own.weekendEvery)
      .filter((every) => every > 0)
      .map((every) => ({
        to: every,
        size: 2 * (Math.floor(weeks / every) - Math.floor(weeks / own.weekendEvery)),
        limits: withPerson(limits, { staff, change: { weekendEvery: every } }),
      }));
  }
  if (kind === 'contract-hours') {
    const shortest = Math.min(...model.shifts.map((shift) => shift.paidMinutes).filter((paid) => paid > 0));
    return [1, 2, 4, 8].map((shifts) => {
      const minutes = shifts * shortest;
      const change = { paidLeast: own.paidLeast - minutes, paidMost: own.paidMost + minutes };
      return { to: minutes, size: shifts, limits: withPerson(limits, { staff, change }) };
    });
  }
  const person = model.staff[staff]!;
  const size = {
    'own-code': weeks,
    'off-weekday': weeks * person.offWeekdays.size,
    fixed: person.source.fixed?.length ?? 1,
    away: person.off.size,
  }[kind];
  return [{ to: null, size, limits: withoutMembers(limits, [member]) }];
}
