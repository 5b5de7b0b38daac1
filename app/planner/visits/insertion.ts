import { leg, NEVER } from './route';
import { ROUTE_CAPACITY, type PlanState } from './state';

/** A visit that is to be put into routes: an occurrence on a day, with its start window there (minutes from day 0). */
export interface Candidate {
  occurrence: number;
  windowFrom: number;
  windowTo: number;
}

/** A place in a route: before the stop now at `position`; `travel` is the change of travel minutes. */
export interface Place {
  position: number;
  travel: number;
}

/**
 * The place with the least extra travel where the candidate fits into a route. Writes `search.place` and answers
 * true, or answers false when there is none below `search.place.travel` as it stands.
 */
export function findPlace(state: PlanState, route: number, search: { candidate: Candidate; place: Place }): boolean {
  const { candidate, place: best } = search;
  const { tables, stops } = state;
  const { occurrence, windowFrom, windowTo } = candidate;
  const length = state.stopCount[route]!;
  if (length >= ROUTE_CAPACITY) return false;
  const rest = state.breakOf[route]!;
  const minutes = tables.minutesOf[occurrence]!;
  const base = route * ROUTE_CAPACITY;
  const first = firstPosition(state, candidate, route);
  let before = first > 0 ? stops[base + first - 1]! : -1;
  let open = before < 0 ? state.opens[route]! : state.earliestOpen[base + first - 1]! + tables.minutesOf[before]!;
  let rested = before < 0 ? NEVER : state.earliestRested[base + first - 1]! + tables.minutesOf[before]!;
  let found = false;
  for (let k = first; k <= length; k++) {
    const there = before < 0 ? 0 : leg(tables, before, occurrence);
    const startOpen = Math.max(windowFrom, open + there);
    if (startOpen > windowTo) break;
    const at = base + k;
    const after = k < length ? stops[at]! : -1;
    const onward = after < 0 ? 0 : leg(tables, occurrence, after);
    const travel = there + onward - (before < 0 || after < 0 ? 0 : leg(tables, before, after));
    if (travel < best.travel) {
      const lastRested = (after < 0 ? state.closes[route]! : state.latestRested[at]!) - onward - minutes;
      const lastBreakNow = lastRested - rest;
      const lastOpen = after < 0 ? lastBreakNow : Math.max(lastBreakNow, state.latestOpen[at]! - onward - minutes);
      const startRested = Math.max(windowFrom, Math.min(rested, open + rest) + there);
      if (startOpen <= lastOpen || (startRested <= lastRested && startRested <= windowTo)) {
        best.travel = travel;
        best.position = k;
        found = true;
      }
    }
    if (after >= 0) {
      open = state.earliestOpen[at]! + tables.minutesOf[after]!;
      rested = state.earliestRested[at]! + tables.minutesOf[after]!;
      before = after;
    }
  }
  return found;
}

/** The first position that the candidate can have in a route: a stop after it may have to start before it ends. */
function firstPosition(state: PlanState, { occurrence, windowFrom }: Candidate, route: number): number {
  const { latestRested } = state;
  const ended = windowFrom + state.tables.minutesOf[occurrence]!;
  const first = route * ROUTE_CAPACITY;
  const end = first + state.stopCount[route]!;
  let at = first;
  while (at < end && latestRested[at]! < ended) at++;
  return at - first;
}

/** Places of a candidate in a route, each with the starts that it leaves open: columns of equal length. */
export interface StartRanges {
  count: number;
  readonly position: Int32Array;
  readonly travel: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Two ranges for each place: with the break before the visit, and after it. */
const RANGE_CAPACITY = 2 * (ROUTE_CAPACITY + 1);

export function emptyRanges(): StartRanges {
  const column = () => new Int32Array(RANGE_CAPACITY);
  return { count: 0, position: column(), travel: column(), from: column(), to: column() };
}

/** Writes every range of starts that the candidate can have in a route; for two carers, who must agree on one start. */
export function listStarts(state: PlanState, candidate: Candidate, into: { route: number; ranges: StartRanges }): void {
  const { route, ranges: out } = into;
  const { tables, stops } = state;
  const { occurrence, windowFrom, windowTo } = candidate;
  const length = state.stopCount[route]!;
  out.count = 0;
  if (length >= ROUTE_CAPACITY) return;
  const rest = state.breakOf[route]!;
  const minutes = tables.minutesOf[occurrence]!;
  const base = route * ROUTE_CAPACITY;
  const first = firstPosition(state, candidate, route);
  let before = first > 0 ? stops[base + first - 1]! : -1;
  let open = before < 0 ? state.opens[route]! : state.earliestOpen[base + first - 1]! + tables.minutesOf[before]!;
  let rested = before < 0 ? NEVER : state.earliestRested[base + first - 1]! + tables.minutesOf[before]!;
  for (let k = first; k <= length; k++) {
    const there = before < 0 ? 0 : leg(tables, before, occurrence);
    const startOpen = Math.max(windowFrom, open + there);
    if (startOpen > windowTo) break;
    const startRested = Math.max(windowFrom, Math.min(rested, open + rest) + there);
    const at = base + k;
    const after = k < length ? stops[at]! : -1;
    const onward = after < 0 ? 0 : leg(tables, occurrence, after);
    const lastRested = Math.min(
      windowTo,
      (after < 0 ? state.closes[route]! : state.latestRested[at]!) - onward - minutes,
    );
    const breakNow = (after < 0 ? state.closes[route]! : state.latestRested[at]!) - onward - minutes - rest;
    const lastOpen = Math.min(
      windowTo,
      after < 0 ? breakNow : Math.max(breakNow, state.latestOpen[at]! - onward - minutes),
    );
    const travel = there + onward - (before < 0 || after < 0 ? 0 : leg(tables, before, after));
    if (startOpen <= lastOpen) addRange(out, { position: k, travel, from: startOpen, to: lastOpen });
    if (startRested <= lastRested && startRested > -NEVER) {
      addRange(out, { position: k, travel, from: startRested, to: lastRested });
    }
    if (after >= 0) {
      open = state.earliestOpen[at]! + tables.minutesOf[after]!;
      rested = state.earliestRested[at]! + tables.minutesOf[after]!;
      before = after;
    }
  }
}

function addRange(out: StartRanges, range: { position: number; travel: number; from: number; to: number }): void {
  const i = out.count++;
  out.position[i] = range.position;
  out.travel[i] = range.travel;
  out.from[i] = range.from;
  out.to[i] = range.to;
}
