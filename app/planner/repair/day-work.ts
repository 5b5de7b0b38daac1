import type { Board, Route } from './board';
import { candidatesOf, costOf, type Candidate } from './candidates';
import { COST, differenceOf, timeCost } from './cost';
import type { Option } from './options';
import { withoutJob } from './placings';
import { NOWHERE, type Job } from './stop';

type Standing = Pick<Job, 'day' | 'staff'>;

/** Jobs that are taken out of their routes and put into others, what the plan costs so, and the way back. */
export interface DayWork {
  readonly board: Board;
  readonly candidates: Map<Job, readonly Candidate[]>;
  /** Every job that was ever taken out, as it stood at the start. */
  readonly start: Map<Job, Standing>;
  /** In units of `COST`, above the plan as it was. */
  cost: number;
  /** How many other visits may be moved, so long as all visits are made. */
  readonly room: number;
  /** Each step since the last `forgetSteps`, as it was before. */
  readonly log: Undone[];
}

interface Undone {
  readonly job: Job;
  readonly standing: Standing;
  readonly routes: readonly Route[];
  readonly cost: number;
}

/** A plan to come back to. */
export interface Found {
  readonly cost: number;
  readonly routes: readonly (Route | undefined)[];
  readonly standings: ReadonlyMap<Job, Standing>;
}

/** A day on which these jobs have no place yet. */
export function createWork(board: Board, jobs: readonly Job[]): DayWork {
  return {
    board,
    candidates: new Map(),
    start: new Map(jobs.map((job) => [job, { day: NOWHERE, staff: [] }] as const)),
    cost: jobs.reduce((sum, job) => sum + nowhereCost(job), 0),
    room: board.room[weekOf(jobs)] ?? 0,
    log: [],
  };
}

/** The week of the plan whose visits give way for these jobs, which are of one day. */
export const weekOf = ([job]: readonly Job[]): number => Math.floor((job?.before?.day ?? job?.days[0] ?? 0) / 7);

/** What it costs that nobody makes a job. */
export const nowhereCost = ({ direct }: Job): number => COST.unplaced + (direct ? 0 : COST.moved);

/** Who could make a job, cheapest first; asked once. */
export function candidatesIn({ board, candidates }: DayWork, job: Job): readonly Candidate[] {
  const known = candidates.get(job) ?? candidatesOf(board, job);
  candidates.set(job, known);
  return known;
}

/** What a job costs at the least, others apart. */
export const leastCost = (work: DayWork, job: Job): number => candidatesIn(work, job)[0]?.cost ?? COST.unplaced;

/** What a job costs where it is, time and travel apart. */
export const standingCost = ({ board }: DayWork, job: Job): number =>
  job.day === NOWHERE ? nowhereCost(job) : costOf(board, job, job);

/** Takes a job out of its routes. Answers whether it has no place now. */
export function takeOut(work: DayWork, job: Job): boolean {
  const { board, start } = work;
  if (job.day === NOWHERE) return true;
  const routes = routesOf(board, job);
  if (routes.length !== job.staff.length) return false;
  const shorter: Route[] = [];
  for (const route of routes) {
    const without = withoutJob(board, route, job);
    if (!without) return false;
    shorter.push(without);
  }
  const standing = { day: job.day, staff: job.staff };
  if (!start.has(job)) start.set(job, standing);
  work.log.push({ job, standing, routes, cost: work.cost });
  work.cost += nowhereCost(job) - costOf(board, job, job) - startCost(routes[0]!, job);
  routes.forEach((route, i) => (work.cost -= differenceOf({ from: shorter[i]!, to: route })));
  for (const route of shorter) board.routes[route.duty.key] = route;
  stand(job, { day: NOWHERE, staff: [] });
  return true;
}

/** Puts a job that has no place into routes. */
export function putIn(work: DayWork, job: Job, option: Option): void {
  const { board } = work;
  const routes = option.routes.map((route) => board.routes[route.duty.key]!);
  work.log.push({ job, standing: { day: NOWHERE, staff: [] }, routes, cost: work.cost });
  work.cost += option.cost - nowhereCost(job);
  for (const route of option.routes) board.routes[route.duty.key] = route;
  stand(job, option);
}

export const forgetSteps = ({ log }: DayWork): void => void (log.length = 0);

/** Takes every step since `forgetSteps` back. */
export function undoSteps(work: DayWork): void {
  for (let step = work.log.pop(); step; step = work.log.pop()) {
    for (const route of step.routes) work.board.routes[route.duty.key] = route;
    stand(step.job, step.standing);
    work.cost = step.cost;
  }
}

export const snapshotOf = ({ board, start, cost }: DayWork): Found => ({
  cost,
  routes: [...board.routes],
  standings: new Map([...start.keys()].map((job) => [job, { day: job.day, staff: job.staff }] as const)),
});

/** Makes the plan one that was found earlier in this work. */
export function restore(work: DayWork, found: Found): void {
  found.routes.forEach((route, key) => (work.board.routes[key] = route));
  for (const [job, standing] of work.start) stand(job, found.standings.get(job) ?? standing);
  work.cost = found.cost;
  forgetSteps(work);
}

const stand = (job: Job, { day, staff }: Standing): void => {
  job.day = day;
  job.staff = staff;
};

/** The routes that a job stands in: on its day, or on the shift of the night before. */
function routesOf({ routes, columns }: Board, job: Job): Route[] {
  const found: Route[] = [];
  for (const staff of job.staff) {
    for (let column = job.day; column <= job.day + 1; column++) {
      const route = routes[staff * columns + column];
      if (route?.stops.some((stop) => stop.job === job)) found.push(route);
    }
  }
  return found;
}

/** Cost of the start of a job where that is none of its routes: agreed between two. */
function startCost(route: Route, job: Job): number {
  const at = route.stops.findIndex((stop) => stop.job === job);
  return route.stops[at]!.fixed ? timeCost(job, { ...job, start: route.starts[at]! }) : 0;
}
