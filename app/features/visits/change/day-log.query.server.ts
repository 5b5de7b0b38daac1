import type { Scope } from '~/domain/access/vocabulary';
import type { Clock, IsoDate } from '~/domain/brand';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { dayHistory, type DayHistoryEntry } from '~/platform/day-changes/day-history.query.server';
import type { VisitState } from '~/platform/day-changes/day-state';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import type { Db } from '~/platform/db/db.server';

interface LoggedStanding {
  readonly date: IsoDate;
  /** None where nobody makes it. */
  readonly start: Clock | null;
  readonly carers: readonly string[];
  readonly isCancelled: boolean;
}

/** A visit that a change made otherwise, of a recipient in the reader's reach. */
export interface LoggedVisit {
  readonly recipient: string;
  readonly before: LoggedStanding | null;
  readonly after: LoggedStanding | null;
}

export interface LoggedChange extends DayHistoryEntry {
  readonly told: readonly LoggedVisit[];
}

/** What was done to the visits and shifts of a day, newest first, with what became of each visit. */
export async function dayLog(
  db: Db,
  { date, scope, today }: { date: IsoDate; scope: Scope; today: IsoDate },
): Promise<LoggedChange[]> {
  const entries = await dayHistory(db, { date, scope, today });
  const [rows, staff] = await Promise.all([
    db.visitChange.findMany({
      where: {
        dayChangeId: { in: entries.map(({ changeId }) => changeId) },
        visit: { recipient: recipientsIn(scope, today) },
      },
      orderBy: { id: 'asc' },
      select: {
        ...{ dayChangeId: true, before: true, after: true },
        visit: { select: { recipient: { select: { displayName: true } } } },
      },
    }),
    db.staff.findMany({ select: { id: true, name: true } }),
  ]);
  const nameOf = new Map(staff.map(({ id, name }) => [id, name]));
  const standing = (state: VisitState | null): LoggedStanding | null =>
    state && {
      date: state.date,
      start: state.startsAt === null ? null : clockOf(state.startsAt),
      carers: state.staffIds.map((id) => nameOf.get(id) ?? ''),
      isCancelled: state.status === 'cancelled',
    };
  return entries.map((entry) => ({
    ...entry,
    told: rows
      .filter(({ dayChangeId }) => dayChangeId === entry.changeId)
      .map(({ visit, before, after }) => ({
        recipient: visit.recipient.displayName,
        before: standing(before as VisitState | null),
        after: standing(after as VisitState | null),
      })),
  }));
}
