import type { RecipientWish } from '../../domain/visits/recipient-wish';
import { minutesOf, weekdayOf } from '../../domain/time/clock';
import type { Model, VisitModel } from '../model/model';
import type { PlannerWeights } from '../weights';
import type { OccurrenceTable } from './occurrences';
import { NONE } from './state';

/**
 * A wish of a recipient as the search counts it. It is met or not in each of its slots: the weeks of the plan where it is
 * for a weekday, else the days with visits. A slot is met by one visit that suits, and an unmet one has its share of what
 * the wish is worth. Slots that no visit could ever meet are left out.
 */
export interface WishModel {
  /** 1..7, or 0 for any day; a staff index, or NONE for anybody. */
  readonly weekday: number;
  readonly person: number;
  /** Earliest and latest start, minutes of the day, both included. */
  readonly times: { readonly from: number; readonly to: number } | null;
  /** What an unmet slot costs, in units of `WEIGHTS`; an even number. */
  readonly cost: number;
  /** `slotOf[occurrence - firstOccurrence]`: a column of `PlanState.suiting`, or NONE where the occurrence cannot suit. */
  readonly slotOf: Int32Array;
  readonly firstOccurrence: number;
}

export interface WishTable {
  readonly ofRecipient: readonly (readonly WishModel[])[];
  readonly slots: number;
  /** What all slots cost together. */
  readonly costUnmet: number;
}

interface WishSource {
  readonly model: Model;
  readonly weights: PlannerWeights;
  readonly occurrences: OccurrenceTable;
  readonly ofRecipient: readonly Int32Array[];
  readonly mayMake: Uint8Array;
}

/** The wishes that a plan of the model can heed, or `null` where there are none, so that a search without wishes asks nothing. */
export function wishTable(source: WishSource, wishes: readonly RecipientWish[]): WishTable | null {
  const { model } = source;
  const ofRecipient: WishModel[][] = model.recipients.map(() => []);
  let slots = 0;
  let costUnmet = 0;
  for (const wish of wishes) {
    const recipient = model.recipients.findIndex(({ id }) => id === wish.recipient);
    const person = wish.staff === null ? NONE : model.staff.findIndex(({ id }) => id === wish.staff);
    if (recipient < 0 || (wish.staff !== null && person < 0)) continue;
    const { slotOf, count } = slotsOf(source, { recipient, person, wish, from: slots });
    if (count === 0) continue;
    const cost = 2 * Math.round(source.weights.recipientWish / count / 2);
    const times = wish.times && { from: minutesOf(wish.times.earliest), to: minutesOf(wish.times.latest) };
    const firstOccurrence = source.ofRecipient[recipient]![0]!;
    ofRecipient[recipient]!.push({ weekday: wish.weekday ?? 0, person, times, cost, slotOf, firstOccurrence });
    slots += count;
    costUnmet += cost * count;
  }
  return slots === 0 ? null : { ofRecipient, slots, costUnmet };
}

/** The slot of each occurrence of the recipient, numbered from `from`. */
function slotsOf(
  source: WishSource,
  of: { recipient: number; person: number; wish: RecipientWish; from: number },
): { slotOf: Int32Array; count: number } {
  const { model, occurrences, ofRecipient, mayMake } = source;
  const { recipient, person, wish, from } = of;
  const numbers = new Map<string, number>();
  const slotOf = ofRecipient[recipient]!.map((o) => {
    const visit = model.visits[occurrences.spec[o]!]!;
    const allowed = person === NONE || mayMake[visit.index * model.staff.length + person] === 1;
    if (!allowed || !canSuit(visit, wish, occurrences.fixedDay[o]!)) return NONE;
    const key = slotKey({ wish, occurrence: o, week: occurrences.week[o]!, day: occurrences.fixedDay[o]! });
    const number = numbers.get(key) ?? from + numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { slotOf, count: numbers.size };
}

const slotKey = (of: { wish: RecipientWish; occurrence: number; week: number; day: number }): string =>
  of.wish.weekday !== null ? `week ${of.week}` : of.day === NONE ? `movable ${of.occurrence}` : `day ${of.day}`;

/** Whether a visit can be on the weekday, and start within the times. */
function canSuit(visit: VisitModel, { weekday, times }: RecipientWish, fixedDay: number): boolean {
  const inTime = times === null || startsWithin(visit, times) !== null;
  if (!inTime || weekday === null) return inTime;
  return visit.movable === null ? weekdayOf(fixedDay) === weekday : visit.movable.weekdays.has(weekday);
}

/** The starts of a visit that keep both its own window and the times, in minutes of the day, or `null`. */
function startsWithin(visit: VisitModel, times: NonNullable<RecipientWish['times']>) {
  const from = Math.max(visit.earliest, minutesOf(times.earliest));
  const to = Math.min(visit.latest, minutesOf(times.latest));
  return from <= to ? { from, to } : null;
}
