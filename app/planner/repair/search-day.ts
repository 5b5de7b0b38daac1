import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { createRandom, type Random } from '../random';
import { routesOn, type Board, type Route } from './board';
import type { Candidate } from './candidates';
import { energyOf, facesOf, LESS_THAN_MOVES, movesOf, priceOf } from './cost';
import {
  candidatesIn,
  createWork,
  forgetSteps,
  leastCost,
  nowhereCost,
  putIn,
  restore,
  snapshotOf,
  standingCost,
  takeOut,
  undoSteps,
  weekOf,
  type DayWork,
  type Found,
} from './day-work';
import { bestOption } from './options';
import { stageAt, stageIndexAt } from './stages';
import { NOWHERE, standsWith, type Job } from './stop';

/** How often the next job is one that could have a better face, and how often somebody is not asked. */
const UNHAPPY_SHARE = 0.8;
/** How often others make room only in routes of people who are known as well as anybody who could come. */
const KNOWN_SHARE = 0.7;
/** How often the job that others make room for is put back before them. */
const WANTED_FIRST_SHARE = 0.8;
/** How often, at last, a visit that stands otherwise than before comes first into the place that it had. */
const RETURN_SHARE = 0.6;
/** Minutes before and after that place, within which whoever is new in the route makes room. */
const ROOM_AROUND = 60;
const SKIPPED_SHARE = 0.04;
/** How often all starts are tried that two carers can agree on. */
const EVERY_START_SHARE = 0.2;
/** Routes that a job is to come into, and stops that leave each, at most. */
const MOST_ROUTES = 3;
const MOST_STOPS = 3;
/** Routes timed for less travel alone, once nothing above it can be gained. */
const STEPS_FOR_TRAVEL = 300;
/** Tries for each route that may be timed: what is known of a route costs no step. */
const TRIES_PER_STEP = 0.2;

interface Search {
  readonly work: DayWork;
  readonly random: Random;
  /** No repair costs less than this. */
  readonly least: number;
  readonly begin: number;
  /** Keys of the routes of the days that the jobs may stand on. */
  readonly keys: readonly number[];
  best: Found;
  /** Place of the stage that it is in. */
  stage: number;
  /** How far `board.steps` may go. */
  limit: number;
}

/** What a repair of one day came to. */
export interface DayRepair {
  /**
   * Whether it moves no more than its week has room for, and it is proven that no repair of the day leaves fewer visits
   * unmade or, with as many, brings fewer strangers.
   */
  readonly proven: boolean;
}

/**
 * Gives jobs of one day a place, by the levels of `COST`: one by one as cheaply as can be, then again and again with a few
 * others out of the routes that they could come into. Others may be moved within the room that their week still has, and
 * what is moved is taken off it. Dearer plans are gone on from, so that one can come to those beyond them, in stages that
 * each begin with the best plan so far. Ends at the `limit` of `board.steps`, or as soon as no more could be had if
 * everybody had all the time.
 */
export function searchDay(board: Board, jobs: readonly Job[], limit: number): DayRepair {
  const work = createWork(board, jobs);
  const search: Search = {
    work,
    random: createRandom(jobs.length),
    least: jobs.reduce((sum, job) => sum + leastCost(work, job), 0),
    begin: board.steps,
    keys: keysOf(board, jobs),
    best: snapshotOf(work),
    stage: 0,
    limit,
  };
  putBack(search, hardestFirst(search, jobs));
  forgetSteps(work);
  record(search);
  const tries = Math.ceil((limit - board.steps) * TRIES_PER_STEP);
  for (let i = 0; i < tries && board.steps < search.limit; i++) tryOnce(search);
  restore(work, search.best);
  for (const route of board.routes) if (route) route.asked = {};
  board.room[weekOf(jobs)] = Math.max(0, work.room - movesOf(work.cost));
  return { proven: facesOf(priceOf(work.cost, work.room)) <= facesOf(search.least) };
}

