import { keep, place } from './journal';
import { NEVER } from './route';
import { findBest } from './placement';
import type { PlanState } from './state';
import type { Workbench } from './workbench';

/** Puts an unplaced occurrence at its cheapest standing. Answers whether there was one. */
export function placeBest(bench: Workbench, occurrence: number): boolean {
  return findBest(bench, occurrence, NEVER) && place(bench, occurrence, bench.scratch.best);
}

/**
 * Places every unplaced occurrence that fits somewhere, recipient by recipient in the order of time, so that a carer who
 * came yesterday comes again today. Recipients who need two carers come first, then those with most visits.
 */
export function placeAll(bench: Workbench): void {
  const { state } = bench;
  const { ofRecipient, carersOf, recipientCount } = state.tables;
  const demanding = (recipient: number): number => {
    const own = ofRecipient[recipient]!;
    return own.length + (own.some((o) => carersOf[o] === 2) ? 1_000_000 : 0);
  };
  const order = Array.from({ length: recipientCount }, (_, r) => r).sort((a, b) => demanding(b) - demanding(a));
  for (const recipient of order) {
    for (const occurrence of inTimeOrder(state, ofRecipient[recipient]!)) {
      if (state.dayOf[occurrence]! < 0) placeBest(bench, occurrence);
    }
  }
  keep(bench);
}

function inTimeOrder(state: PlanState, occurrences: Int32Array): number[] {
  const { week, fixedDay } = state.tables.occurrences;
  const at = (o: number): number => (fixedDay[o]! >= 0 ? fixedDay[o]! : week[o]! * 7);
  return [...occurrences].sort((a, b) => at(a) - at(b) || a - b);
}
