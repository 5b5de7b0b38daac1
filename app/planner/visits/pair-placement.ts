import { emptyRanges, listStarts, type Candidate, type StartRanges } from './insertion';
import type { PlacementScratch } from './placement';
import { costOfAdding, FACE_SCALE } from './score';
import { canTake, type BestStanding } from './standing';
import type { PlanState } from './state';
import { NEXT_DAY, SAME_DAY } from './tables';
import { gainOfWishes } from './wish-score';

/** One of the two carers that a visit could have. */
interface PairCandidate {
  person: number;
  route: number;
  cost: number;
  /** Whether `ranges` are those of the candidate that is looked at now. */
  listed: boolean;
  readonly ranges: StartRanges;
}

export interface PairScratch {
  count: number;
  readonly candidates: PairCandidate[];
}

export function createPairScratch(staffCount: number): PairScratch {
  const candidate = () => ({ person: 0, route: 0, cost: 0, listed: false, ranges: emptyRanges() });
  return { count: 0, candidates: Array.from({ length: Math.min(2 * staffCount, 64) }, candidate) };
}

/** As `findOnDay`, for a visit of two carers: two routes that can agree on a start, cheapest together. */
export function findBestPair(state: PlanState, scratch: PlacementScratch, day: number): boolean {
  const { pair, candidate, best } = scratch;
  pair.count = 0;
  listCarers(state, scratch, { column: day + 1, fit: SAME_DAY });
  if (state.tables.reachesNextDay[state.tables.occurrences.spec[candidate.occurrence]!] === 1) {
    listCarers(state, scratch, { column: day, fit: NEXT_DAY });
  }
  let found = false;
  sortByCost(pair);
  const least = 2 * state.tables.leastDetour * state.tables.travelCost;
  for (let i = 0; i < pair.count; i++) {
    const a = pair.candidates[i]!;
    if (2 * a.cost + least >= best.cost) break;
    if (!hasStarts(state, candidate, a)) continue;
    for (let j = i + 1; j < pair.count; j++) {
      const b = pair.candidates[j]!;
      if (a.cost + b.cost + least >= best.cost) break;
      if (a.person === b.person || !hasStarts(state, candidate, b)) continue;
      if (!skilledTogether(state, candidate.occurrence, { a: a.person, b: b.person })) continue;
      if (agree(best, { a, b }, { day, travelCost: state.tables.travelCost })) found = true;
    }
  }
  return found;
}

function listCarers(state: PlanState, scratch: PlacementScratch, where: { column: number; fit: number }): void {
  const { pair, candidate } = scratch;
  const { staffCount, columns, recipientOf, occurrences, wishes } = state.tables;
  const occurrence = candidate.occurrence;
  const day = where.fit === SAME_DAY ? where.column - 1 : where.column;
  const first = where.column * staffCount;
  const end = first + state.onDutyCount[where.column]!;
  for (let i = first; i < end && pair.count < pair.candidates.length; i++) {
    const person = state.onDuty[i]!;
    if (person === scratch.banned || !canTake(state, occurrence, { person, column: where.column, fit: where.fit }))
      continue;

    const entry = pair.candidates[pair.count]!;
    entry.route = person * columns + where.column;
    entry.listed = false;
    entry.person = person;
    entry.cost = costOfAdding(state, {
      recipient: recipientOf[occurrence]!,
      person,
      week: occurrences.week[occurrence]!,
    });
    if (wishes !== null) entry.cost -= FACE_SCALE * gainOfWishes(state, wishes, { occurrence, person, day });
    pair.count++;
  }
}

/** Cheapest first; few and nearly in order. */
function sortByCost({ candidates, count }: PairScratch): void {
  for (let i = 1; i < count; i++) {
    const entry = candidates[i]!;
    let j = i;
    while (j > 0 && candidates[j - 1]!.cost > entry.cost) {
      candidates[j] = candidates[j - 1]!;
      j--;
    }
    candidates[j] = entry;
  }
}

/** Whether the candidate fits anywhere; its ranges of starts are looked up when they are first asked for. */
function hasStarts(state: PlanState, candidate: Candidate, entry: PairCandidate): boolean {
  if (!entry.listed) {
    listStarts(state, candidate, entry);
    entry.listed = true;
  }
  return entry.ranges.count > 0;
}

/** Whether each skill of a visit is held by one of the two. */
function skilledTogether(state: PlanState, occurrence: number, pair: { a: number; b: number }): boolean {
  const { model, occurrences } = state.tables;
  const needed = model.visits[occurrences.spec[occurrence]!]!.skills;
  return needed === 0n || (needed & ~(model.staff[pair.a]!.skills | model.staff[pair.b]!.skills)) === 0n;
}

/** Tries every pair of places with a start in common. */
function agree(
  best: BestStanding,
  pair: { a: PairCandidate; b: PairCandidate },
  { day, travelCost }: { day: number; travelCost: number },
): boolean {
  const { a, b } = pair;
  let found = false;
  for (let i = 0; i < a.ranges.count; i++) {
    for (let j = 0; j < b.ranges.count; j++) {
      const start = Math.max(a.ranges.from[i]!, b.ranges.from[j]!);
      if (start > a.ranges.to[i]! || start > b.ranges.to[j]!) continue;
      const cost = a.cost + b.cost + (a.ranges.travel[i]! + b.ranges.travel[j]!) * travelCost;
      if (cost >= best.cost) continue;
      best.cost = cost;
      best.day = day;
      best.routeA = a.route;
      best.positionA = a.ranges.position[i]!;
      best.routeB = b.route;
      best.positionB = b.ranges.position[j]!;
      best.start = start;
      found = true;
    }
  }
  return found;
}