function keysOf(board: Board, jobs: readonly Job[]): number[] {
  const days = new Set(jobs.flatMap((job) => job.days));
  return [...new Set([...days].flatMap((day) => routesOn(board, day).map(({ duty }) => duty.key)))];
}

function record(search: Search): void {
  const { work, least } = search;
  if (priceOf(work.cost, work.room) >= priceOf(search.best.cost, work.room)) return;
  search.best = snapshotOf(work);
  const settled = work.cost < least + LESS_THAN_MOVES;
  if (settled) search.limit = Math.min(search.limit, work.board.steps + STEPS_FOR_TRAVEL);
}

/** Hardest first: two carers, then those whom fewest can visit, then the longest. */
function hardestFirst({ work }: Search, jobs: readonly Job[]): Job[] {
  const choices = (job: Job): number => candidatesIn(work, job).length;
  return [...jobs].sort(
    (a, b) => b.visit.carers - a.visit.carers || choices(a) - choices(b) || b.minutes - a.minutes || a.index - b.index,
  );
}

/** Takes a few jobs out and puts them back; keeps the plan that comes of it, or the one before. */
function tryOnce(search: Search): void {
  const { work, random } = search;
  const { weights, warmth } = goOn(search);
  const scale = { room: work.room, weights };
  const before = energyOf(work.cost, scale);
  putBack(search, takeSome(search));
  record(search);
  const more = energyOf(work.cost, scale) - before;
  // What comes out equal is nearly always the plan as it was, of whose routes is known already what could come into them.
  if (more === 0 || (more > 0 && more > -warmth * Math.log(random()))) undoSteps(work);
  else forgetSteps(work);
}

/** Takes a few jobs out, in the order in which they are put back. */
function takeSome(search: Search): readonly Job[] {
  const { random } = search;
  const returning = random() < RETURN_SHARE * doneShare(search) ? leaveForReturn(search) : [];
  if (returning.length > 0) return returning;
  const out = leaveRoutes(search, nextJob(search));
  if (random() >= WANTED_FIRST_SHARE) return hardestFirst(search, out);
  return [...out.slice(0, 1), ...shuffled(random, out.slice(1))];
}

/** How much of the effort is spent. */
const doneShare = ({ work, begin, limit }: Search): number => (work.board.steps - begin) / Math.max(1, limit - begin);

/** The stage that the search is in; a new one begins with the best plan. */
function goOn(search: Search): ReturnType<typeof stageAt> {
  const done = doneShare(search);
  const stage = stageIndexAt(done);
  if (stage !== search.stage) restore(search.work, search.best);
  search.stage = stage;
  return stageAt(stage, done);
}

/** A job that nobody or a stranger makes and that could have better, or one that stands otherwise than before. */
function nextJob(search: Search): Job {
  const { work, random, keys } = search;
  const { routes } = work.board;
  const touched = [...work.start.keys()].filter(isElsewhere);
  const unhappy = touched.filter((job) => facesOf(standingCost(work, job)) > facesOf(leastCost(work, job)));
  if (unhappy.length > 0 && random() < UNHAPPY_SHARE) return pick(random, unhappy);
  for (const key of keys) if (routes[key]!.changes > 0) touched.push(...changedIn(routes[key]!));
  return pick(random, touched);
}

/** Whether a job was taken out by the change, or others come to it than before. */
const isElsewhere = (job: Job): boolean => job.direct || !standsWith(job, job);

const changedIn = ({ stops, starts }: Route): Job[] =>
  stops.flatMap(({ job, keep }, i) => (!job.frozen && keep !== NOWHERE && keep !== starts[i] ? [job] : []));

