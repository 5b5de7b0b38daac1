import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model } from '../model/model';
import { readyAfterOf } from '../visits/tables';
import type { Envelope } from './envelope';
import type { Faces } from './faces';
import type { Job, Stop } from './stop';
import { timeRoute, type Duty, type Timed, type TimeScratch } from './time-route';

/** Stops of a person on a shift, with starts. Never changed: another route takes its place. */
export interface Route extends Timed {
  readonly duty: Duty;
  readonly stops: readonly Stop[];
  /** Broken before the repair, or hers who is away: nothing is put in and nothing is taken out. */
  readonly locked: boolean;
  asked: Asked;
}

/** What has been asked of a route, so that it is worked out once. */
export interface Asked {
  /** The cheapest way to put one more stop in, by job, day and agreed start. */
  placings?: Map<number, Placing | null>;
  /** The route less one job. */
  without?: Map<Job, Route | undefined>;
  envelope?: Envelope;
}

/** A way to put one more stop into a route, and what that adds to it. */
export interface Placing {
  readonly stop: Stop;
  /** Of the stop that it is put before. */
  readonly place: number;
  readonly timed: Timed;
  readonly start: number;
  /** In units of `COST`. */
  readonly cost: number;
}

/** A plan in repair. */
export interface Board {
  readonly model: Model;
  /** Minutes from 00:00 of day 0. */
  readonly now: number;
  readonly jobs: readonly Job[];
  /** Occurrences of each visit. */
  readonly ofVisit: readonly (readonly Job[])[];
  /** `routes[staff * columns + day + 1]`: from the day before the plan, whose night shift reaches into it. */
  readonly routes: (Route | undefined)[];
  readonly columns: number;
  readonly faces: Faces;
  /** Who alone may take visits; everybody, where it is `null`. */
  readonly only: ReadonlySet<number> | null;
  readonly scratch: TimeScratch;
  /** How many more visits of each week of the plan may be moved, so long as all visits are made. Never below 0. */
  readonly room: number[];
  /** Routes timed so far: the measure of effort. */
  steps: number;
}

/** The shift of a person on a day as room for visits, or `undefined` on a day off. */
export function dutyAsRoom(
  model: Model,
  who: { readonly staff: number; readonly day: number },
  shiftIndex: number,
): Duty | undefined {
  const shift = model.shifts[shiftIndex];
  if (!shift) return undefined;
  const midnight = who.day * MINUTES_PER_DAY;
  const opens = midnight + shift.start + readyAfterOf(model);
  return {
    key: who.staff * (model.planDays + 1) + who.day + 1,
    ...who,
    opens,
    closes: midnight + shift.end,
    rest: shift.breakNeeded,
    freeFrom: opens,
  };
}

/** Times a list of stops as a route; `undefined` where it cannot be walked with at most `most` changed starts. */
export function walk(board: Board, duty: Duty, stops: readonly Stop[], most: number): Route | undefined {
  board.steps++;
  const timed = timeRoute({ model: board.model, duty, now: board.now, scratch: board.scratch }, stops, { most });
  return timed === null ? undefined : routeOf(duty, stops, timed);
}

export const routeOf = (duty: Duty, stops: readonly Stop[], { starts, changes, strays, travel }: Timed): Route => ({
  duty,
  stops,
  starts,
  changes,
  strays,
  travel,
  locked: false,
  asked: {},
});

/** The routes on duty on a calendar day: shifts of the day before that reach into it, and its own. */
export function routesOn(board: Board, day: number): Route[] {
  const found: Route[] = [];
  const midnight = day * MINUTES_PER_DAY;
  for (let staff = 0; staff < board.model.staff.length; staff++) {
    const nightBefore = board.routes[staff * board.columns + day];
    const own = board.routes[staff * board.columns + day + 1];
    if (nightBefore && nightBefore.duty.closes > midnight) found.push(nightBefore);
    if (own) found.push(own);
  }
  return found;
}

/** Starts of all jobs that stand, in minutes from 00:00 of day 0. */
export function startsOf({ jobs, routes }: Board): Map<Job, number> {
  const starts = new Map(jobs.flatMap((job) => (job.before ? [[job, job.before.start] as const] : [])));
  for (const route of routes) route?.stops.forEach((stop, i) => starts.set(stop.job, route.starts[i]!));
  return starts;
}
