import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { dutyOn, type Model, type Rota, type VisitModel } from '../model/model';
import { dutiesAround, type Duty } from '../rules/plan-view';
import { bitsOf } from './cover';

/**
 * Who could make a visit on a day in a rota, capacity apart. People are bits, `1n << staff`.
 * `meeting` is `null` for a visit of one carer; else it says which two could start together.
 */
export interface Makers {
  readonly people: bigint;
  readonly meeting: Meeting | null;
  /** For a visit of two carers: those of `people` who have each of its skills. */
  readonly skilled: readonly bigint[];
}

/** When the carers of a visit of two could start. */
export interface Meeting {
  readonly starts: readonly Starts[];
  /** Whether any two of the people with all skills between them can start together. */
  readonly always: boolean;
}

/** People whose duty leaves the same start times, both ends included, in minutes from 00:00 of day 0. */
export interface Starts {
  readonly people: bigint;
  readonly from: number;
  readonly to: number;
}

/** Makers of visits in one rota, remembered by visit and day. */
export interface MakerTable<Visit = VisitModel> {
  of(visit: Visit, day: number): Makers;
}

export function makerTable(model: Model, rota: Rota): MakerTable {
  const known = new Map<number, Makers>();
  const people = peopleTable(model, rota);
  return {
    of: (visit, day) => {
      const key = visit.index * model.planDays + day;
      const found = known.get(key) ?? makersOf({ model, people, visit, day });
      known.set(key, found);
      return found;
    },
  };
}

/** Whether these people could make the visit. */
export function canMake(makers: Makers, people: bigint): boolean {
  const own = people & makers.people;
  if (makers.meeting === null) return own !== 0n;
  const bits = bitsOf(own);
  return bits.some((a, i) => bits.slice(i + 1).some((b) => isPair(makers, a | b)));
}

/** Whether two people have every skill between them and can start together. */
function isPair({ meeting, skilled }: Makers, pair: bigint): boolean {
  if (skilled.some((set) => (set & pair) === 0n)) return false;
  return meeting === null || meeting.always || startTogether(meeting.starts, pair);
}

/** Whether two people, as one set, can start at the same time. */
function startTogether(starts: readonly Starts[], pair: bigint): boolean {
  const one = pair & -pair;
  const other = pair ^ one;
  const ofOther = starts.filter(({ people }) => (people & other) !== 0n);
  return starts.some((x) => (x.people & one) !== 0n && ofOther.some((y) => meets(x, y)));
}

const meets = (x: Starts, y: Starts): boolean => Math.max(x.from, y.from) <= Math.min(x.to, y.to);

/** Sets of people that many visits ask for, remembered. */
interface PeopleTable {
  /** On a duty day, by shift; whoever is away that date is not there. */
  on(day: number): readonly bigint[];
  with(skill: bigint): bigint;
}

function peopleTable(model: Model, rota: Rota): PeopleTable {
  const onDay = new Map<number, readonly bigint[]>();
  const withSkill = new Map<bigint, bigint>();
  const bits = model.staff.map(({ index }) => 1n << BigInt(index));
  const dutiesOn = (day: number): bigint[] => {
    const sets = model.shifts.map(() => 0n);
    for (const { index: staff } of model.staff) {
      const shift = dutyOn(model, rota, { staff, day });
      if (shift >= 0) sets[shift]! |= bits[staff]!;
    }
    return sets;
  };
  return {
    on: (day) => remembered(onDay, day, dutiesOn),
    with: (skill) =>
      remembered(withSkill, skill, () => unionOf(bits.filter((_, i) => (model.staff[i]!.skills & skill) !== 0n))),
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  known.set(key, made);
  return made;
}

interface Asked {
  readonly model: Model;
  readonly people: PeopleTable;
  readonly visit: VisitModel;
  readonly day: number;
}

function makersOf(asked: Asked): Makers {
  const { visit, people: table } = asked;
  const skilled = bitsOf(visit.skills).map((skill) => table.with(skill));
  return makersOfStarts({ starts: startsOf(asked), carers: visit.carers, skilled });
}

/** Who could make a visit, from when each could start it and, for each of its skills, who has that. */
export function makersOfStarts(of: {
  readonly starts: readonly Starts[];
  readonly carers: 1 | 2;
  readonly skilled: readonly bigint[];
}): Makers {
  const { starts } = of;
  const able = unionOf(starts.map(({ people }) => people));
  const withSkill = of.skilled.map((set) => set & able);
  if (of.carers === 1) {
    return { people: withSkill.reduce((all, set) => all & set, able), meeting: null, skilled: [] };
  }
  const people = unionOf(bitsOf(able).filter((one) => hasPartner({ one, able, starts, withSkill })));
  const skilled = withSkill.map((set) => set & people);
  return { people, skilled, meeting: { starts, always: alwaysMeet({ people, starts, skilled }) } };
}

/** Start times of the day in each duty that could hold the visit: those of the day before, then the day's own. */
function startsOf({ model, people, visit, day }: Asked): Starts[] {
  const midnight = day * MINUTES_PER_DAY;
  const excluded = unionOf([...visit.excluded].map((person) => 1n << BigInt(person)));
  return [day - 1, day].flatMap((dutyDay) =>
    people.on(dutyDay).flatMap((set, shift) => {
      const { start, end } = model.shifts[shift]!;
      const opens = dutyDay * MINUTES_PER_DAY + start + model.rules.handoverMinutes;
      const from = Math.max(midnight + visit.earliest, opens);
      const to = Math.min(midnight + visit.latest, dutyDay * MINUTES_PER_DAY + end - visit.minutes);
      const own = set & ~excluded;
      return from <= to && own !== 0n ? [{ people: own, from, to }] : [];
    }),
  );
}

interface Able {
  readonly one: bigint;
  readonly able: bigint;
  readonly starts: readonly Starts[];
  readonly withSkill: readonly bigint[];
}

/** Whether somebody else could make the visit with her. */
function hasPartner({ one, able, starts, withSkill }: Able): boolean {
  const own = starts.filter(({ people }) => (people & one) !== 0n);
  const met = unionOf(starts.filter((other) => own.some((x) => meets(x, other))).map(({ people }) => people));
  const lacking = withSkill.filter((set) => (set & one) === 0n);
  return lacking.reduce((left, set) => left & set, met & able & ~one) !== 0n;
}

function alwaysMeet(of: { people: bigint; starts: readonly Starts[]; skilled: readonly bigint[] }): boolean {
  const { people, starts, skilled } = of;
  if (starts.every((x, i) => starts.slice(i + 1).every((y) => meets(x, y)))) return true;
  const bits = bitsOf(people);
  const hasAll = (pair: bigint): boolean => skilled.every((set) => (set & pair) !== 0n);
  return bits.every((a, i) => bits.slice(i + 1).every((b) => !hasAll(a | b) || startTogether(starts, a | b)));
}

/** When a person could start a visit, in a duty that could hold it, in minutes from 00:00 of day 0. */
interface StartRange {
  readonly duty: Duty;
  readonly from: number;
  readonly to: number;
}

interface Occasion {
  readonly model: Model;
  readonly rota: Rota;
  readonly visit: VisitModel;
  readonly day: number;
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

const unionOf = (sets: readonly bigint[]): bigint => sets.reduce((all, set) => all | set, 0n);
