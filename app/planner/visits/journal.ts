import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { openDuty } from './duty';
import { refreshRoute } from './route';
import { nowhere, type Standing } from './standing';
import { NONE, ROUTE_CAPACITY, type PlanState } from './state';
import { insertStop, removeStop } from './stops';

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
  /** Routes whose times wait to be told anew, each once: the first `staleCount`, and a mark by route. */
  readonly stale: Int32Array;
  readonly isStale: Uint8Array;
  staleCount: number;
  /** Where the occurrence stands that is taken out or put back now. */
  readonly standing: Standing;
}

/** A state with the journal of its changes. */
interface Bench {
  readonly state: PlanState;
  readonly journal: Journal;
}

export const createJournal = (routes: number): Journal => ({
  count: 0,
  rows: new Int32Array(FIRST_ROWS * ROW),
  stale: new Int32Array(routes),
  isStale: new Uint8Array(routes),
  staleCount: 0,
  standing: nowhere(),
});

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
  const standing = standingOf(state, occurrence, journal.standing);
  noteRemoved(journal, occurrence, standing);
  return take(state, occurrence, standing);
}

/** Takes out every occurrence of a route, and lists them. Answers whether second carers can still walk theirs. */
export function clearRoute({ state, journal }: Bench, route: number, into: number[]): boolean {
  let walkable = true;
  while (state.stopCount[route]! > 0) {
    const occurrence = state.stops[route * ROUTE_CAPACITY + state.stopCount[route]! - 1]!;
    into.push(occurrence);
    const standing = standingOf(state, occurrence, journal.standing);
    noteRemoved(journal, occurrence, standing);
    takeBare(state, occurrence, standing);
    const { routeA, positionA, routeB, positionB } = standing;
    // The times of the route itself matter to nobody until it has stops again.
    if (routeA !== route && !refreshRoute(state, routeA, positionA)) walkable = false;
    if (routeB !== NONE && routeB !== route && !refreshRoute(state, routeB, positionB)) walkable = false;
  }
  return walkable;
}

function noteRemoved(journal: Journal, occurrence: number, standing: Standing): void {
  const at = note(journal, REMOVED, occurrence);
  const { rows } = journal;
  rows[at + 2] = standing.day;
  rows[at + 3] = standing.routeA;
  rows[at + 4] = standing.positionA;
  rows[at + 5] = standing.routeB;
  rows[at + 6] = standing.positionB;
  rows[at + 7] = standing.start;
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

/** Takes back changes, last first: all, or those after the first `kept`. */
export function undo({ state, journal }: Bench, kept = 0): void {
  const { rows } = journal;
  for (let at = (journal.count - 1) * ROW; at >= kept * ROW; at -= ROW) {
    const kind = rows[at]!;
    const of = rows[at + 1]!;
    const value = rows[at + 2]!;
    if (kind === PLACED) takeBack(state, journal, of);
    else if (kind === REMOVED) putBack(state, journal, at);
    else if (kind === DUTY) openDuty(state, of, value);
    else changeTeam(state, { recipient: of, person: value, joined: kind === LEFT });
  }
  journal.count = kept;
  for (let i = 0; i < journal.staleCount; i++) {
    refreshRoute(state, journal.stale[i]!);
    journal.isStale[journal.stale[i]!] = 0;
  }
  journal.staleCount = 0;
}

function takeBack(state: PlanState, journal: Journal, occurrence: number): void {
  const standing = standingOf(state, occurrence, journal.standing);
  noteStale(journal, standing);
  takeBare(state, occurrence, standing);
}

function putBack(state: PlanState, journal: Journal, at: number): void {
  const standing = standingAt(journal.rows, at + 2, journal.standing);
  noteStale(journal, standing);
  putBare(state, journal.rows[at + 1]!, standing);
}

function noteStale(journal: Journal, { routeA, routeB }: Standing): void {
  noteStaleRoute(journal, routeA);
  if (routeB !== NONE) noteStaleRoute(journal, routeB);
}

function noteStaleRoute(journal: Journal, route: number): void {
  if (journal.isStale[route] === 1) return;
  journal.isStale[route] = 1;
  journal.stale[journal.staleCount++] = route;
}

/** Writes to `out`, and answers it. */
function standingAt(rows: Int32Array, at: number, out: Standing): Standing {
  out.day = rows[at]!;
  out.routeA = rows[at + 1]!;
  out.positionA = rows[at + 2]!;
  out.routeB = rows[at + 3]!;
  out.positionB = rows[at + 4]!;
  out.start = rows[at + 5]!;
  return out;
}

/** Writes to `out`, and answers it. */
function standingOf(state: PlanState, occurrence: number, out: Standing): Standing {
  const from = state.windowFrom[occurrence]!;
  out.day = state.dayOf[occurrence]!;
  out.routeA = state.routeA[occurrence]!;
  out.positionA = positionIn(state, out.routeA, occurrence);
  out.routeB = state.routeB[occurrence]!;
  out.positionB = out.routeB === NONE ? NONE : positionIn(state, out.routeB, occurrence);
  out.start = from === state.windowTo[occurrence] ? from : NONE;
  return out;
}

/** The place of an occurrence among the stops of a route that holds it. */
export function positionIn(state: PlanState, route: number, occurrence: number): number {
  const base = route * ROUTE_CAPACITY;
  let i = 0;
  while (state.stops[base + i] !== occurrence) i++;
  return i;
}

function put(state: PlanState, occurrence: number, standing: Standing): boolean {
  putBare(state, occurrence, standing);
  return refreshStops(state, standing);
}

function take(state: PlanState, occurrence: number, standing: Standing): boolean {
  takeBare(state, occurrence, standing);
  return refreshStops(state, standing);
}

function refreshStops(state: PlanState, { routeA, positionA, routeB, positionB }: Standing): boolean {
  const walkable = refreshRoute(state, routeA, positionA);
  return routeB === NONE ? walkable : refreshRoute(state, routeB, positionB) && walkable;
}

/** Puts an occurrence into its routes, whose times are left as they are. */
function putBare(state: PlanState, occurrence: number, standing: Standing): void {
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
  insertStop(state, { route: routeA, position: standing.positionA, occurrence });
  if (routeB !== NONE) insertStop(state, { route: routeB, position: standing.positionB, occurrence });
}

/** Takes an occurrence out of its routes, whose times are left as they are. */
function takeBare(state: PlanState, occurrence: number, standing: Standing): void {
  const { tables } = state;
  const { day, routeA, routeB } = standing;
  removeStop(state, { route: routeA, position: standing.positionA, occurrence });
  if (routeB !== NONE) removeStop(state, { route: routeB, position: standing.positionB, occurrence });
  state.dayUse[tables.occurrences.spec[occurrence]! * tables.planDays + day]!--;
  state.sums.unplaced++;
  state.dayOf[occurrence] = NONE;
  state.routeA[occurrence] = NONE;
  state.routeB[occurrence] = NONE;
}

function changeTeam(state: PlanState, change: { recipient: number; person: number; joined: boolean }): void {
  const { tables, sums } = state;
  const pair = change.recipient * tables.staffCount + change.person;
  const outside = state.visitsBy[pair]! * tables.outsideCost[change.recipient]!;
  state.inTeam[pair] = change.joined ? 1 : 0;
  sums.outsideTeam += change.joined ? -outside : outside;
  sums.previousLost += tables.previous[pair]! * (change.joined ? -1 : 1);
}
