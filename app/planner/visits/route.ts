import { ROUTE_CAPACITY, type PlanState } from './state';
import type { SearchTables } from './tables';

/** A start that is later than any other: "cannot be". */
export const NEVER = 1_000_000_000;

/** Minutes of travel from one occurrence to the next; 0 between two of the same recipient. */
export function leg(tables: SearchTables, from: number, to: number): number {
  if (tables.recipientOf[from] === tables.recipientOf[to]) return 0;
  return tables.travel[tables.zoneOf[from]! * tables.zoneCount + tables.zoneOf[to]!]!;
}

/**
 * Recomputes earliest and latest starts of a route's stops. Answers whether the route can be walked: handover, windows,
 * travel, the break in one piece, home before the shift ends.
 */
export function refreshRoute(state: PlanState, route: number): boolean {
  const length = state.stopCount[route]!;
  if (length === 0) return true;
  forward(state, route, length);
  backward(state, route, length);
  const first = route * ROUTE_CAPACITY;
  return (
    state.earliestOpen[first]! <= state.latestOpen[first]! || state.earliestRested[first]! <= state.latestRested[first]!
  );
}

function forward(state: PlanState, route: number, length: number): void {
  const { tables, stops, windowFrom, windowTo, earliestOpen, earliestRested } = state;
  const rest = state.breakOf[route]!;
  let open = state.opens[route]!;
  let rested = NEVER;
  let before = -1;
  const base = route * ROUTE_CAPACITY;
  for (let i = base; i < base + length; i++) {
    const o = stops[i]!;
    const travel = before < 0 ? 0 : leg(tables, before, o);
    const from = windowFrom[o]!;
    const to = windowTo[o]!;
    const afterBreak = Math.min(rested, open + rest) + travel;
    const atOpen = Math.max(from, open + travel);
    const atRested = Math.max(from, afterBreak);
    earliestOpen[i] = atOpen > to ? NEVER : atOpen;
    earliestRested[i] = atRested > to ? NEVER : atRested;
    open = earliestOpen[i]! + tables.minutesOf[o]!;
    rested = earliestRested[i]! + tables.minutesOf[o]!;
    before = o;
  }
}

function backward(state: PlanState, route: number, length: number): void {
  const { tables, stops, windowFrom, windowTo, latestOpen, latestRested } = state;
  const rest = state.breakOf[route]!;
  let open = -NEVER;
  let rested = state.closes[route]!;
  let after = -1;
  const base = route * ROUTE_CAPACITY;
  for (let i = base + length - 1; i >= base; i--) {
    const o = stops[i]!;
    const spent = tables.minutesOf[o]! + (after < 0 ? 0 : leg(tables, o, after));
    const from = windowFrom[o]!;
    const to = windowTo[o]!;
    const atOpen = Math.min(to, Math.max(open, rested - rest) - spent);
    const atRested = Math.min(to, rested - spent);
    latestOpen[i] = atOpen < from ? -NEVER : atOpen;
    latestRested[i] = atRested < from ? -NEVER : atRested;
    open = latestOpen[i]!;
    rested = latestRested[i]!;
    after = o;
  }
}
