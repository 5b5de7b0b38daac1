import { MINUTES_PER_DAY, weekdayOf } from '../../domain/time/clock';
import { findPlace, type Candidate, type Place } from './insertion';
import { findBestPair, createPairScratch, type PairScratch } from './pair-placement';
import { costOfAdding, FACE_SCALE, leastOfNewcomer } from './score';
import { canTake, nowhere, type BestStanding } from './standing';
import { NONE, type PlanState } from './state';
import { NEXT_DAY, SAME_DAY } from './tables';
import { gainOfWishes } from './wish-score';

/** A state with buffers to look for places in it. */
interface Bench {
  readonly state: PlanState;
  readonly scratch: PlacementScratch;
}

/** Buffers of one search, so that looking for a place allocates nothing. */
export interface PlacementScratch {
  readonly best: BestStanding;
  readonly candidate: Candidate;
  readonly place: Place;
  readonly pair: PairScratch;
  /** A person who is not to be given anything, or NONE. */
  banned: number;
}

export function createPlacementScratch(staffCount: number): PlacementScratch {
  return {
    best: nowhere(),
    candidate: { occurrence: NONE, windowFrom: 0, windowTo: 0 },
    place: { position: 0, travel: 0 },
    pair: createPairScratch(staffCount),
    banned: NONE,
  };
}

/**
 * The cheapest standing of an unplaced occurrence, over all its days and everyone on duty. Writes `scratch.best` and
 * answers true when there is one that costs less than `limit`.
 */
export function findBest(bench: Bench, occurrence: number, limit: number): boolean {
  const { state, scratch } = bench;
  const { occurrences, planDays } = state.tables;
  scratch.best.cost = limit;
  const fixed = occurrences.fixedDay[occurrence]!;
  if (fixed !== NONE) return findOnDay(bench, occurrence, fixed);
  const monday = occurrences.week[occurrence]! * 7;
  let found = false;
  for (let day = monday; day < monday + 7 && day < planDays; day++) {
    if (dayIsFree(state, occurrence, day) && findOnDay(bench, occurrence, day)) found = true;
  }
  return found;
}

/** Whether an unplaced occurrence of a movable visit may stand on a day: allowed weekday, far enough from the others. */
export function dayIsFree(state: PlanState, occurrence: number, day: number): boolean {
  const { model, occurrences, planDays } = state.tables;
  const spec = occurrences.spec[occurrence]!;
  const movable = model.visits[spec]!.movable;
  if (movable === null) return occurrences.fixedDay[occurrence] === day;
  if (!movable.weekdays.has(weekdayOf(day))) return false;
  const reach = movable.minDaysBetween - 1;
  const from = Math.max(0, day - reach);
  const to = Math.min(planDays - 1, day + reach);
  for (let other = from; other <= to; other++) {
    if (state.dayUse[spec * planDays + other]! > 0) return false;
  }
  return true;
}

/** As `findBest`, on one day, below `scratch.best.cost`. */
function findOnDay(bench: Bench, occurrence: number, day: number): boolean {
  const { model, occurrences } = bench.state.tables;
  const { earliest, latest } = model.visits[occurrences.spec[occurrence]!]!;
  return findWithin(bench, { occurrence, day, from: earliest, to: latest });
}

/** As `findOnDay`, with a start between `from` and `to`, minutes of the day. */
export function findWithin(
  { state, scratch }: Bench,
  asked: { occurrence: number; day: number; from: number; to: number },
): boolean {
  const { model, occurrences } = state.tables;
  const { occurrence, day, from, to } = asked;
  const visit = model.visits[occurrences.spec[occurrence]!]!;
  const { candidate } = scratch;
  candidate.occurrence = occurrence;
  candidate.windowFrom = day * MINUTES_PER_DAY + from;
  candidate.windowTo = day * MINUTES_PER_DAY + to;
  if (visit.carers === 2) return findBestPair(state, scratch, day);
  let found = findInColumn(state, scratch, { day, column: day + 1, fit: SAME_DAY });
  if (state.tables.reachesNextDay[visit.index] === 1) {
    found = findInColumn(state, scratch, { day, column: day, fit: NEXT_DAY }) || found;
  }
  return found;
}

/** A day, and the column and fit by which those on duty there can make a visit on it. */
interface DutyColumn {
  readonly day: number;
  readonly column: number;
  readonly fit: number;
}

/** Those who come anyway are cheapest: after them most others need no look, neither at all nor at their routes. */
function findInColumn(state: PlanState, scratch: PlacementScratch, where: DutyColumn): boolean {
  const { day, column, fit } = where;
  const found = findAmong(state, scratch, { day, column, fit, known: true });
  return (newcomerCanBeBest(state, scratch) && findAmong(state, scratch, { day, column, fit, known: false })) || found;
}

/** Whether somebody who does not come to the recipient yet could cost less than the best so far. */
function newcomerCanBeBest(state: PlanState, { best, candidate }: PlacementScratch): boolean {
  const { recipientOf, occurrences, wishes, travelCost, leastDetour } = state.tables;
  if (wishes !== null) return true;
  const { occurrence } = candidate;
  const least = leastOfNewcomer(state, recipientOf[occurrence]!, occurrences.week[occurrence]!);
  return !((best.cost - least) / travelCost <= leastDetour);
}

/** Tries the routes of those on duty who come to the recipient already, or of those who do not. */
function findAmong(state: PlanState, scratch: PlacementScratch, where: DutyColumn & { known: boolean }): boolean {
  const { staffCount, columns, recipientOf } = state.tables;
  const first = where.column * staffCount;
  const end = first + state.onDutyCount[where.column]!;
  const { visitsBy } = state;
  const pairs = recipientOf[scratch.candidate.occurrence]! * staffCount;
  let found = false;
  for (let i = first; i < end; i++) {
    const person = state.onDuty[i]!;
    if (visitsBy[pairs + person]! > 0 !== where.known || person === scratch.banned) continue;
    if (!canTake(state, scratch.candidate.occurrence, { person, column: where.column, fit: where.fit })) continue;
    if (tryRoute(state, scratch, { route: person * columns + where.column, person, day: where.day })) found = true;
  }
  return found;
}

/** Tries one route for `scratch.candidate` (one carer); improves `scratch.best` and answers true when it is cheaper. */
export function tryRoute(
  state: PlanState,
  scratch: PlacementScratch,
  where: { route: number; person: number; day: number },
): boolean {
  const { best, candidate, place } = scratch;
  const { person, day } = where;
  const { recipientOf, occurrences, travelCost, wishes } = state.tables;
  const occurrence = candidate.occurrence;
  let cost = costOfAdding(state, {
    recipient: recipientOf[occurrence]!,
    person,
    week: occurrences.week[occurrence]!,
  });
  if (wishes !== null) cost -= FACE_SCALE * gainOfWishes(state, wishes, { occurrence, person, day });
  place.travel = (best.cost - cost) / travelCost;
  if (place.travel <= state.tables.leastDetour) return false;
  if (!findPlace(state, where.route, scratch)) return false;
  best.cost = cost + place.travel * travelCost;
  best.day = day;
  best.routeA = where.route;
  best.positionA = place.position;
  best.routeB = NONE;
  best.positionB = NONE;
  best.start = NONE;
  return true;
}
