import type { IsoDate, StaffId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { letsCome } from '~/domain/training/who-could-come';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { formatClock } from '~/platform/i18n/format-clock';
import { dateOfInstant } from '~/platform/time/now.server';

const DAYS_ON = 42;
const DAY_MS = 86_400_000;

/** A session to come that she has signed up for, or that is the group's and within a shift of hers. */
export interface OwnSession {
  readonly id: string;
  readonly title: string;
  readonly theme: string | null;
  readonly date: IsoDate;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly isSignedUp: boolean;
  /** No shift of hers holds it, though she has signed up. */
  readonly isOffShift: boolean;
  /** Her visits meanwhile, as local times. */
  readonly visits: readonly { readonly start: string; readonly end: string }[];
}

/** Her sessions of the weeks ahead, with the shifts and visits they run into. */
export async function ownSessions(db: Db, { staffId, now }: { staffId: StaffId; now: Date }): Promise<OwnSession[]> {
  const [today, until] = [dateOfInstant(now), new Date(+now + DAYS_ON * DAY_MS)];
  const dates = { gte: toDbDate(addDays(today, -1)), lte: toDbDate(addDays(today, DAYS_ON)) };
  const [sessions, shifts, visits] = await Promise.all([
    db.seriesSession.findMany({
      where: {
        ...{ status: { not: 'cancelled' }, endsAt: { gt: now }, startsAt: { lt: until } },
        OR: [{ series: { audience: 'resourceGroup' } }, { attendances: { some: { staffId } } }],
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      include: {
        series: { select: { title: true } },
        theme: { select: { name: true } },
        attendances: { where: { staffId }, select: { status: true } },
      },
    }),
    db.shift.findMany({
      where: { staffId, status: 'planned', date: dates },
      select: { startsAt: true, endsAt: true },
    }),
    db.visit.findMany({
      where: { status: 'planned', date: dates, startsAt: { not: null }, carers: { some: { staffId, active: true } } },
      select: { startsAt: true, endsAt: true },
      orderBy: { startsAt: 'asc' },
    }),
  ]);
  return sessions.flatMap((session) => {
    const said = session.attendances[0]?.status;
    const isSignedUp = said === 'signedUp' || said === 'present';
    const isOnShift = shifts.some((shift) => letsCome({ shift, session }));
    if (!isSignedUp && (said !== undefined || !isOnShift)) return [];
    const { id, startsAt, endsAt, place } = session;
    return {
      ...{ id, place, isSignedUp, isOffShift: !isOnShift, date: dateOfInstant(startsAt) },
      ...{ title: session.series.title, theme: session.theme?.name ?? null },
      ...{ start: formatClock(startsAt), end: formatClock(endsAt) },
      visits: visits.flatMap((visit) =>
        visit.startsAt && visit.endsAt && visit.startsAt < endsAt && visit.endsAt > startsAt
          ? [{ start: formatClock(visit.startsAt), end: formatClock(visit.endsAt) }]
          : [],
      ),
    };
  });
}
