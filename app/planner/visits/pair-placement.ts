import { emptyRanges, listStarts, type StartRanges } from './insertion';
import type { PlacementScratch } from './placement';
import { costOfAdding } from './score';
import { canTake, type BestStanding } from './standing';
import type { PlanState } from './state';
import { NEXT_DAY, SAME_DAY } from './tables';

/** One of the two carers that a visit could have. */
interface PairCandidate {
  person: number;
  route: number;
  cost: number;
  readonly ranges: StartRanges;
}

export interface PairScratch {
  count: number;
  readonly candidates: PairCandidate[];
}

export function createPairScratch(staffCount: number): PairScratch {
  const candidate = () => ({ person: 0, route: 0, cost: 0, ranges: emptyRanges() });
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
  for (let i = 0; i < pair.count; i++) {
    for (let j = i + 1; j < pair.count; j++) {
      const a = pair.candidates[i]!;
      const b = pair.candidates[j]!;
      if (a.cost + b.cost >= best.cost || a.person === b.person) continue;
      if (!skilledTogether(state, candidate.occurrence, { a: a.person, b: b.person })) continue;
      if (agree(best, { a, b }, { day, travelCost: state.tables.travelCost })) found = true;
    }
  }
  return found;
}

function listCarers(state: PlanState, scratch: PlacementScratch, where: { column: number; fit: number }): void {
  const { pair, candidate } = scratch;
  const { staffCount, columns, recipientOf, occurrences } = state.tables;
  const occurrence = candidate.occurrence;
  const first = where.column * staffCount;
  const end = first + state.onDutyCount[where.column]!;
  for (let i = first; i < end && pair.count < pair.candidates.length; i++) {
    const person = state.onDuty[i]!;
    if (person === scratch.banned || !canTake(state, occurrence, { person, ...where })) continue;

    const entry = pair.candidates[pair.count]!;
    entry.route = person * columns + where.column;
    listStarts(state, candidate, entry);
    if (entry.ranges.count === 0) continue;
    entry.person = person;
    entry.cost = costOfAdding(state, {
      recipient: recipientOf[occurrence]!,
      person,
      week: occurrences.week[occurrence]!,
    });
    pair.count++;
  }
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
