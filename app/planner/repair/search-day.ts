import type { Board, Route } from './board';
import { candidatesOf, costOf, type Candidate } from './candidates';
import { COST, facesOf, timeCost } from './cost';
import { listOptions, type Option } from './options';
import { withoutJob } from './placings';
import { NOWHERE, type Job } from './stop';

/** Most jobs that make room one after the other for one that found none. */
const LONGEST_CHAIN = 6;
/** Share of the steps of a day for placing without moving anybody else's visits. */
const DIRECT_SHARE = 0.15;
/** Share of them after which no more faces are looked for, and of what is left for the sake of one job. */
const FACES_SHARE = 0.8;
const ONE_JOB_SHARE = 0.2;
/** Routes timed for less travel alone, once nothing above it can be gained. */
const STEPS_FOR_TRAVEL = 300;

type Standing = Pick<Job, 'day' | 'staff'>;

interface Found {
  cost: number;
  readonly routes: readonly (Route | undefined)[];
  readonly standings: ReadonlyMap<Job, Standing>;
}

/** A search among the ways to give a few jobs a place. */
interface Search {
  readonly board: Board;
  readonly candidates: Map<Job, readonly Candidate[]>;
  /** Every job that was ever taken out, as it stood at the start. */
  readonly start: Map<Job, Standing>;
  /** Jobs that the descent under way places; nobody takes them out again. */
  readonly placing: Set<Job>;
  /** No repair costs less than this. */
  readonly least: number;
  best: Found;
  /** Whether only a plan with fewer unmade visits, or as many and fewer strangers, is better. */
  facesOnly: boolean;
  /** How far `board.steps` may go. */
  limit: number;
}

/** What a repair of one day came to. */
export interface DayRepair {
  /** Whether it is proven that no repair of the day leaves fewer visits unmade or, with as many, brings fewer strangers. */
  readonly proven: boolean;
}

/**
 * Gives jobs a place, by the levels of `COST`: first without moving anybody else's visits, then by chains of up to
 * three others that make room for those that found no place or only a stranger. Ends as soon as no more could be had if
 * everybody had all the time in the world, or at the `limit` of `board.steps`.
 */
export function searchDay(board: Board, jobs: readonly Job[], limit: number): DayRepair {
  const candidates = new Map(jobs.map((job) => [job, candidatesOf(board, job)] as const));
  const search: Search = {
    board,
    candidates,
    start: new Map(jobs.map((job) => [job, { day: NOWHERE, staff: [] }] as const)),
    placing: new Set(),
    least: jobs.reduce((sum, job) => sum + leastCost(candidates.get(job)!), 0),
    best: { cost: Infinity, routes: [...board.routes], standings: new Map() },
    facesOnly: false,
    limit,
  };
  const atStart = search.best;
  const order = inOrder(search, jobs);
  const begin = board.steps;
  within(search, begin + (limit - begin) * DIRECT_SHARE, () => descend(search, order, { chain: 0, cost: 0 }));
  search.facesOnly = true;
  for (let chain = 1; chain <= LONGEST_CHAIN && mayImprove(search); chain++) {
    while (mayImprove(search) && improveWorst(search, chain));
  }
  for (let chain = 1; chain <= LONGEST_CHAIN && mayImprove(search); chain++) {
    restore(search, { ...atStart, standings: search.start });
    within(search, begin + (limit - begin) * FACES_SHARE, () => descend(search, order, { chain, cost: 0 }));
  }
  search.facesOnly = false;
  while (polish(search) || polishPairs(search));
  restore(search, search.best);
  for (const route of board.routes) if (route) route.asked = {};
  return { proven: !mayImprove(search) };
}

const leastCost = (candidates: readonly Candidate[]): number => candidates[0]?.cost ?? COST.unplaced;

/** Whether fewer unmade visits or fewer strangers are not ruled out. */
const mayImprove = ({ best, least }: Search): boolean => facesOf(best.cost) > facesOf(least);

/** Hardest first: two carers, then those whom fewest can visit, then the longest. */
function inOrder({ candidates }: Search, jobs: readonly Job[]): Job[] {
  const choices = (job: Job): number => candidates.get(job)!.length;
  return [...jobs].sort(
    (a, b) => b.visit.carers - a.visit.carers || choices(a) - choices(b) || b.minutes - a.minutes || a.index - b.index,
  );
}

