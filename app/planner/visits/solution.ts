import type { PlacedVisit, Rota, Solution, UnplacedVisit } from '../model/model';
import { leg } from './route';
import { NONE, ROUTE_CAPACITY, type PlanState } from './state';
import { teamOf } from './teams';

/** Work before this long after the shift's start needs no break yet, where one can be taken later. */
const MINUTES_BEFORE_BREAK = 150;

/** The state as a solution: every stop gets its start, as early as its route allows. */
export function toSolution(state: PlanState, rota: Rota): Solution {
  const { tables } = state;
  const start = new Int32Array(tables.occurrences.count).fill(NONE);
  for (let route = 0; route < state.stopCount.length; route++) timeRoute(state, route, start);
  const placed: PlacedVisit[] = [];
  const unplaced: UnplacedVisit[] = [];
  for (let o = 0; o < tables.occurrences.count; o++) {
    const visit = tables.occurrences.spec[o]!;
    const day = state.dayOf[o]!;
    if (day === NONE) unplaced.push({ visit, day: unplacedDay(state, o) });
    else placed.push({ visit, day, start: start[o]! - day * 1440, staff: carersOf(state, o) });
  }
  return {
    rota,
    teams: Array.from({ length: tables.recipientCount }, (_, recipient) => teamOf(state, recipient)),
    placed,
    unplaced,
  };
}

function unplacedDay(state: PlanState, occurrence: number): number {
  const { fixedDay, week } = state.tables.occurrences;
  return fixedDay[occurrence]! >= 0 ? fixedDay[occurrence]! : week[occurrence]! * 7;
}

function carersOf(state: PlanState, occurrence: number): number[] {
  const personOf = (route: number): number => Math.floor(route / state.tables.columns);
  const routeB = state.routeB[occurrence]!;
  const first = personOf(state.routeA[occurrence]!);
  return routeB === NONE ? [first] : [first, personOf(routeB)];
}

/** Writes the starts of a route's stops. The break comes where it falls by itself, else as soon as it is due and fits. */
function timeRoute(state: PlanState, route: number, start: Int32Array): void {
  const { tables, stops } = state;
  const base = route * ROUTE_CAPACITY;
  const rest = state.breakOf[route]!;
  const due = state.opens[route]! + MINUTES_BEFORE_BREAK;
  let free = state.opens[route]!;
  let rested = rest === 0;
  for (let i = base; i < base + state.stopCount[route]!; i++) {
    const o = stops[i]!;
    const arrive = free + (i > base ? leg(tables, stops[i - 1]!, o) : 0);
    const from = state.windowFrom[o]!;
    const straight = Math.max(from, arrive);
    const afterBreak = Math.max(from, arrive + rest);
    const fitsBreak = !rested && afterBreak <= state.latestRested[i]!;
    const mustBreak = fitsBreak && straight > state.latestOpen[i]!;
    const takeBreak = mustBreak || (fitsBreak && (afterBreak === straight || free >= due));
    start[o] = takeBreak ? afterBreak : straight;
    rested = rested || takeBreak;
    free = start[o]! + tables.minutesOf[o]!;
  }
}
