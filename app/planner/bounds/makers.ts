import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model, Rota, VisitModel } from '../model/model';
import { dutiesAround, type Duty } from '../rules/plan-view';
import { bitsOf } from './cover';

/**
 * Who could make a visit on a day in a rota, capacity apart. People are bits, `1n << staff`.
 * `pairs` is `null` for a visit of one carer; else the pairs who could start together and have the skills between them.
 */
export interface Makers {
  readonly people: bigint;
  readonly pairs: readonly bigint[] | null;
  /** For a visit of two carers: those of `people` who have each of its skills. */
  readonly skilled: readonly bigint[];
}

/** Makers of visits in one rota, remembered by visit and day. */
export interface MakerTable {
  of(visit: VisitModel, day: number): Makers;
}

export function makerTable(model: Model, rota: Rota): MakerTable {
  const known = new Map<number, Makers>();
  return {
    of: (visit, day) => {
      const key = visit.index * model.planDays + day;
      const found = known.get(key) ?? makersOf({ model, rota, visit, day });
      known.set(key, found);
      return found;
    },
  };
}

/** Whether these people could make the visit. */
export function canMake(makers: Makers, people: bigint): boolean {
  if (makers.pairs === null) return (makers.people & people) !== 0n;
  return makers.pairs.some((pair) => (pair & people) === pair);
}

/** Start times that are possible in a duty, both ends included, in minutes from 00:00 of day 0. */
interface StartRange {
  readonly duty: Duty;
  readonly from: number;
  readonly to: number;
}

interface Able {
  readonly bit: bigint;
  readonly skills: bigint;
  readonly ranges: readonly StartRange[];
}

interface Occasion {
  readonly model: Model;
  readonly rota: Rota;
  readonly visit: VisitModel;
  readonly day: number;
}

function makersOf(occasion: Occasion): Makers {
  const { model, visit } = occasion;
  const able = model.staff
    .filter((person) => !visit.excluded.has(person.index))
    .map((person): Able => ({
      bit: 1n << BigInt(person.index),
      skills: person.skills,
      ranges: startRanges(occasion, person.index),
    }))
    .filter((person) => person.ranges.length > 0);
  if (visit.carers === 1) {
    const skilled = able.filter((person) => hasAll(person.skills, visit.skills));
    return { people: unionOf(skilled.map((person) => person.bit)), pairs: null, skilled: [] };
  }
  const pairs = able.flatMap((a, i) =>
    able
      .slice(i + 1)
      .filter((b) => hasAll(a.skills | b.skills, visit.skills) && canStartTogether(a, b))
      .map((b) => a.bit | b.bit),
  );
  const people = unionOf(pairs);
  const skilled = bitsOf(visit.skills).map((skill) =>
    unionOf(able.filter((person) => (person.skills & skill) !== 0n).map((person) => person.bit & people)),
  );
  return { people, pairs, skilled };
}

/** When a person could start a visit of the day, in each of her duties that could hold it. */
export function startRanges({ model, rota, visit, day }: Occasion, staff: number): StartRange[] {
  const midnight = day * MINUTES_PER_DAY;
  return dutiesAround(model, rota, { staff, day })
    .map((duty) => ({
      duty,
      from: Math.max(midnight + visit.earliest, duty.start + model.rules.handoverMinutes),
      to: Math.min(midnight + visit.latest, duty.end - visit.minutes),
    }))
    .filter((range) => range.from <= range.to);
}

const hasAll = (skills: bigint, wanted: bigint): boolean => (skills & wanted) === wanted;

function canStartTogether(a: Able, b: Able): boolean {
  return a.ranges.some((x) => b.ranges.some((y) => Math.max(x.from, y.from) <= Math.min(x.to, y.to)));
}

const unionOf = (sets: readonly bigint[]): bigint => sets.reduce((all, set) => all | set, 0n);
