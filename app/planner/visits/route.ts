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
  forward(state, route, { from: changed === NONE ? base : base + changed, to: base + length });
  backward(state, route, { from: base + Math.min(changed === NONE ? length : changed, length - 1), to: base + length });
  return (
    state.earliestOpen[base]! <= state.latestOpen[base]! || state.earliestRested[base]! <= state.latestRested[base]!
  );
}

/** Earliest starts of the stops `from..to - 1`; those before stand. */
function forward(state: PlanState, route: number, span: { from: number; to: number }): void {
  const { tables, stops, windowFrom, windowTo, earliestOpen, earliestRested } = state;
  const { minutesOf } = tables;
  const rest = state.breakOf[route]!;
  let open = state.opens[route]!;
  let rested = NEVER;
  let before = NONE;
  if (span.from > route * ROUTE_CAPACITY) {
    before = stops[span.from - 1]!;
    open = earliestOpen[span.from - 1]! + minutesOf[before]!;
    rested = earliestRested[span.from - 1]! + minutesOf[before]!;
  }
  for (let i = span.from; i < span.to; i++) {
    const o = stops[i]!;
    const travel = before === NONE ? 0 : leg(tables, before, o);
    const from = windowFrom[o]!;
    const to = windowTo[o]!;
    const atOpen = Math.max(from, open + travel);
    const atRested = Math.max(from, Math.min(rested, open + rest) + travel);
    earliestOpen[i] = atOpen > to ? NEVER : atOpen;
    earliestRested[i] = atRested > to ? NEVER : atRested;
    open = earliestOpen[i]! + minutesOf[o]!;
    rested = earliestRested[i]! + minutesOf[o]!;
    before = o;
  }
}

/** Latest starts of the stops from `from` down to the first; those after stand. */
function backward(state: PlanState, route: number, span: { from: number; to: number }): void {
  const { tables, stops, windowFrom, windowTo, latestOpen, latestRested } = state;
  const { minutesOf } = tables;
  const rest = state.breakOf[route]!;
  let open = -NEVER;
  let rested = state.closes[route]!;
  let after = NONE;
  if (span.from < span.to - 1) {
    after = stops[span.from + 1]!;
    open = latestOpen[span.from + 1]!;
    rested = latestRested[span.from + 1]!;
  }
  for (let i = span.from; i >= route * ROUTE_CAPACITY; i--) {
    const o = stops[i]!;
    const spent = minutesOf[o]! + (after === NONE ? 0 : leg(tables, o, after));
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