function within(search: Search, limit: number, work: () => void): void {
  const before = search.limit;
  search.limit = Math.min(limit, before);
  work();
  search.limit = before;
}

/** Takes out what found no place or only a stranger, and looks for others who make room for it. */
function improveWorst(search: Search, chain: number): boolean {
  const { board, candidates } = search;
  restore(search, search.best);
  const worst = [...search.start.keys()].filter((job) => {
    const cost = job.day === NOWHERE ? COST.unplaced : costOf(board, job, job);
    return facesOf(cost) > facesOf(leastCost(candidates.get(job)!));
  });
  return inOrder(search, worst).some((job) => replace(search, job, chain));
}

/** Takes out every job that has moved, one at a time, and gives it the place that is now best. */
function polish(search: Search): boolean {
  restore(search, search.best);
  const moved = [...search.start.keys()].filter((job) => job.day !== NOWHERE);
  return moved.some((job) => replace(search, job, 0));
}

/** Whether a better plan was found without one job and with it again. */
function replace(search: Search, job: Job, chain: number): boolean {
  const { board, best } = search;
  if (isOver(search)) return false;
  restore(search, best);
  const part = board.steps + (search.limit - board.steps) * ONE_JOB_SHARE;
  within(search, part, () => leave(search, job, (gain) => descend(search, [job], { chain, cost: best.cost - gain })));
  return search.best !== best;
}

/** As `polish`, two jobs at a time. */
function polishPairs(search: Search): boolean {
  restore(search, search.best);
  const moved = [...search.start.keys()].filter((job) => job.day !== NOWHERE);
  return moved.some((one, i) => moved.slice(i + 1).some((other) => replacePair(search, one, other)));
}

function replacePair(search: Search, one: Job, other: Job): boolean {
  const { board, best } = search;
  if (isOver(search)) return false;
  restore(search, best);
  const part = board.steps + (search.limit - board.steps) * ONE_JOB_SHARE;
  const order = inOrder(search, [one, other]);
  within(search, part, () =>
    leave(search, one, (first) =>
      leave(search, other, (second) => descend(search, order, { chain: 0, cost: best.cost - first - second })),
    ),
  );
  return search.best !== best;
}

/** Goes on with a job taken out of its routes; `then` hears what that gains. Everything stands as before afterwards. */
function leave(search: Search, job: Job, then: (gain: number) => void): void {
  const { board } = search;
  if (job.day === NOWHERE) return then(COST.unplaced);
  const routes = routesOf(board, job);
  const shorter = routes.map((route) => withoutJob(board, route, job));
  if (routes.length !== job.staff.length || shorter.includes(undefined)) return;
  const gain = shorter.reduce((sum, route, i) => sum + differenceOf({ from: route!, to: routes[i]! }), 0);
  const { day, staff } = job;
  const moved = costOf(board, job, job);
  const agreed = startCost(routes[0]!, job);
  if (!search.start.has(job)) search.start.set(job, { day, staff });
  for (const route of shorter) board.routes[route!.duty.key] = route;
  stand(job, { day: NOWHERE, staff: [] });
  then(gain + moved + agreed);
  for (const route of routes) board.routes[route.duty.key] = route;
  stand(job, { day, staff });
}

/** The routes that a job stands in: on its day, or on the shift of the night before. */
function routesOf({ routes, columns }: Board, job: Job): Route[] {
  return job.staff.flatMap((staff) =>
    [job.day, job.day + 1].flatMap((column) => {
      const route = routes[staff * columns + column];
      return route?.stops.some((stop) => stop.job === job) ? [route] : [];
    }),
  );
}

const differenceOf = ({ from, to }: { from: Route; to: Route }): number =>
  (to.changes - from.changes) * COST.time + (to.travel - from.travel) * COST.travel;

/** Cost of the start of a job where that is not among the changes of its route: agreed, or of one that was taken out. */
function startCost(route: Route, job: Job): number {
  if (job.visit.carers === 1 && !job.direct) return 0;
  const at = route.stops.findIndex((stop) => stop.job === job);
  return timeCost(job, { day: job.day, start: route.starts[at]! });
}

const stand = (job: Job, { day, staff }: Standing): void => void Object.assign(job, { day, staff });

function restore({ board }: Search, found: Found): void {
  found.routes.forEach((route, key) => (board.routes[key] = route));
  for (const [job, standing] of found.standings) stand(job, standing);
}

