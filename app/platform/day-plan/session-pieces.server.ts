import type { StaffId } from '~/domain/brand';
import type { CaseStaff } from '~/domain/case/planning-case';
import type { Db, Tx } from '../db/db.server';
import type { DayWindow } from './day-window';
import { pieceOf, type FixedPiece } from './fixed-pieces.server';
import type { LiveShift, LiveVisit } from './live-rows.server';

interface Days {
  readonly window: DayWindow;
  readonly staff: readonly CaseStaff[];
  /** What the case calls people, by database id. */
  readonly references: ReadonlyMap<string, StaffId>;
  readonly shifts: readonly LiveShift[];
  readonly visits: readonly LiveVisit[];
}

const DAY_MS = 86_400_000;
const LEAST_MINUTES = 5;

/**
 * The sessions of some days as fixed pieces of those who are signed up or there. Where she has a visit at the same time,
 * the visit stands: it is shown as a conflict at the session, for a person to solve.
 */
export async function sessionPieces(db: Db | Tx, days: Days): Promise<FixedPiece[]> {
  const { window, references } = days;
  const [first, last] = [Date.parse(`${window.start}T00:00:00Z`), Date.parse(`${window.end}T00:00:00Z`)];
  const rows = await db.sessionAttendance.findMany({
    where: {
      ...{ staffId: { not: null }, status: { in: ['signedUp', 'present'] } },
      session: { status: { not: 'cancelled' }, startsAt: { gte: new Date(first), lt: new Date(last + DAY_MS) } },
    },
    select: { id: true, staffId: true, session: { select: { startsAt: true, endsAt: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, staffId, session }) => {
    const person = days.staff.find((one) => one.id === references.get(staffId ?? ''));
    const span = person && withinShift(days, { staffId: staffId ?? '', ...session });
    return person && span ? [pieceOf(days.staff, { id: `session:${id}`, person, zone: person.zone, ...span })] : [];
  });
}

interface Attended {
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The part of a session within her shift, or none where she is off or has a visit then. */
function withinShift({ shifts, visits }: Days, { staffId, startsAt, endsAt }: Attended) {
  const shift = shifts.find(
    (one) =>
      one.staffId === staffId &&
      one.status === 'planned' &&
      Date.parse(one.startsAt) < +endsAt &&
      Date.parse(one.endsAt) > +startsAt,
  );
  if (!shift) return null;
  const from = Math.max(Date.parse(shift.startsAt), +startsAt);
  const to = Math.min(Date.parse(shift.endsAt), +endsAt);
  const hasVisit = visits.some(
    (visit) =>
      visit.staffIds.includes(staffId) &&
      visit.startsAt !== null &&
      visit.endsAt !== null &&
      Date.parse(visit.startsAt) < to &&
      Date.parse(visit.endsAt) > from,
  );
  const minutes = (to - from) / 60_000;
  return hasVisit || minutes < LEAST_MINUTES ? null : { startsAt: new Date(from), minutes };
}
