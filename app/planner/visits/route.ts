import { NONE, ROUTE_CAPACITY, type PlanState } from './state';
import type { SearchTables } from './tables';

/** A start that is later than any other: "cannot be". */
export const NEVER = 1_000_000_000;

/** Minutes of travel from one occurrence to the next; 0 between two of the same recipient. */
export function leg(tables: SearchTables, from: number, to: number): number {
  return tables.legs[tables.recipientOf[from]! * tables.recipientCount + tables.recipientOf[to]!]!;
}

/**
 * Recomputes earliest starts from the stop at `changed` on and latest starts before it, after a stop was put in there
 * or taken out; all of them for a `changed` of NONE. Answers whether the route can be walked: handover, windows, travel,
 * the break in one piece, home before the shift ends.
 */
export function refreshRoute(state: PlanState, route: number, changed = NONE): boolean {
  const length = state.stopCount[route]!;
  if (length === 0) return true;
  const base = route * ROUTE_CAPACITY;
  forward(state, route, changed);
  backward(state, route, changed);
  return (
    state.earliestOpen[base]! <= state.latestOpen[base]! || state.earliestRested[base]! <= state.latestRested[base]!
  );
}

/** Earliest starts from the stop at `changed` on, until one stays as it is: those after it then stay too. */
function forward(state: PlanState, route: number, changed: number): void {
  const { tables, stops, windowFrom, windowTo, earliestOpen, earliestRested } = state;
  const { minutesOf } = tables;
  const rest = state.breakOf[route]!;
  const first = route * ROUTE_CAPACITY;
  const start = changed === NONE ? first : first + changed;
  const end = first + state.stopCount[route]!;
  let open = state.opens[route]!;
  let rested = NEVER;
  let before = NONE;
  if (start > first) {
    before = stops[start - 1]!;
    open = earliestOpen[start - 1]! + minutesOf[before]!;
    rested = earliestRested[start - 1]! + minutesOf[before]!;
  }
  for (let i = start; i < end; i++) {
    const o = stops[i]!;
    const travel = before === NONE ? 0 : leg(tables, before, o);
    const from = windowFrom[o]!;
    const to = windowTo[o]!;
    const startOpen = Math.max(from, open + travel);
    const startRested = Math.max(from, Math.min(rested, open + rest) + travel);
    const atOpen = startOpen > to ? NEVER : startOpen;
    const atRested = startRested > to ? NEVER : startRested;
    if (changed !== NONE && i > start && atOpen === earliestOpen[i] && atRested === earliestRested[i]) return;
    earliestOpen[i] = atOpen;
    earliestRested[i] = atRested;
    open = atOpen + minutesOf[o]!;
    rested = atRested + minutesOf[o]!;
    before = o;
  }
}

/** Latest starts from the stop at `changed` down to the first, until one stays as it is. */
function backward(state: PlanState, route: number, changed: number): void {
  const { tables, stops, windowFrom, windowTo, latestOpen, latestRested } = state;
  const { minutesOf } = tables;
  const rest = state.breakOf[route]!;
  const first = route * ROUTE_CAPACITY;
  const last = first + state.stopCount[route]! - 1;
  const start = changed === NONE ? last : Math.min(first + changed, last);
  let open = -NEVER;
  let rested = state.closes[route]!;
  let after = NONE;
  if (start < last) {
    after = stops[start + 1]!;
    open = latestOpen[start + 1]!;
    rested = latestRested[start + 1]!;
  }
  for (let i = start; i >= first; i--) {
    const o = stops[i]!;
    const spent = minutesOf[o]! + (after === NONE ? 0 : leg(tables, o, after));
    const from = windowFrom[o]!;
    const to = windowTo[o]!;
    const startOpen = Math.min(to, Math.max(open, rested - rest) - spent);
    const startRested = Math.min(to, rested - spent);
    open = startOpen < from ? -NEVER : startOpen;
    rested = startRested < from ? -NEVER : startRested;
    if (changed !== NONE && i < start && open === latestOpen[i] && rested === latestRested[i]) return;
    latestOpen[i] = open;
    latestRested[i] = rested;
    after = o;
  }
}
