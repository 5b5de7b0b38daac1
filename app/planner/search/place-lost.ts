import { placeBest } from '../visits/construct';
import { costOfAdding, energyOf, FACE_SCALE } from '../visits/score';
import { canTake } from '../visits/standing';
import { NONE, type PlanState } from '../visits/state';
import { SAME_DAY } from '../visits/tables';
import { rotaEnergy, type SearchContext } from './context';

/**
 * Puts each visit that lost its duty at its cheapest standing: those of two carers first, then the longest, as they are
 * hardest to find room for. Gives up, and answers false, as soon as the energy, with what those to come must cost at the
 * least, is `hope` above what the move may cost.
 */
export function placeLost(context: SearchContext, occurrences: readonly number[], hope: number): boolean {
  const { state } = context;
  const { recipientOf, weights } = state.tables;
  const unplaced = weights.unplaced * FACE_SCALE;
  const ofRota = rotaEnergy(context);
  const most = context.energy + context.limit + hope;
  const order = hardestFirst(state, occurrences);
  const least = order.map((o, i) => (isFirstOfRecipient(recipientOf, order, i) ? leastCost(state, o) : 0));
  let toCome = least.reduce((sum, cost) => sum + cost, 0) - order.length * unplaced;
  if (energyOf(state) + ofRota + toCome > most) return false;
  for (let i = 0; i < order.length; i++) {
    toCome += unplaced - least[i]!;
    placeBest(context, order[i]!);
    if (energyOf(state) + ofRota + toCome > most) return false;
  }
  return true;
}

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
function isFirstOfRecipient(recipientOf: Int32Array, occurrences: readonly number[], place: number): boolean {
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