/** Takes one job out that stands otherwise than before, and first whoever is in its way where it stood. */
function leaveForReturn({ work, random, keys }: Search): readonly Job[] {
  const { routes } = work.board;
  const moved = [...work.start.keys()].filter((job) => !job.direct && !standsWith(job, job));
  for (const key of keys) if (routes[key]!.changes > 0) moved.push(...changedIn(routes[key]!));
  if (moved.length === 0) return [];
  const job = pick(random, moved);
  const home = candidatesIn(work, job).find((candidate) => standsWith(job, candidate));
  if (!home || !takeOut(work, job)) return [];
  const from = job.before!.start - ROOM_AROUND;
  const until = job.before!.start + job.minutes + ROOM_AROUND;
  const inTheWay = home.keys.flatMap((key) => {
    const { stops, starts } = routes[key]!;
    const isNear = (i: number): boolean => starts[i]! < until && starts[i]! + stops[i]!.job.minutes > from;
    return stops.flatMap(({ job: other }, i) => (isNear(i) && !standsWith(other, other) ? [other] : []));
  });
  // A visit of two carers may be in the way in both routes; put back twice it would be made twice.
  const others = [...new Set(inTheWay)].filter((other) => !other.frozen && !other.held && other !== job);
  const out = others.filter((other) => takeOut(work, other));
  return [job, ...shuffled(random, out)];
}

/** Takes a job out, and stops one after the other from routes that it could come into. */
function leaveRoutes(search: Search, job: Job): Job[] {
  const { work, random } = search;
  const out: Job[] = [];
  const leave = (one: Job): void => {
    if (!one.frozen && !one.held && !out.includes(one) && takeOut(work, one)) out.push(one);
  };
  leave(job);
  let wanted = job;
  for (let i = Math.floor(random() * (MOST_ROUTES + 1)); i > 0; i--) {
    const candidates = random() < KNOWN_SHARE ? bestKnown(work, wanted) : candidatesIn(work, wanted);
    const candidate = candidates[Math.floor(random() ** 2 * candidates.length)];
    if (!candidate) continue;
    const time = timeFor(search, { wanted, day: candidate.day });
    for (const key of candidate.keys) stopsNear(search, { route: work.board.routes[key]!, time }).forEach(leave);
    if (out.length > 0) wanted = pick(random, out);
  }
  return out;
}

/** The candidates who bring as few strangers as any. */
function bestKnown(work: DayWork, job: Job): readonly Candidate[] {
  const fewest = facesOf(leastCost(work, job));
  return candidatesIn(work, job).filter(({ cost }) => facesOf(cost) === fewest);
}

/** A moment of the window of a job. */
function timeFor({ random }: Search, { wanted, day }: { wanted: Job; day: number }): number {
  const { earliest, latest } = wanted.visit;
  return day * MINUTES_PER_DAY + earliest + random() * (latest - earliest + wanted.minutes);
}

/** Some stops in a row, the first of them the last that begins before a time. */
function stopsNear({ random }: Search, { route, time }: { route: Route; time: number }): Job[] {
  const { stops, starts } = route;
  const count = 1 + Math.floor(random() * MOST_STOPS);
  let first = starts.length - 1;
  while (first > 0 && starts[first]! > time) first--;
  if (random() < 0.5) first = Math.max(0, first - count + 1);
  return stops.slice(Math.max(0, first), first + count).map(({ job }) => job);
}

function putBack(search: Search, jobs: readonly Job[]): void {
  const { work, random } = search;
  // Others that are still out count as moved in `work.cost`, but may come back to where they were.
  let out = jobs.filter(({ direct }) => !direct).length;
  for (const job of jobs) {
    const standing = work.cost - nowhereCost(job);
    if (!job.direct) out--;
    const option = bestOption(work.board, job, {
      candidates: candidatesIn(work, job),
      skip: () => random() < SKIPPED_SHARE,
      everyStart: random() < EVERY_START_SHARE,
      priceOf: (cost) => priceOf(standing + cost, work.room + out),
    });
    if (option) putIn(work, job, option);
  }
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
