import type { Model, VisitModel } from '../../../../app/planner/model/model';
import type { Board, Route } from '../../../../app/planner/repair/board';
import { candidatesOf } from '../../../../app/planner/repair/candidates';
import { NOWHERE, type Job } from '../../../../app/planner/repair/stop';
import { MINUTES_PER_DAY } from '../../../../app/domain/time/clock';
import { at } from './at';

/** A visit on a day with the starts that it may have; minutes from 00:00 of day 0, both included. */
export interface Item {
  readonly index: number;
  readonly job: Job;
  readonly day: number;
  readonly from: number;
  readonly to: number;
  /** Of two carers: at the start and on the day that it was told. */
  readonly asTold: boolean;
}

/** A visit in the route that it was told to be in. */
export interface Home {
  readonly job: Job;
  readonly start: number;
  /** Starts that it may have in this route. */
  readonly from: number;
  readonly to: number;
  /** Whether this route alone can give it another start: it has one carer. */
  readonly alone: boolean;
  /** Whether it may leave: every route that it is in may change. */
  readonly mayLeave: boolean;
}

/** A visit that could come into a route. */
export interface Guest {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  readonly stranger: boolean;
  /** Whether its coming is a move that the route's own visits do not count already. */
  readonly counts: boolean;
}

/** A shift that has not begun, with who is in it and who could come. */
export interface RouteSpace {
  readonly index: number;
  readonly key: number;
  readonly staff: number;
  readonly opens: number;
  readonly closes: number;
  readonly rest: number;
  /** In order of time. */
  readonly homes: readonly Home[];
  readonly guests: readonly Guest[];
}

/** Everything that a repair of one day may do within its week. */
export interface Space {
  readonly board: Board;
  readonly model: Model;
  readonly routes: readonly RouteSpace[];
  readonly items: readonly Item[];
  /** Visits that the change took out, and the others that may leave their routes. */
  readonly direct: readonly Job[];
  readonly others: readonly Job[];
  /** Whether nothing is left out: no shift of the days has begun or reaches out of the week. */
  readonly whole: boolean;
}

/** Where the starts of a visit of two carers are cut in parts that both agree on: `job day` with last starts of parts. */
export type Cuts = ReadonlyMap<string, readonly number[]>;

export const cutKey = (job: Job, day: number): string => `${job.index} ${day}`;

/** The space of a board that the visits of a change are taken out of and not yet put back. */
export function spaceOf(board: Board, cuts: Cuts): Space {
  const direct = board.jobs.filter((job) => job.direct);
  const monday = Math.floor((direct[0]?.before?.day ?? 0) / 7) * 7;
  const open = board.routes.filter((route): route is Route => route !== undefined && isOpen(board, route, monday));
  const keys = new Set(open.map(({ duty }) => duty.key));
  const homesOf = homeKeys(board);
  const mayLeave = (job: Job): boolean => !job.held && (homesOf.get(job) ?? []).every((key) => keys.has(key));
  const others = [...new Set(open.flatMap(({ stops }) => stops.map(({ job }) => job)))].filter(mayLeave);
  const items = [...direct, ...others]
    .flatMap((job) => itemsOf(board, job, cuts))
    .map((item, index) => ({ ...item, index }));
  const eligible = eligibleKeys(board, [...direct, ...others]);
  const routes = open.map((route, index): RouteSpace => ({
    index,
    key: route.duty.key,
    staff: route.duty.staff,
    opens: route.duty.opens,
    closes: route.duty.closes,
    rest: route.duty.rest,
    homes: route.stops.map(({ job }) => homeOf(board, { route, job, mayLeave: mayLeave(job) })),
    guests: items.flatMap((item) => guestOf(board, { route, item, eligible })),
  }));
  return { board, model: board.model, routes, items, direct, others, whole: isWhole(board, monday, direct) };
}

const isOpen = ({ now }: Board, { duty, locked, stops }: Route, monday: number): boolean =>
  !locked &&
  duty.opens >= now &&
  duty.day >= monday &&
  duty.closes <= (monday + 7) * MINUTES_PER_DAY &&
  stops.every(({ job }) => !job.frozen);

