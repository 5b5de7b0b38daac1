import { placeBest } from '../visits/construct';
import { costOfAdding, energyOf, FACE_SCALE } from '../visits/score';
import { canTake } from '../visits/standing';
import { NONE, type PlanState } from '../visits/state';
import { SAME_DAY } from '../visits/tables';
import { rotaEnergy, type SearchContext } from './context';

/** Visits that lost their duty, in the order in which they are placed, and the least that each must add to the energy. */
export interface LostVisits {
  readonly order: readonly number[];
  readonly least: readonly number[];
}

/** Those of two carers come first, then the longest, as they are hardest to find room for. */
export function weighLost(state: PlanState, occurrences: readonly number[]): LostVisits {
  const { recipientOf } = state.tables;
  const order = hardestFirst(state, occurrences);
  const least = order.map((o, i) => (isFirstOfRecipient(recipientOf, order, i) ? leastCost(state, o) : 0));
  return { order, least };
}

/** Whether the energy, with what lost visits must cost at the least, is `hope` above what the move may cost. */
export function areTooDear(context: SearchContext, lost: LostVisits, hope: number): boolean {
  const energy = energyOf(context.state) + rotaEnergy(context);
  return energy + leastToCome(context.state, lost) > context.energy + context.limit + hope;
}

/**
 * Puts each lost visit at its cheapest standing. Gives up, and answers false, as soon as the energy, with what those to
 * come must cost at the least, is `hope` above what the move may cost.
 */
export function placeLost(context: SearchContext, lost: LostVisits, hope: number): boolean {
  const { state } = context;
  const { order, least } = lost;
  if (areTooDear(context, lost, hope)) return false;
  const unplaced = state.tables.weights.unplaced * FACE_SCALE;
  const ofRota = rotaEnergy(context);
  const most = context.energy + context.limit + hope;
  let toCome = leastToCome(state, lost);
  for (let i = 0; i < order.length; i++) {
    toCome += unplaced - least[i]!;
    placeBest(context, order[i]!);
    if (energyOf(state) + ofRota + toCome > most) return false;
  }
  return true;
}

/** What placing all of them adds at the least. While unplaced, each costs a lot. */
const leastToCome = ({ tables }: PlanState, { order, least }: LostVisits): number =>
  least.reduce((sum, cost) => sum + cost, 0) - order.length * (tables.weights.unplaced * FACE_SCALE);

/** Those of two carers, then the longest; by the order of the list among equals. */
function hardestFirst({ tables }: PlanState, occurrences: readonly number[]): number[] {
  const { carersOf, minutesOf } = tables;
  const order: number[] = [];
  for (const occurrence of occurrences) {
    let place = order.length;
    for (; place > 0; place--) {
      const before = order[place - 1]!;
      const harder = carersOf[occurrence]! - carersOf[before]! || minutesOf[occurrence]! - minutesOf[before]!;
      if (harder <= 0) break;
      order[place] = before;
    }
    order[place] = occurrence;
  }
  return order;
}

/** A person who is new to a recipient costs most with the first visit: the others are told to cost nothing. */
function isFirstOfRecipient(recipientOf: Uint16Array, occurrences: readonly number[], place: number): boolean {
  const recipient = recipientOf[occurrences[place]!]!;
  for (let i = 0; i < place; i++) if (recipientOf[occurrences[i]!] === recipient) return false;
  return true;
}

/**
 * The least that placing an occurrence adds to the energy, travel apart: by the cheapest of those at work who could make
 * it, or of all where it may come on several days. Where nobody could, what it costs unplaced.
 */
export function leastCost(state: PlanState, occurrence: number): number {
  const { tables } = state;
  const { staffCount, occurrences } = tables;
  const spec = occurrences.spec[occurrence]!;
  const recipient = tables.recipientOf[occurrence]!;
  const week = occurrences.week[occurrence]!;
  const column = occurrences.fixedDay[occurrence]! + 1;
  const anyDay = column === NONE + 1 || tables.reachesNextDay[spec] === 1;
  const count = anyDay ? staffCount : state.onDutyCount[column]!;
  let first = Infinity;
  let second = Infinity;
  for (let i = 0; i < count; i++) {
    const person = anyDay ? i : state.onDuty[column * staffCount + i]!;
    const may = anyDay
      ? tables.mayMake[spec * staffCount + person] === 1
      : canTake(state, occurrence, { person, column, fit: SAME_DAY });
    if (!may) continue;
    const cost = costOfAdding(state, { recipient, person, week });
    if (cost < first) {
      second = first;
      first = cost;
    } else if (cost < second) second = cost;
  }
  const cost = tables.carersOf[occurrence] === 2 ? first + second : first;
  return Math.min(cost, tables.weights.unplaced * FACE_SCALE);
}
