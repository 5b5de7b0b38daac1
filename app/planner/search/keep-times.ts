import { listStarts } from '../visits/insertion';
import { place, remove } from '../visits/journal';
import { findWithin } from '../visits/placement';
import { NEVER } from '../visits/route';
import { FACE_SCALE } from '../visits/score';
import { NONE } from '../visits/state';
import { slotMet } from '../visits/wish-score';
import type { WishModel } from '../visits/wishes';
import { jointEnergy, keepMove, undoMove, type SearchContext } from './context';

/**
 * Agrees on starts that recipients have asked for, one in each slot of a wish, where that costs no more than the wish is
 * worth. The search before it leaves starts open within each visit's own window, and minds people and weekdays only.
 */
export function keepTimes(context: SearchContext): void {
  for (const wish of context.state.tables.wishes?.ofRecipient.flat() ?? []) {
    if (wish.times === null) continue;
    const slots = new Map<number, number[]>();
    wish.slotOf.forEach((slot, i) => {
      if (slot !== NONE) slots.set(slot, [...(slots.get(slot) ?? []), wish.firstOccurrence + i]);
    });
    for (const [slot, occurrences] of slots) keepOne(context, { wish, slot, occurrences });
  }
}

interface Slot {
  readonly wish: WishModel;
  readonly slot: number;
  readonly occurrences: readonly number[];
}

/** The first of the visits that suit the slot by day and person, and can have a start in time. */
function keepOne(context: SearchContext, { wish, slot, occurrences }: Slot): void {
  for (const occurrence of occurrences) {
    if (!suits(context, wish, occurrence)) continue;
    context.energy = jointEnergy(context);
    const agreed = agree(context, wish, occurrence) && context.state.suiting[slot]! > 0;
    if (agreed && jointEnergy(context) - context.energy <= wish.cost * FACE_SCALE) return keepMove(context);
    undoMove(context);
  }
}

/** Whether one of those who make a visit makes it suit, time apart. */
function suits({ state }: SearchContext, wish: WishModel, occurrence: number): boolean {
  const day = state.dayOf[occurrence]!;
  if (day === NONE) return false;
  return [state.routeA[occurrence]!, state.routeB[occurrence]!].some((route) => {
    const person = Math.floor(route / state.tables.columns);
    return route !== NONE && slotMet(wish, { occurrence, person, day }) !== NONE;
  });
}

/** Places a visit anew, on its day and with a start in time. Answers whether it is placed. */
function agree(context: SearchContext, wish: WishModel, occurrence: number): boolean {
  const { state, scratch } = context;
  const { model, occurrences } = state.tables;
  const { earliest, latest } = model.visits[occurrences.spec[occurrence]!]!;
  const day = state.dayOf[occurrence]!;
  const from = Math.max(earliest, wish.times!.from);
  const to = Math.min(latest, wish.times!.to);
  if (from > to || !remove(context, occurrence)) return false;
  scratch.best.cost = NEVER;
  if (!findWithin(context, { occurrence, day, from, to })) return false;
  if (scratch.best.start === NONE) scratch.best.start = firstStart(context);
  return place(context, occurrence, scratch.best);
}

/** The earliest start that the place found for a visit of one carer leaves it. */
function firstStart({ state, scratch }: SearchContext): number {
  const { best, candidate, pair } = scratch;
  const { ranges } = pair.candidates[0]!;
  listStarts(state, candidate, { route: best.routeA, ranges });
  let first = NEVER;
  for (let i = 0; i < ranges.count; i++) {
    if (ranges.position[i] === best.positionA) first = Math.min(first, ranges.from[i]!);
  }
  return first;
}
