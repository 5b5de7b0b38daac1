import type { IsoDate, StaffId } from '~/domain/brand';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { CalendarEntry } from './write-calendar.server';

/** A session that stands in place of the weekly slot of a date. */
export interface SupervisionSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isCancelled: boolean;
  readonly revision: number;
}

/** Supervision from a date on, by the date of the slot that it is. */
export async function supervisionSessions(db: Db, { since }: { since: IsoDate }) {
  const sessions = await db.seriesSession.findMany({
    where: { series: { kind: 'supervision' }, occursOn: { gte: toDbDate(since) } },
    orderBy: { startsAt: 'asc' },
  });
  return new Map(
    sessions.map(({ occursOn, startsAt, endsAt, status, revision }): [IsoDate, SupervisionSession] => [
      fromDbDate(occursOn),
      { startsAt, endsAt, isCancelled: status === 'cancelled', revision },
    ]),
  );
}

interface Wanted {
  readonly staffId: StaffId;
  readonly since: IsoDate;
  readonly title: string;
}

/** Other sessions that she has signed up for or was at, from a date on. */
export async function sessionEntries(db: Db, { staffId, since, title }: Wanted): Promise<CalendarEntry[]> {
  const rows = await db.sessionAttendance.findMany({
    where: {
      ...{ staffId, status: { in: ['signedUp', 'present'] } },
      session: { occursOn: { gte: toDbDate(since) }, series: { kind: { not: 'supervision' } } },
    },
    orderBy: { session: { startsAt: 'asc' } },
    include: { session: { include: { changes: { orderBy: { id: 'desc' }, take: 1 } } } },
  });
  return rows.map(({ session, registeredAt }) => ({
    uid: `o-${session.id}.${staffId.slice(0, 8)}@kjente-fjes`,
    title,
    ...{ startsAt: session.startsAt, endsAt: session.endsAt, isCancelled: session.status === 'cancelled' },
    ...{ isWithin: false, sequence: session.revision - 1 },
    changedAt: session.changes[0]?.changedAt ?? registeredAt,
  }));
}
