import { leg } from './route';
import { addVisit, dropVisit } from './score';
import { NONE, ROUTE_CAPACITY, type PlanState } from './state';
import { dropWishes, noteWishes } from './wish-score';

/** An occurrence at a place of a route. */
interface Stop {
  readonly route: number;
  readonly position: number;
  readonly occurrence: number;
}

/** Puts a stop into its route, whose times are left as they are. */
export function insertStop(state: PlanState, stop: Stop): void {
  const { stops } = state;
  const base = stop.route * ROUTE_CAPACITY;
  const end = base + state.stopCount[stop.route]!++;
  const at = base + stop.position;
  const { earliestOpen, earliestRested, latestOpen, latestRested } = state;
  for (let i = end; i > at; i--) {
    stops[i] = stops[i - 1]!;
    earliestOpen[i] = earliestOpen[i - 1]!;
    earliestRested[i] = earliestRested[i - 1]!;
    latestOpen[i] = latestOpen[i - 1]!;
    latestRested[i] = latestRested[i - 1]!;
  }
  stops[at] = stop.occurrence;
  state.sums.travelMinutes += travelThrough(state, stop);
  addVisit(state, visitOf(state, stop));
  if (state.tables.wishes !== null) noteWishes(state, state.tables.wishes, wishedStop(state, stop));
}

/** Takes a stop out of its route, whose times are left as they are. */
export function removeStop(state: PlanState, stop: Stop): void {
  const { stops } = state;
  state.sums.travelMinutes -= travelThrough(state, stop);
  dropVisit(state, visitOf(state, stop));
  if (state.tables.wishes !== null) dropWishes(state, state.tables.wishes, wishedStop(state, stop));
  const base = stop.route * ROUTE_CAPACITY;
  const end = base + --state.stopCount[stop.route]!;
  const { earliestOpen, earliestRested, latestOpen, latestRested } = state;
  for (let i = base + stop.position; i < end; i++) {
    stops[i] = stops[i + 1]!;
    earliestOpen[i] = earliestOpen[i + 1]!;
    earliestRested[i] = earliestRested[i + 1]!;
    latestOpen[i] = latestOpen[i + 1]!;
    latestRested[i] = latestRested[i + 1]!;
  }
}

const visitOf = (state: PlanState, { route, occurrence }: Stop) => ({
  recipient: state.tables.recipientOf[occurrence]!,
  person: Math.trunc(route / state.tables.columns),
  week: state.tables.occurrences.week[occurrence]!,
});

const wishedStop = (state: PlanState, { route, occurrence }: Stop) => ({
  occurrence,
  person: Math.floor(route / state.tables.columns),
  day: state.dayOf[occurrence]!,
});

/** Travel that a stop costs where it stands: to it and from it, less the way past it. */
export function travelThrough(state: PlanState, { route, position, occurrence }: Stop): number {
  const { tables, stops } = state;
  const at = route * ROUTE_CAPACITY + position;
  const before = position > 0 ? stops[at - 1]! : NONE;
  const after = position + 1 < state.stopCount[route]! ? stops[at + 1]! : NONE;
  const there = before === NONE ? 0 : leg(tables, before, occurrence);
  const onward = after === NONE ? 0 : leg(tables, occurrence, after);
  return there + onward - (before === NONE || after === NONE ? 0 : leg(tables, before, after));
}
