import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { openDuty } from './duty';
import { leg, refreshRoute } from './route';
import { addVisit, dropVisit } from './score';
import type { Standing } from './standing';
import { NONE, ROUTE_CAPACITY, type PlanState } from './state';

type Entry =
  | { readonly kind: 'placed'; readonly occurrence: number }
  | { readonly kind: 'removed'; readonly occurrence: number; readonly standing: Standing }
  | { readonly kind: 'duty'; readonly route: number; readonly shift: number }
  | { readonly kind: 'team'; readonly recipient: number; readonly person: number; readonly joined: boolean };

/** The changes of a move in order, so that a move that is not wanted can be taken back. */
export interface Journal {
  readonly entries: Entry[];
}

/** A state with the journal of its changes. */
interface Bench {
  readonly state: PlanState;
  readonly journal: Journal;
}

export const createJournal = (): Journal => ({ entries: [] });

/** Puts an unplaced occurrence where `standing` says. Answers whether its routes can still be walked. */
export function place({ state, journal }: Bench, occurrence: number, standing: Standing): boolean {
  journal.entries.push({ kind: 'placed', occurrence });
  return put(state, occurrence, standing);
}

/** Takes an occurrence out of its routes. Answers whether the routes can still be walked without it. */
export function remove({ state, journal }: Bench, occurrence: number): boolean {
  const standing = standingOf(state, occurrence);
  journal.entries.push({ kind: 'removed', occurrence, standing });
  return take(state, occurrence, standing);
}

/** Puts a shift or OFF on a route without stops. */
export function setDuty({ state, journal }: Bench, route: number, shift: number): void {
  journal.entries.push({ kind: 'duty', route, shift: state.shiftOf[route]! });
  openDuty(state, route, shift);
}

/** Lets a person into a team, or out of it. */
export function setMember(
  { state, journal }: Bench,
  change: { recipient: number; person: number; joined: boolean },
): void {
  journal.entries.push({ kind: 'team', ...change, joined: !change.joined });
  changeTeam(state, change);
}

/** Forgets everything: the changes stay. */
export function keep({ journal }: Bench): void {
  journal.entries.length = 0;
}

/** Takes back all changes, last first. */
export function undo({ state, journal }: Bench): void {
  for (let i = journal.entries.length - 1; i >= 0; i--) {
    const entry = journal.entries[i]!;
    if (entry.kind === 'placed') take(state, entry.occurrence, standingOf(state, entry.occurrence));
    else if (entry.kind === 'removed') put(state, entry.occurrence, entry.standing);
    else if (entry.kind === 'duty') openDuty(state, entry.route, entry.shift);
    else changeTeam(state, entry);
  }
  journal.entries.length = 0;
}

function standingOf(state: PlanState, occurrence: number): Standing {
  const routeA = state.routeA[occurrence]!;
  const routeB = state.routeB[occurrence]!;
  return {
    day: state.dayOf[occurrence]!,
    routeA,
    positionA: positionIn(state, routeA, occurrence),
    routeB,
    positionB: routeB === NONE ? NONE : positionIn(state, routeB, occurrence),
    start: routeB === NONE ? NONE : state.windowFrom[occurrence]!,
  };
}

/** The place of an occurrence among the stops of a route that holds it. */
export function positionIn(state: PlanState, route: number, occurrence: number): number {
  const base = route * ROUTE_CAPACITY;
  let i = 0;
  while (state.stops[base + i] !== occurrence) i++;
  return i;
}

function put(state: PlanState, occurrence: number, standing: Standing): boolean {
  const { tables } = state;
  const { day, routeA, routeB, start } = standing;
  const spec = tables.occurrences.spec[occurrence]!;
  const visit = tables.model.visits[spec]!;
  state.dayOf[occurrence] = day;
  state.routeA[occurrence] = routeA;
  state.routeB[occurrence] = routeB;
  state.windowFrom[occurrence] = start === NONE ? day * MINUTES_PER_DAY + visit.earliest : start;
  state.windowTo[occurrence] = start === NONE ? day * MINUTES_PER_DAY + visit.latest : start;
  state.dayUse[spec * tables.planDays + day]!++;
  state.sums.unplaced--;
  const walkable = insertStop(state, { route: routeA, position: standing.positionA, occurrence });
  if (routeB === NONE) return walkable;
  return insertStop(state, { route: routeB, position: standing.positionB, occurrence }) && walkable;
}

function take(state: PlanState, occurrence: number, standing: Standing): boolean {
  const { tables } = state;
  const { day, routeA, routeB } = standing;
  const walkable = removeStop(state, { route: routeA, position: standing.positionA, occurrence });
  const bothWalkable =
    routeB === NONE
      ? walkable
      : removeStop(state, { route: routeB, position: standing.positionB, occurrence }) && walkable;
  state.dayUse[tables.occurrences.spec[occurrence]! * tables.planDays + day]!--;
  state.sums.unplaced++;
  state.dayOf[occurrence] = NONE;
  state.routeA[occurrence] = NONE;
  state.routeB[occurrence] = NONE;
  return bothWalkable;
}

interface Stop {
  readonly route: number;
  readonly position: number;
  readonly occurrence: number;
}

function insertStop(state: PlanState, stop: Stop): boolean {
  const { stops } = state;
  const base = stop.route * ROUTE_CAPACITY;
  const end = base + state.stopCount[stop.route]!++;
  const at = base + stop.position;
  const { latestOpen, latestRested } = state;
  for (let i = end; i > at; i--) {
    stops[i] = stops[i - 1]!;
    latestOpen[i] = latestOpen[i - 1]!;
    latestRested[i] = latestRested[i - 1]!;
  }
  stops[at] = stop.occurrence;
  state.sums.travelMinutes += travelThrough(state, stop);
  addVisit(state, visitOf(state, stop));
  return refreshRoute(state, stop.route, stop.position);
}

function removeStop(state: PlanState, stop: Stop): boolean {
  const { stops } = state;
  state.sums.travelMinutes -= travelThrough(state, stop);
  dropVisit(state, visitOf(state, stop));
  const base = stop.route * ROUTE_CAPACITY;
  const end = base + --state.stopCount[stop.route]!;
  const { latestOpen, latestRested } = state;
  for (let i = base + stop.position; i < end; i++) {
    stops[i] = stops[i + 1]!;
    latestOpen[i] = latestOpen[i + 1]!;
    latestRested[i] = latestRested[i + 1]!;
  }
  return refreshRoute(state, stop.route, stop.position);
}

const visitOf = (state: PlanState, { route, occurrence }: Stop) => ({
  recipient: state.tables.recipientOf[occurrence]!,
  person: Math.floor(route / state.tables.columns),
  week: state.tables.occurrences.week[occurrence]!,
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

function changeTeam(state: PlanState, change: { recipient: number; person: number; joined: boolean }): void {
  const { tables, sums } = state;
  const pair = change.recipient * tables.staffCount + change.person;
  const outside = state.visitsBy[pair]! * tables.outsideCost[change.recipient]!;
  state.inTeam[pair] = change.joined ? 1 : 0;
  sums.outsideTeam += change.joined ? -outside : outside;
  sums.previousLost += tables.previous[pair]! * (change.joined ? -1 : 1);
}
