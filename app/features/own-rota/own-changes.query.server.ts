import type { IsoDate, StaffId } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import type { ShiftState } from '~/platform/day-changes/day-state';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { DayChangeKind } from '~/platform/db/generated/client';
import { localTimeOf } from '~/platform/time/instants';

/** Changes of shifts that have been are told for so long. */
const DAYS_BACK = 14;
const MOST = 12;

export interface OwnChange {
  readonly id: string;
  readonly date: IsoDate;
  readonly code: string;
  readonly kind: DayChangeKind;
  /** What it is for the reader: hers or not, and when, as `07:30–15:00`. */
  readonly before: string | null;
  readonly after: string | null;
  /** Who did it; none where the user is gone. */
  readonly by: string | null;
  /** An instant, ISO 8601. */
  readonly at: string;
  readonly reason: string | null;
}

/** What was done to the reader's own shifts, with who and why, newest first. */
export async function ownChanges(
  db: Db,
  { staffId, today }: { staffId: StaffId; today: IsoDate },
): Promise<OwnChange[]> {
  const hers = { path: ['staffId'], equals: staffId };
  const rows = await db.shiftChange.findMany({
    where: {
      shift: { date: { gte: toDbDate(addDays(today, -DAYS_BACK)) } },
      OR: [{ before: hers }, { after: hers }],
    },
    orderBy: { id: 'desc' },
    take: MOST,
    select: {
      id: true,
      before: true,
      after: true,
      shift: { select: { date: true, shiftCode: { select: { code: true } } } },
      dayChange: { select: { kind: true, createdAt: true, reason: true, createdBy: { select: { name: true } } } },
    },
  });
  const heldBy = (state: ShiftState | null) =>
    state?.staffId === staffId && state.status === 'planned'
      ? `${clockOf(state.startsAt)}–${clockOf(state.endsAt)}`
      : null;
  return rows.map(({ id, before, after, shift, dayChange }) => ({
    id: id.toString(),
    date: fromDbDate(shift.date),
    code: shift.shiftCode.code,
    kind: dayChange.kind,
    before: heldBy(before as ShiftState | null),
    after: heldBy(after as ShiftState | null),
    by: dayChange.createdBy?.name ?? null,
    at: dayChange.createdAt.toISOString(),
    reason: dayChange.reason,
  }));
}

const clockOf = (instant: string) => localTimeOf({ instant: new Date(instant), timeZone: DEFAULT_TIME_ZONE });
