import type { Board, Placing, Route } from './board';
import type { Candidate } from './candidates';
import { timeCost } from './cost';
import { bestPlacing, placedIn, placeStop, startsFor, stopFor } from './placings';
import { NOWHERE, wantedStart, type Job } from './stop';

/** One way to give a job a place: the routes as they are with it. */
export interface Option {
  readonly routes: readonly Route[];
  readonly day: number;
  readonly staff: readonly number[];
  /** What it adds, in units of `COST`. */
  readonly cost: number;
}

interface Wish {
  readonly candidates: readonly Candidate[];
  /** Options that add as much as this are left out. */
  readonly below: number;
  /** Two carers may agree on every start that suits either; else only where they cannot keep the one before. */
  readonly everyStart: boolean;
}

/** Every way to give a job a place, cheapest first. */
export function listOptions(board: Board, job: Job, wish: Wish): Option[] {
  const found: Option[] = [];
  for (const candidate of wish.candidates) {
    if (candidate.cost >= wish.below) break;
    if (!dayIsFree(board, job, candidate.day)) continue;
    const options =
      candidate.keys.length === 1
        ? aloneOptions(board, job, candidate)
        : pairWays(board, job, { candidate, everyStart: wish.everyStart }).map((way) => optionOf(board, way));
    for (const option of options) if (option.cost < wish.below) found.push(option);
  }
  return found.sort((a, b) => a.cost - b.cost);
}

interface Taste {
  readonly candidates: readonly Candidate[];
  /** Whether somebody is not asked this time. */
  readonly skip: () => boolean;
  readonly everyStart: boolean;
  /** What an option with a cost is compared by; never less for more of everything. */
  readonly priceOf: (cost: number) => number;
}

/** The best way to give a job a place, of those that are asked about; `undefined` where there is none. */
export function bestOption(board: Board, job: Job, taste: Taste): Option | undefined {
  const { candidates, skip, everyStart, priceOf } = taste;
  let best: Way | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    if (priceOf(candidate.cost) >= least || skip() || !dayIsFree(board, job, candidate.day)) continue;
    const ways =
      candidate.keys.length === 1 ? aloneWay(board, job, candidate) : pairWays(board, job, { candidate, everyStart });
    for (const way of ways) {
      const price = priceOf(way.cost);
      if (price < least) [best, least] = [way, price];
    }
  }
  return best && optionOf(board, best);
}

/** An option whose routes are not made yet. */
interface Way {
  readonly candidate: Candidate;
  readonly placings: readonly Placing[];
  readonly cost: number;
}

function optionOf(board: Board, { candidate, placings, cost }: Way): Option {
  const { keys, day, staff } = candidate;
  return { routes: placings.map((placing, i) => placedIn(board.routes[keys[i]!]!, placing)), day, staff, cost };
}

function aloneWay(board: Board, job: Job, candidate: Candidate): Way[] {
  const { day, keys, cost } = candidate;
  const placing = bestPlacing(board, job, { day, route: board.routes[keys[0]!]!, start: NOWHERE });
  return placing ? [{ candidate, placings: [placing], cost: cost + placing.cost }] : [];
}

/** Whether the other occurrences of a movable visit are far enough from a day. */
function dayIsFree({ ofVisit }: Board, job: Job, day: number): boolean {
  const { movable, index } = job.visit;
  if (movable === null) return true;
  return ofVisit[index]!.every(
    (other) => other === job || other.day === NOWHERE || Math.abs(other.day - day) >= movable.minDaysBetween,
  );
}

function aloneOptions(board: Board, job: Job, candidate: Candidate): Option[] {
  const { day, keys, cost } = candidate;
  const route = board.routes[keys[0]!]!;
  return placeStop(board, route, stopFor(board, job, { day, route, start: NOWHERE })).map((placing) =>
    optionOf(board, { candidate, placings: [placing], cost: cost + placing.cost }),
  );
}

/** The cheapest places at each start that two carers can agree on. */
function pairWays(board: Board, job: Job, of: { candidate: Candidate; everyStart: boolean }): Way[] {
  const { candidate, everyStart } = of;
  const { day, keys, staff, cost } = candidate;
  const routes = keys.map((key) => board.routes[key]!);
  const wanted = wantedStart(job, day);
  const found: Way[] = [];
  for (const start of startsFor(board, job, { day, routes })) {
    const first = bestPlacing(board, job, { day, route: routes[0]!, start });
    const second = first && bestPlacing(board, job, { day, route: routes[1]!, start });
    if (first && second) {
      const total = cost + timeCost(job, { day, staff, start }) + first.cost + second.cost;
      found.push({ candidate, placings: [first, second], cost: total });
    }
    if (start === wanted && found.length > 0 && !everyStart) break;
  }
  return found;
}
