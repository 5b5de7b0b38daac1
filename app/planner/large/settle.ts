import type { EngineRun } from '../engine-run';
import type { Model, Solution } from '../model/model';
import { below, jointEnergy, keepMove, undoMove, type Move, type SearchContext } from '../search/context';
import { createContext } from '../search/create-context';
import { drawLeftOut } from '../search/moves/place-left-out';
import { rosterLeftOut } from '../search/moves/roster-left-out';
import { placeEach, removeEach, shuffle } from '../search/reinsert';
import { bringIn } from './bring-in';
import { toSolution } from '../visits/solution';
import { ROUTE_CAPACITY } from '../visits/state';
import { NEXT_DAY, SAME_DAY } from '../visits/tables';

/** Search energy that a change which makes no more visits may cost now and then, so that the search gets on. */
const WARMTH = 2000;
/** Share of draws up to which each move is taken; the last makes room among those who are at work. */
const DRAWS: readonly (readonly [upTo: number, move: Move])[] = [
  [0.4, bringIn],
  [0.5, rosterLeftOut],
];
/** Most people whose visits of a day are placed anew for one that is left out. */
const MOST_EMPTIED = 6;
/** What a change here counts in steps of a budget: it takes as long as so many of a group's. */
const STEPS = 200;

type Settling = Pick<Parameters<typeof createContext>[2], 'near' | 'agreements' | 'means'> & {
  readonly run: EngineRun;
};

/**
 * Gives visits that nobody makes to anybody of a case: at once where somebody has time, else by emptying the day
 * of a few people and placing all of it anew, or by bringing somebody else to work. Ends when every visit is made.
 */
export function settle(model: Model, start: Solution, { run, ...means }: Settling): Solution {
  if (start.unplaced.length === 0) return start;
  const context = createContext(model, start, { random: run.random, ...means });
  context.energy = jointEnergy(context);
  while (context.state.sums.unplaced > 0 && !run.expired()) {
    const draw = run.random();
    tryOnce(context, DRAWS.find(([upTo]) => draw < upTo)?.[1] ?? makeRoom);
    run.tick(STEPS);
  }
  const solution = toSolution(context.state, context.rota.toRota());
  return solution.unplaced.length > start.unplaced.length ? start : solution;
}

function tryOnce(context: SearchContext, move: Move): void {
  context.limit = -WARMTH * Math.log(1 - context.random());
  if (move(context)) {
    const energy = jointEnergy(context);
    if (energy - context.energy <= context.limit) {
      keepMove(context);
      context.energy = energy;
      return;
    }
  }
  undoMove(context);
}

/** A few of those whose shift the visit fits have their visits of the shift placed anew, after it. */
const makeRoom: Move = (context) => {
  const { random } = context;
  const left = drawLeftOut(context);
  if (left === null) return false;
  const routes = routesFor(context, left);
  shuffle(random, routes);
  const emptied = routes.slice(0, 1 + below(random, MOST_EMPTIED));
  // A visit of two carers stands in two of them.
  const list = [...new Set(emptied.flatMap((route) => stopsOf(context, route)))];
  if (!removeEach(context, list)) return false;
  shuffle(random, list);
  return placeEach(context, [left.occurrence, ...list]);
};

function stopsOf({ state }: SearchContext, route: number): number[] {
  const from = route * ROUTE_CAPACITY;
  return [...state.stops.subarray(from, from + state.stopCount[route]!)];
}

/** Duties of those who may make an occurrence on a day. */
function routesFor({ state }: SearchContext, left: { occurrence: number; day: number }): number[] {
  const { tables, onDuty, onDutyCount, shiftOf } = state;
  const { staffCount, columns, shiftCount } = tables;
  const spec = tables.occurrences.spec[left.occurrence]!;
  const fitting = (column: number, fit: number): number[] => {
    const people = [...onDuty.subarray(column * staffCount, column * staffCount + onDutyCount[column]!)];
    return people
      .map((person) => person * columns + column)
      .filter((route) => (tables.fits[spec * shiftCount + shiftOf[route]!]! & fit) > 0)
      .filter((route) => tables.mayMake[spec * staffCount + (route - column) / columns] === 1);
  };
  const ofDay = fitting(left.day + 1, SAME_DAY);
  return tables.reachesNextDay[spec] === 1 ? [...ofDay, ...fitting(left.day, NEXT_DAY)] : ofDay;
}
