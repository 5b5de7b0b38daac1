import type { Model, PlacedVisit, Rota, VisitModel } from '../../../app/planner/model/model';
import { dutyOn } from '../../../app/planner/model/model';
import { createLinearModel, type LinearModel, type LinearSolver } from '../../../app/planner/linear/linear-model';
import { createSparseBlock } from '../../../app/planner/linear/sparse-block';
import type { Faces } from '../../../app/planner/repair/faces';
import { MOST_TASKS, unwalkableSets, type Shift } from './walkable-sets';

/** A visit that nobody makes weighs more than all strangers together. */
const UNMADE = 1000;
/** Visits among which sets that do not fit are looked for at first. */
const FEW_TASKS = 9;
/** Sets that are forbidden at a time. */
const MOST_CUTS = 40;

interface Day {
  readonly solver: LinearSolver;
  /** The case after the absence. */
  readonly model: Model;
  readonly rota: Rota;
  /** Visits of the day before the absence. */
  readonly placed: readonly PlacedVisit[];
  readonly faces: Faces;
  readonly day: number;
  readonly seconds: number;
}

/** What no repair of the day can be below. */
export interface LeastOfDay {
  readonly unmade: number;
  readonly strangers: number;
  /** Whether it is that of an assignment in which everybody's visits fit on her shift, and not only a bound. */
  readonly reached: boolean;
}

interface Choice {
  readonly visit: number;
  readonly person: number;
}

/**
 * A bound over every repair of one day: everybody on shift may make everything anew. An integer program chooses who makes
 * what; sets of visits that do not fit on a shift are forbidden as they come up, found by trying every order. That two
 * carers meet at one time is left out, so the bound is never too high. Visits that would move to other days are not in it.
 */
export function leastOfDay(day: Day): LeastOfDay {
  const visits = day.placed.map(({ visit }) => day.model.visits[visit]).filter((visit) => visit !== undefined);
  const people = day.model.staff
    .map(({ index }) => index)
    .filter((staff) => dutyOn(day.model, day.rota, { staff, day: day.day }) >= 0);
  const choices = visits.flatMap((visit, i) =>
    people.filter((person) => mayMake(day, visit, person)).map((person): Choice => ({ visit: i, person })),
  );
  const linear = createLinearModel({ solver: day.solver, ...program(day, { visits, choices }), integer: true });
  try {
    return cutUntilWalkable(day, { visits, people, choices, linear });
  } finally {
    linear.dispose();
  }
}

function shiftOf({ model, rota, day }: Day, staff: number): Shift {
  const shift = model.shifts[dutyOn(model, rota, { staff, day })];
  if (!shift) throw new Error('Only people on shift are asked');
  return { opens: shift.start + model.rules.handoverMinutes, closes: shift.end, rest: shift.breakNeeded };
}

function mayMake(day: Day, visit: VisitModel, person: number): boolean {
  const { opens, closes } = shiftOf(day, person);
  const skilled = visit.carers === 2 || (visit.skills & ~(day.model.staff[person]?.skills ?? 0n)) === 0n;
  const inTime = Math.max(visit.earliest, opens) <= Math.min(visit.latest, closes - visit.minutes);
  return skilled && inTime && !visit.excluded.has(person);
}

function program(day: Day, of: { visits: readonly VisitModel[]; choices: readonly Choice[] }) {
  const columns = createSparseBlock();
  for (const { visit, person } of of.choices) {
    const recipient = of.visits[visit]?.recipient ?? -1;
    const isNew = day.faces.acquaintance({ recipient, staff: person, day: day.day }) === 'new';
    columns.entry(visit, 1);
    columns.close({ cost: isNew ? 1 : 0, lower: 0, upper: 1 });
  }
  of.visits.forEach((visit, i) => {
    columns.entry(i, visit.carers);
    columns.close({ cost: UNMADE, lower: 0, upper: 1 });
  });
  const needed = Float64Array.from(of.visits, ({ carers }) => carers);
  return { rows: { lower: needed, upper: needed }, columns: columns.build() };
}

interface Search {
  readonly visits: readonly VisitModel[];
  readonly people: readonly number[];
  readonly choices: readonly Choice[];
  readonly linear: LinearModel;
}

function cutUntilWalkable(day: Day, search: Search): LeastOfDay {
  const { linear, choices, people } = search;
  addTimeLimits(day, search);
  const end = performance.now() + day.seconds * 1000;
  let bound = 0;
  for (;;) {
    const left = (end - performance.now()) / 1000;
    const result = left > 0 ? linear.solve({ seconds: left }) : null;
    if (result) bound = Math.max(bound, Math.ceil(result.bound - 1e-6));
    if (!result || result.status !== 'optimal') return least(bound, false);
    const given = people.map((person) => ({
      person,
      chosen: choices.flatMap((choice, i) =>
        choice.person === person && (result.primal[i] ?? 0) > 0.5 ? [choice.visit] : [],
      ),
    }));
    const cuts = given.flatMap((one) => cutsFor(day, search, one));
    if (cuts.length === 0) {
      return least(
        bound,
        given.every(({ chosen }) => chosen.length <= MOST_TASKS),
      );
    }
    forbid(day, search, cuts);
  }
}

