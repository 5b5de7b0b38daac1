import { weekdayOf } from '../../domain/time/clock';
import { NONE, type PlanState } from './state';
import type { WishModel, WishTable } from './wishes';

/** A visit by one person on a day. */
interface Stop {
  readonly occurrence: number;
  readonly person: number;
  readonly day: number;
}

/** The slot that a visit by a person on a day counts in, or NONE. Times are not asked for: see `search/keep-times.ts`. */
export function slotMet(wish: WishModel, stop: Stop): number {
  if (wish.person !== NONE && wish.person !== stop.person) return NONE;
  if (wish.weekday !== 0 && weekdayOf(stop.day) !== wish.weekday) return NONE;
  return wish.slotOf[stop.occurrence - wish.firstOccurrence]!;
}

const wishesFor = ({ tables }: PlanState, table: WishTable, occurrence: number): readonly WishModel[] =>
  table.ofRecipient[tables.recipientOf[occurrence]!]!;

/** Notes that a person makes an occurrence on a day. */
export function noteWishes(state: PlanState, table: WishTable, stop: Stop): void {
  for (const wish of wishesFor(state, table, stop.occurrence)) {
    const slot = slotMet(wish, stop);
    if (slot !== NONE && state.suiting[slot]!++ === 0) state.sums.unmetWishes -= wish.cost;
  }
}

/** Takes back `noteWishes`. */
export function dropWishes(state: PlanState, table: WishTable, stop: Stop): void {
  for (const wish of wishesFor(state, table, stop.occurrence)) {
    const slot = slotMet(wish, stop);
    if (slot !== NONE && --state.suiting[slot]! === 0) state.sums.unmetWishes += wish.cost;
  }
}

/**
 * What unmet wishes would cost less with the stop than without its occurrence, wherever that stands now. Of two carers
 * who meet a wish for a weekday each is told half.
 */
export function gainOfWishes(state: PlanState, table: WishTable, stop: Stop): number {
  let gain = 0;
  for (const wish of wishesFor(state, table, stop.occurrence)) {
    const slot = slotMet(wish, stop);
    if (slot === NONE) continue;
    const own = slotNow(state, wish, stop.occurrence) === slot ? 1 : 0;
    if (state.suiting[slot]! > own) continue;
    const shared = wish.person === NONE && state.tables.carersOf[stop.occurrence] === 2;
    gain += shared ? wish.cost / 2 : wish.cost;
  }
  return gain;
}

/** What unmet wishes would cost more if an occurrence of one carer were taken out. */
export function costOfLosing(state: PlanState, table: WishTable, occurrence: number): number {
  let cost = 0;
  for (const wish of wishesFor(state, table, occurrence)) {
    const slot = slotNow(state, wish, occurrence);
    if (slot !== NONE && state.suiting[slot] === 1) cost += wish.cost;
  }
  return cost;
}

/** The slot that an occurrence of one carer counts in where it stands, or NONE. */
function slotNow({ tables, dayOf, routeA }: PlanState, wish: WishModel, occurrence: number): number {
  const day = dayOf[occurrence]!;
  if (day === NONE || tables.carersOf[occurrence] === 2) return NONE;
  return slotMet(wish, { occurrence, person: Math.floor(routeA[occurrence]! / tables.columns), day });
}
