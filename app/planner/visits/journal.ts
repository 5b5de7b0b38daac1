import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { openDuty } from './duty';
import { leg, refreshRoute } from './route';
import { addVisit, dropVisit } from './score';
import { dropWishes, noteWishes } from './wish-score';
import type { Standing } from './standing';
import { NONE, ROUTE_CAPACITY, type PlanState } from './state';

/** What a row of a journal notes. */
const PLACED = 0;
const REMOVED = 1;
const DUTY = 2;
const JOINED = 3;
const LEFT = 4;

/** Numbers of a row: what it notes, of whom or what, and where an occurrence stood. */
const ROW = 8;
const FIRST_ROWS = 64;

/**
 * The changes of a move in order, so that a move that is not wanted can be taken back. They are numbers in one list that
 * is used again: a search makes millions.
 */
export interface Journal {
  count: number;
  rows: Int32Array;
}

/** A state with the journal of its changes. */
interface Bench {
  readonly state: PlanState;
  readonly journal: Journal;
}

export const createJournal = (): Journal => ({ count: 0, rows: new Int32Array(FIRST_ROWS * ROW) });

/** A new last row, and where it begins. */
function note(journal: Journal, kind: number, of: number): number {
  const at = journal.count++ * ROW;
  if (at === journal.rows.length) {
    const rows = new Int32Array(2 * at);
    rows.set(journal.rows);
    journal.rows = rows;
  }
  journal.rows[at] = kind;
  journal.rows[at + 1] = of;
  return at;
}

/** Puts an unplaced occurrence where `standing` says. Answers whether its routes can still be walked. */
export function place({ state, journal }: Bench, occurrence: number, standing: Standing): boolean {
  note(journal, PLACED, occurrence);
  return put(state, occurrence, standing);
}

/** Takes an occurrence out of its routes. Answers whether the routes can still be walked without it. */
export function remove({ state, journal }: Bench, occurrence: number): boolean {
  const standing = standingOf(state, occurrence);
  const at = note(journal, REMOVED, occurrence);
  const { rows } = journal;
  rows[at + 2] = standing.day;
  rows[at + 3] = standing.routeA;
  rows[at + 4] = standing.positionA;
  rows[at + 5] = standing.routeB;
  rows[at + 6] = standing.positionB;
  rows[at + 7] = standing.start;
  return take(state, occurrence, standing);
}

/** Puts a shift or OFF on a route without stops. */
export function setDuty({ state, journal }: Bench, route: number, shift: number): void {
  const at = note(journal, DUTY, route);
  journal.rows[at + 2] = state.shiftOf[route]!;
  openDuty(state, route, shift);
}

/** Lets a person into a team, or out of it. */
export function setMember(
  { state, journal }: Bench,
  change: { recipient: number; person: number; joined: boolean },
): void {
  const at = note(journal, change.joined ? JOINED : LEFT, change.recipient);
  journal.rows[at + 2] = change.person;
  changeTeam(state, change);
}

/** Forgets everything: the changes stay. */
export function keep({ journal }: Bench): void {
  journal.count = 0;
}

/** Takes back all changes, last first. */
export function undo({ state, journal }: Bench): void {
  const { rows } = journal;
  for (let at = (journal.count - 1) * ROW; at >= 0; at -= ROW) {
    const kind = rows[at]!;
    const of = rows[at + 1]!;
    const value = rows[at + 2]!;
    if (kind === PLACED) take(state, of, standingOf(state, of));
    else if (kind === REMOVED) put(state, of, standingAt(rows, at + 2));
    else if (kind === DUTY) openDuty(state, of, value);
    else changeTeam(state, { recipient: of, person: value, joined: kind === LEFT });
  }
  journal.count = 0;
}

function standingAt(rows: Int32Array, at: number): Standing {
  return {
    day: rows[at]!,
    routeA: rows[at + 1]!,
    positionA: rows[at + 2]!,
    routeB: rows[at + 3]!,
    positionB: rows[at + 4]!,
    start: rows[at + 5]!,
  };
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
    start: state.windowFrom[occurrence] === state.windowTo[occurrence] ? state.windowFrom[occurrence]! : NONE,
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
  if (state.tables.wishes !== null) noteWishes(state, state.tables.wishes, wishedStop(state, stop));
  return refreshRoute(state, stop.route, stop.position);
}

function removeStop(state: PlanState, stop: Stop): boolean {
  const { stops } = state;
  state.sums.travelMinutes -= travelThrough(state, stop);
  dropVisit(state, visitOf(state, stop));
  if (state.tables.wishes !== null) dropWishes(state, state.tables.wishes, wishedStop(state, stop));
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

function changeTeam(state: PlanState, change: { recipient: number; person: number; joined: boolean }): void {
  const { tables, sums } = state;
  const pair = change.recipient * tables.staffCount + change.person;
  const outside = state.visitsBy[pair]! * tables.outsideCost[change.recipient]!;
  state.inTeam[pair] = change.joined ? 1 : 0;
  sums.outsideTeam += change.joined ? -outside : outside;
  sums.previousLost += tables.previous[pair]! * (change.joined ? -1 : 1);
}