const least = (bound: number, reached: boolean): LeastOfDay => ({
  unmade: Math.floor(bound / UNMADE),
  strangers: bound % UNMADE,
  reached,
});

interface Cut {
  readonly visits: readonly number[];
  readonly shift: Shift;
}

/** Sets that do not fit among what one person was given: among few visits close in time first, which is quick. */
function cutsFor(day: Day, search: Search, of: { person: number; chosen: readonly number[] }): Cut[] {
  const earliest = (i: number): number => search.visits[i]?.earliest ?? 0;
  const chosen = [...of.chosen].sort((a, b) => earliest(a) - earliest(b) || a - b);
  const shift = shiftOf(day, of.person);
  for (const size of [FEW_TASKS, MOST_TASKS]) {
    const froms = Array.from({ length: Math.max(1, chosen.length - size + 1) }, (_, from) => from);
    const sets = froms.flatMap((from) => unwalkable(day, search, { chosen: chosen.slice(from, from + size), shift }));
    if (sets.length > 0) return sets.slice(0, MOST_CUTS).map((visits) => ({ visits, shift }));
  }
  return [];
}

function unwalkable(day: Day, { visits }: Search, of: { chosen: readonly number[]; shift: Shift }): number[][] {
  const { chosen, shift } = of;
  const tasks = chosen.map((i) => {
    const { earliest: from = 0, latest: to = 0, minutes = 0 } = visits[i] ?? {};
    return { from, to, minutes };
  });
  const legOf = (a: number, b: number): number => leg(day, visits[chosen[a] ?? -1], visits[chosen[b] ?? -1]);
  return unwalkableSets(tasks, shift, legOf).map((set) => set.map((i) => chosen[i] ?? -1));
}

function leg({ model }: Day, from: VisitModel | undefined, to: VisitModel | undefined): number {
  if (!from || !to || from.recipient === to.recipient) return 0;
  return model.travel[from.zone]?.[to.zone] ?? 0;
}

/** Whoever works the same hours cannot make the set either. */
function forbid(day: Day, { linear, choices, people }: Search, cuts: readonly Cut[]): void {
  const rows = createSparseBlock();
  for (const { visits, shift } of cuts) {
    for (const person of people) {
      const own = shiftOf(day, person);
      if (own.opens < shift.opens || own.closes > shift.closes || own.rest < shift.rest) continue;
      const columns = choices.flatMap((choice, i) =>
        choice.person === person && visits.includes(choice.visit) ? [i] : [],
      );
      if (columns.length < visits.length) continue;
      columns.forEach((column) => rows.entry(column, 1));
      rows.close({ upper: visits.length - 1 });
    }
  }
  linear.addRows(rows.build());
}

/** Between any two times there is no room for more than fits: lengths and the shortest ways. */
function addTimeLimits(day: Day, { visits, people, choices, linear }: Search): void {
  const shortest = visits.map((visit) =>
    Math.min(...visits.filter((other) => other !== visit).map((other) => leg(day, other, visit))),
  );
  const rows = createSparseBlock();
  for (const person of people) {
    const { opens, closes, rest } = shiftOf(day, person);
    const own = choices.flatMap(({ visit, person: who }, column) => {
      const spec = visits[visit];
      if (who !== person || !spec) return [];
      const from = Math.max(spec.earliest, opens);
      const until = Math.min(spec.latest + spec.minutes, closes);
      return [{ column, from, until, way: shortest[visit] ?? 0, minutes: spec.minutes }];
    });
    const starts = new Set([opens, ...own.map(({ from }) => from)]);
    const ends = new Set([closes, ...own.map(({ until }) => until)]);
    for (const from of starts) {
      for (const until of ends) {
        const inside = own.filter((one) => one.from >= from && one.until <= until);
        if (inside.length === 0) continue;
        const most = until - from - (from === opens && until === closes ? rest : 0);
        const room = most + Math.max(0, ...inside.map(({ way }) => way));
        if (inside.reduce((sum, { way, minutes }) => sum + way + minutes, 0) <= room) continue;
        inside.forEach(({ column, way, minutes }) => rows.entry(column, way + minutes));
        rows.close({ upper: room });
      }
    }
  }
  linear.addRows(rows.build());
}
