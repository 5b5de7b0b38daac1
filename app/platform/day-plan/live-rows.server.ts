import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { ShiftState, VisitState } from '../day-changes/day-state';
import { shiftState } from '../day-changes/write-shifts.server';
import { visitState, WITH_CARERS } from '../day-changes/write-visits.server';
import { fromDbDate, toDbDate } from '../db/dates';
import type { Db, Tx } from '../db/db.server';
import { localTimeOf } from '../time/instants';
import type { DayWindow } from './day-window';

/** Shifts and visits as they would be without a change, by id; the others are as they are. */
export interface LiveOverride {
  readonly shifts?: ReadonlyMap<string, ShiftState>;
  readonly visits?: ReadonlyMap<string, VisitState>;
}

export interface LiveShift extends ShiftState {
  readonly id: string;
  readonly date: IsoDate;
  readonly code: string;
}

export async function liveShifts(db: Db | Tx, window: DayWindow, override: LiveOverride): Promise<LiveShift[]> {
  const rows = await db.shift.findMany({
    where: { date: { gte: toDbDate(window.start), lte: toDbDate(window.end) }, status: { not: 'cancelled' } },
    include: { shiftCode: { select: { code: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...(override.shifts?.get(row.id) ?? shiftState(row)),
    ...{ id: row.id, date: fromDbDate(row.date), code: row.shiftCode.code },
  }));
}

/** A live visit with what no plan tells of it. */
export interface LiveVisit extends VisitState {
  readonly id: string;
  readonly revision: number;
  readonly recipientId: string;
  readonly visitPlanId: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly minutes: number | null;
  readonly carersNeeded: number | null;
  /** When somebody checked in first; from then on it has begun. */
  readonly begunAt: Date | null;
  /** Who was there. */
  readonly attendedBy: readonly string[];
}

export async function liveVisits(db: Db | Tx, window: DayWindow, override: LiveOverride): Promise<LiveVisit[]> {
  const rows = await db.visit.findMany({
    where: { date: { gte: toDbDate(window.start), lte: toDbDate(window.end) } },
    include: {
      ...WITH_CARERS,
      attendances: { select: { staffId: true, checkedInAt: true }, orderBy: { checkedInAt: 'asc' } },
    },
    orderBy: [{ date: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...(override.visits?.get(row.id) ?? visitState(row)),
    ...{ id: row.id, revision: row.revision, recipientId: row.recipientId, visitPlanId: row.visitPlanId },
    ...{ earliest: row.earliest, latest: row.latest, minutes: row.minutes, carersNeeded: row.carersNeeded },
    begunAt: row.attendances[0]?.checkedInAt ?? null,
    attendedBy: row.attendances.map(({ staffId }) => staffId),
  }));
}

export const clockOf = (instant: string | Date): Clock =>
  localTimeOf({ instant: new Date(instant), timeZone: DEFAULT_TIME_ZONE });