interface Descent {
  /** Jobs that may still be taken out. */
  readonly chain: number;
  /** Of what has been decided. */
  readonly cost: number;
}

/** Depth first with bounds: gives the first job every place that it may have, and the others theirs. */
function descend(search: Search, todo: readonly Job[], at: Descent): void {
  const [job, ...rest] = todo;
  if (job === undefined) {
    if (at.cost < wanted(search)) record(search, at.cost);
    return;
  }
  const restLeast = rest.reduce((sum, other) => sum + leastCost(candidatesFor(search, other)), 0);
  const room = wanted(search) - at.cost - restLeast;
  if (isOver(search) || leastCost(candidatesFor(search, job)) >= room) return;
  search.placing.add(job);
  tryOptions(search, { job, rest, at });
  if (at.chain > 0) makeRoom(search, { job, rest, at });
  if (COST.unplaced < wanted(search) - at.cost - restLeast) {
    descend(search, rest, { ...at, cost: at.cost + COST.unplaced });
  }
  search.placing.delete(job);
}

/** What a plan has to cost less than. */
function wanted({ best, facesOnly }: Search): number {
  return facesOnly && best.cost < Infinity ? facesOf(best.cost) * COST.newFace : best.cost;
}

/** Whether the steps are used up; the first answer is always found. */
const isOver = ({ board, limit, best }: Search): boolean => board.steps >= limit && best.cost < Infinity;

function candidatesFor({ board, candidates }: Search, job: Job): readonly Candidate[] {
  const known = candidates.get(job) ?? candidatesOf(board, job);
  candidates.set(job, known);
  return known;
}

interface Turn {
  readonly job: Job;
  readonly rest: readonly Job[];
  readonly at: Descent;
}

function tryOptions(search: Search, { job, rest, at }: Turn, among?: readonly number[]): void {
  const { board } = search;
  const restLeast = rest.reduce((sum, other) => sum + leastCost(candidatesFor(search, other)), 0);
  const below = wanted(search) - at.cost - restLeast;
  const options = listOptions(board, job, {
    candidates: candidatesFor(search, job),
    ...(among ? { among } : {}),
    below,
    everyStart: at.chain > 0,
  });
  for (const option of options) {
    if (isOver(search) || at.cost + option.cost + restLeast >= wanted(search)) return;
    const before = option.routes.map((route) => board.routes[route.duty.key]);
    apply(board, job, option);
    descend(search, rest, { ...at, cost: at.cost + option.cost });
    option.routes.forEach((route, i) => (board.routes[route.duty.key] = before[i]));
    stand(job, { day: NOWHERE, staff: [] });
  }
}

function apply(board: Board, job: Job, { routes, day, staff }: Option): void {
  for (const route of routes) board.routes[route.duty.key] = route;
  stand(job, { day, staff });
}

/** Lets one other job, or some, leave a route that this one could come into, and places all of them. */
function makeRoom(search: Search, { job, rest, at }: Turn): void {
  const keys = new Set(candidatesFor(search, job).flatMap((candidate) => candidate.keys));
  for (const key of keys) makeRoomIn(search, { job, rest, at }, { key, from: 0 });
}

/** As `makeRoom`, in one route, with the stops from place `from` on. */
function makeRoomIn(search: Search, { job, rest, at }: Turn, where: { key: number; from: number }): void {
  const { key } = where;
  const others = search.board.routes[key]!.stops.map((stop) => stop.job);
  for (let place = where.from; place < others.length; place++) {
    const other = others[place]!;
    if (other.frozen || search.placing.has(other) || isOver(search)) continue;
    leave(search, other, (gain) => {
      const turn = { job, rest: [other, ...rest], at: { chain: at.chain - 1, cost: at.cost - gain } };
      tryOptions(search, turn, [key]);
      if (turn.at.chain > 0) makeRoomIn(search, turn, { key, from: place });
    });
  }
}

function record(search: Search, cost: number): void {
  const { board, start } = search;
  const standings = new Map([...start.keys()].map((job) => [job, { day: job.day, staff: job.staff }] as const));
  search.best = { cost, routes: [...board.routes], standings };
  const settled = cost < search.least + COST.time;
  if (settled) search.limit = Math.min(search.limit, board.steps + STEPS_FOR_TRAVEL);
}
