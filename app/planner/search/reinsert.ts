import type { Random } from '../random';
import { placeBest } from '../visits/construct';
import { remove } from '../visits/journal';
import { energyOf, FACE_SCALE } from '../visits/score';
import { NONE, type PlanState } from '../visits/state';
import { below, rotaEnergy, type SearchContext } from './context';

/** Takes out every occurrence of a list that stands somewhere. Answers whether all routes can still be walked. */
export function removeEach(context: SearchContext, occurrences: readonly number[]): boolean {
  for (const occurrence of occurrences) {
    if (context.state.dayOf[occurrence] === NONE) continue;
    if (!remove(context, occurrence)) return false;
  }
  return true;
}

/**
 * Puts each occurrence at its cheapest standing: those of two carers first, as they are hardest, then by the order of
 * the list. Gives up, and answers false, as soon as the energy is above `most`: what the move may cost, if not said.
 */
export function placeEach(
  context: SearchContext,
  occurrences: readonly number[],
  most = context.energy + context.limit,
): boolean {
  const { carersOf, weights } = context.state.tables;
  const unplaced = weights.unplaced * FACE_SCALE;
  const ofRota = rotaEnergy(context);
  let left = occurrences.length;
  for (const carers of [2, 1]) {
    for (const occurrence of occurrences) {
      if (carersOf[occurrence] !== carers) continue;
      left--;
      placeBest(context, occurrence);
      if (energyOf(context.state) + ofRota - left * unplaced > most) return false;
    }
  }
  return true;
}

/** Placed occurrences of a recipient by one person in the weeks `from..to`. */
export function visitsOf(
  state: PlanState,
  of: { recipient: number; person: number; weeks: { from: number; to: number } },
): number[] {
  const { columns, ofRecipient, occurrences } = state.tables;
  const first = of.person * columns;
  const end = first + columns;
  const list: number[] = [];
  for (const o of ofRecipient[of.recipient]!) {
    const week = occurrences.week[o]!;
    if (week < of.weeks.from || week > of.weeks.to) continue;
    const [a, b] = [state.routeA[o]!, state.routeB[o]!];
    if ((a >= first && a < end) || (b >= first && b < end)) list.push(o);
  }
  return list;
}

/** Shuffles in place. */
export function shuffle(random: Random, list: number[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    const kept = list[i]!;
    list[i] = list[j]!;
    list[j] = kept;
  }
}
