import type { Model } from '../../model/model';
import { dutyHolding, type Duty, type Entry, type PlanView } from '../plan-view';
import type { Breach } from '../rule';

/** Where a visit stands, as the head of a breach. */
export function placeOf(entry: Entry): Pick<Breach, 'recipient' | 'visit' | 'day'> {
  return { recipient: entry.visit.recipient, visit: entry.visit.index, day: entry.day };
}

/** Asks `judge` of each carer of each visit, with the shift that holds the visit (`null` where none does). */
export function eachCarer(
  { model, plan }: { model: Model; plan: PlanView },
  judge: (carer: { entry: Entry; staff: number; duty: Duty | null }) => Pick<Breach, 'size' | 'facts'> | null,
): Breach[] {
  return plan.entries.flatMap((entry) =>
    entry.staff.flatMap((staff) => {
      const duty = dutyHolding(model, plan.solution.rota, { staff, start: entry.start, end: entry.end });
      const broken = judge({ entry, staff, duty });
      return broken ? [{ ...placeOf(entry), staff, ...broken }] : [];
    }),
  );
}

/** Asks `judge` of each two visits that stand next to each other in one person's time. */
export function eachNeighbours(
  plan: PlanView,
  judge: (pair: { before: Entry; after: Entry }) => Pick<Breach, 'size' | 'facts'> | null,
): Breach[] {
  return plan.byStaff.flatMap((entries, staff) =>
    entries.slice(1).flatMap((after, i) => {
      const before = entries[i];
      const broken = before ? judge({ before, after }) : null;
      return broken ? [{ ...placeOf(after), staff, ...broken }] : [];
    }),
  );
}
