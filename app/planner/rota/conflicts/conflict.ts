import type { Facts } from '../../../domain/case/plan';
import type { Model, StaffModel } from '../../model/model';

/**
 * A proven conflict: no rota at all keeps all of `rules`, because `needed` cannot be met by `possible`. Proofs are
 * counts that every rota obeys, so a conflict is never a guess; that none is found does not prove that a rota exists.
 */
export interface Conflict {
  readonly cause: ConflictCause;
  /** Rules that cannot all be kept; the one to name first stands first. */
  readonly rules: readonly string[];
  readonly needed: number;
  readonly possible: number;
  readonly unit: 'people' | 'shifts' | 'weekends' | 'minutes' | 'days';
  /** A person, when the conflict is hers alone. */
  readonly staff?: number;
  /** A day from the case's start, when the conflict is of that date. */
  readonly day?: number;
  readonly facts: Facts;
}

export type ConflictCause =
  | 'too-few-people-on-day'
  | 'too-many-fixed-on-day'
  | 'too-few-shifts-in-rota'
  | 'too-few-weekends'
  | 'hours-below-demand'
  | 'hours-above-demand'
  | 'hours-out-of-reach'
  | 'fixed-cells-break-rule'
  | 'no-legal-line'
  | 'smallest-conflict';

/** What must be covered: codes, and where the demand is for a skill, the skill. */
export interface Need {
  readonly shifts: readonly number[];
  readonly skill: { readonly bit: bigint; readonly name: string } | null;
  /** People needed on a weekday (Monday 0) with a code of `shifts`. */
  readonly people: (weekday: number, shift: number) => number;
}

/** With more codes than this only single codes, the nights and all codes are looked at. */
const CODES_FOR_ALL_SUBSETS = 6;

/** Every set of codes whose demand is worth counting together, small sets first; the same for each skill. */
export function needsOf(model: Model): Need[] {
  const sets = codeSets(model);
  const plain = sets.map((shifts): Need => ({
    shifts,
    skill: null,
    people: (weekday, shift) => model.demand[weekday]![shift]!.min,
  }));
  const bits = [...new Set(model.skillDemand.map((row) => row.skill))];
  const skilled = bits.flatMap((bit) =>
    sets.map((shifts): Need => ({
      shifts,
      skill: { bit, name: skillName(model, bit) },
      people: skilledPeople(model, bit),
    })),
  );
  return [...plain, ...skilled].filter((need) => need.shifts.every((shift) => weekSum(need, shift) > 0));
}

const weekSum = (need: Need, shift: number): number =>
  [0, 1, 2, 3, 4, 5, 6].reduce((sum, weekday) => sum + need.people(weekday, shift), 0);

function skilledPeople(model: Model, bit: bigint): Need['people'] {
  return (weekday, shift) =>
    model.skillDemand
      .filter((row) => row.skill === bit && row.weekday === weekday + 1 && row.shift === shift)
      .reduce((most, row) => Math.max(most, row.min), 0);
}

/** The case's name for a skill: bits follow the order of the case's list. */
const skillName = (model: Model, bit: bigint): string =>
  (model.case.skills ?? []).find((_, at) => 1n << BigInt(at) === bit) ?? '';

function codeSets(model: Model): number[][] {
  const all = model.shifts.map((s) => s.index);
  if (all.length > CODES_FOR_ALL_SUBSETS) {
    const nights = model.shifts.filter((s) => s.night).map((s) => s.index);
    return [...all.map((shift) => [shift]), nights, all].filter((set) => set.length > 0);
  }
  const sets = Array.from({ length: 2 ** all.length - 1 }, (_, at) => all.filter((shift) => ((at + 1) >> shift) & 1));
  return sets.sort((a, b) => a.length - b.length);
}

export const hasSkill = (need: Need, person: StaffModel): boolean =>
  need.skill === null || (person.skills & need.skill.bit) !== 0n;

/** Rules that a need comes from. */
export const demandRule = (need: Need): string => (need.skill === null ? 'demand' : 'skill-demand');

export function needFacts(model: Model, need: Need): Facts {
  return {
    codes: need.shifts.map((shift) => model.shifts[shift]!.code),
    ...(need.skill === null ? {} : { skill: need.skill.name }),
  };
}

/** A need that cannot be met. */
export interface FailingNeed {
  readonly need: Need;
  readonly needed: number;
  readonly possible: number;
}

/**
 * Keeps a failing need unless a smaller set of its codes fails too, or the same codes lack as much when nobody asks
 * for the skill: a reason is as small as it can be.
 */
export function smallestFailing<T extends FailingNeed>(failing: readonly T[]): T[] {
  return failing.filter((one) => !failing.some((other) => saysEnough(other, one)));
}

function saysEnough(small: FailingNeed, large: FailingNeed): boolean {
  if (!small.need.shifts.every((shift) => large.need.shifts.includes(shift))) return false;
  const sameSkill = small.need.skill?.bit === large.need.skill?.bit;
  if (small.need.shifts.length < large.need.shifts.length) return sameSkill;
  return !sameSkill && small.need.skill === null && small.needed - small.possible >= large.needed - large.possible;
}
