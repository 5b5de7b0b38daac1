import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { toldTotalOf, type ToldTotal } from '~/domain/continuity/told-counts';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import type { Db } from '~/platform/db/db.server';
import { openedShift } from './absence-change.server';
import { recipientsSeenIn } from './recipients-seen-in.server';

interface ClosableShift {
  readonly id: string;
  readonly revision: number;
  readonly date: IsoDate;
  readonly code: string;
  readonly start: string;
  readonly end: string;
  /** Visits that the absence behind it left with nobody. */
  readonly unassigned: ToldTotal;
  readonly isOpen: boolean;
}

/** A shift to close without a substitute; `null` where there is none such. */
export async function closablePage(
  db: Db,
  { shiftId, at, scope }: { shiftId: string; at: Date; scope: Scope },
): Promise<ClosableShift | null> {
  const shift = await openedShift(db, { shiftId, at });
  if (!shift) return null;
  const visits = await db.visit.findMany({
    where: { id: { in: [...shift.visitsBefore.keys()] }, status: 'unassigned' },
    select: { recipientId: true },
  });
  const sees = await recipientsSeenIn(db, { scope, ids: visits.map(({ recipientId }) => recipientId) });
  const unassigned = toldTotalOf(visits, {
    isSeen: ({ recipientId }) => sees(recipientId),
    person: ({ recipientId }) => recipientId,
  });
  const { id, revision, date, code } = shift;
  return {
    ...{ id, revision, date, code, unassigned, isOpen: shift.status === 'open' },
    start: clockOf(shift.startsAt),
    end: clockOf(shift.endsAt),
  };
}
