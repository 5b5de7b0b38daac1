import type { Tap } from '~/domain/visits/taps';
import type { VisitTap } from '~/platform/db/generated/client';

/** A tap as the database has it, in the field's words. */
export const toldTap = ({ id, staffId, kind, at, cause, undoesId }: Omit<VisitTap, 'receivedAt'>): Tap => ({
  ...{ id, staffId, kind, cause, undoesId },
  at: at.getTime(),
});

/** How many carers a visit needs; two at the least where nobody goes alone. */
export function carersNeeded(visit: {
  carersNeeded: number | null;
  visitPlan: { carers: number } | null;
  recipient: { neverAlone: boolean };
}): number {
  const planned = visit.visitPlan?.carers ?? visit.carersNeeded ?? 1;
  return Math.max(planned, visit.recipient.neverAlone ? 2 : 1);
}
