import type { IsoDate } from '~/domain/brand';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import type { Db } from '~/platform/db/db.server';
import { openedShift } from './absence-change.server';

interface ClosableShift {
  readonly id: string;
  readonly revision: number;
  readonly date: IsoDate;
  readonly code: string;
  readonly start: string;
  readonly end: string;
  /** Visits that the absence behind it left with nobody. */
  readonly unassigned: number;
  readonly isOpen: boolean;
}

/** A shift to close without a substitute; `null` where there is none such. */
export async function closablePage(
  db: Db,
  { shiftId, at }: { shiftId: string; at: Date },
): Promise<ClosableShift | null> {
  const shift = await openedShift(db, { shiftId, at });
  if (!shift) return null;
  const unassigned = await db.visit.count({
    where: { id: { in: [...shift.visitsBefore.keys()] }, status: 'unassigned' },
  });
  const { id, revision, date, code } = shift;
  return {
    ...{ id, revision, date, code, unassigned, isOpen: shift.status === 'open' },
    start: clockOf(shift.startsAt),
    end: clockOf(shift.endsAt),
  };
}