/** Whether shifts that the days touch are all open, those of who is away and what is over apart. */
function isWhole(board: Board, monday: number, direct: readonly Job[]): boolean {
  const days = new Set(direct.flatMap((job) => job.days));
  return board.routes.every((route) => {
    if (route === undefined || isOpen(board, route, monday) || route.duty.closes <= board.now) return true;
    const { duty } = route;
    const touches = days.has(duty.day) || (days.has(duty.day + 1) && duty.closes > (duty.day + 1) * MINUTES_PER_DAY);
    return !touches || (route.locked && route.stops.length === 0);
  });
}

function homeKeys({ routes }: Board): Map<Job, number[]> {
  const found = new Map<Job, number[]>();
  for (const route of routes) {
    if (!route) continue;
    for (const { job } of route.stops) found.set(job, [...(found.get(job) ?? []), route.duty.key]);
  }
  return found;
}

/** `job day` with the keys of the routes that it could come into. */
function eligibleKeys(board: Board, jobs: readonly Job[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const job of jobs) {
    for (const { day, keys } of candidatesOf(board, job)) {
      const key = cutKey(job, day);
      const known = found.get(key) ?? new Set();
      keys.forEach((one) => known.add(one));
      found.set(key, known);
    }
  }
  return found;
}

function itemsOf(board: Board, job: Job, cuts: Cuts): Omit<Item, 'index'>[] {
  return job.days
    .filter((day) => clearOfOtherWeeks(board, job, day))
    .flatMap((day) => {
      const midnight = day * MINUTES_PER_DAY;
      const first = Math.max(midnight + job.visit.earliest, board.now);
      const last = midnight + job.visit.latest;
      const ends = [...toldCuts(job, day), ...(cuts.get(cutKey(job, day)) ?? []), last]
        .filter((end) => end >= first && end <= last)
        .sort((a, b) => a - b);
      const parts = ends.map((to, i) => ({ job, day, from: i === 0 ? first : at(ends, i - 1) + 1, to, asTold: false }));
      const { before } = job;
      const told = !job.direct && job.visit.carers === 2 && before?.day === day;
      return told ? [{ job, day, from: before.start, to: before.start, asTold: true }, ...parts] : parts;
    });
}

/** Two carers of a visit that the change took out agree at once where both come at the start that was told. */
function toldCuts({ direct, visit, before }: Job, day: number): number[] {
  return direct && visit.carers === 2 && before?.day === day ? [before.start - 1, before.start] : [];
}

/** Whether a movable visit is far enough from its occurrences in other weeks, which stay. */
function clearOfOtherWeeks({ ofVisit }: Board, job: Job, day: number): boolean {
  const { movable, index } = job.visit;
  if (movable === null) return true;
  return at(ofVisit, index).every(
    (other) =>
      Math.floor((other.before?.day ?? other.day) / 7) === Math.floor(day / 7) ||
      other.day === NOWHERE ||
      Math.abs(other.day - day) >= movable.minDaysBetween,
  );
}

function homeOf({ now }: Board, { route, job, mayLeave }: { route: Route; job: Job; mayLeave: boolean }): Home {
  const { duty } = route;
  if (job.before === null) throw new Error('A visit in a route of the old plan has a start');
  const { day, start } = job.before;
  const midnight = day * MINUTES_PER_DAY;
  return {
    job,
    start,
    from: Math.max(midnight + job.visit.earliest, duty.opens, now),
    to: Math.min(midnight + job.visit.latest, duty.closes - job.minutes),
    alone: job.visit.carers === 1,
    mayLeave,
  };
}

function guestOf(
  { faces }: Board,
  { route, item, eligible }: { route: Route; item: Item; eligible: ReadonlyMap<string, ReadonlySet<number>> },
): Guest[] {
  const { duty, stops } = route;
  const { job, day } = item;
  const from = Math.max(item.from, duty.opens);
  const to = Math.min(item.to, duty.closes - job.minutes);
  if (from > to || !eligible.get(cutKey(job, day))?.has(duty.key)) return [];
  const isHome = stops.some((stop) => stop.job === job);
  if (isHome && (job.visit.carers === 1 || item.asTold) && job.before?.day === day) return [];
  const stranger = faces.acquaintance({ recipient: job.visit.recipient, staff: duty.staff, day }) === 'new';
  return [{ item, from, to, stranger, counts: !job.direct && !isHome }];
}

/** Minutes of travel between two visits in a row. */
export const legOf = ({ travel }: Model, a: VisitModel, b: VisitModel): number =>
  a.recipient === b.recipient ? 0 : (travel[a.zone]?.[b.zone] ?? 0);
