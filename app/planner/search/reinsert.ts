import type { Random } from '../random';
import { placeBest } from '../visits/construct';
import { remove } from '../visits/journal';
import { NONE } from '../visits/state';
import { below, type SearchContext } from './context';

/** Takes out every occurrence of a list that stands somewhere. Answers whether all routes can still be walked. */
export function removeEach(context: SearchContext, occurrences: readonly number[]): boolean {
  for (const occurrence of occurrences) {
    if (context.state.dayOf[occurrence] === NONE) continue;
    if (!remove(context.state, context.journal, occurrence)) return false;
  }
  return true;
}

/**
 * Puts each occurrence at its cheapest standing: those of two carers first, as they are hardest, then by the order of
 * the list. What fits nowhere stays unplaced, and the energy says so.
 */
export function placeEach(context: SearchContext, occurrences: readonly number[]): void {
  const { carersOf } = context.state.tables;
  for (const occurrence of occurrences) if (carersOf[occurrence] === 2) placeBest(context, occurrence);
  for (const occurrence of occurrences) if (carersOf[occurrence] === 1) placeBest(context, occurrence);
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
