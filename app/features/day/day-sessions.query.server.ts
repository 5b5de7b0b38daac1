import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { letsCome } from '~/domain/training/who-could-come';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { formatClock } from '~/platform/i18n/format-clock';
import { dateOfInstant } from '~/platform/time/now.server';

/** A session of a day, as a line that leads to its page. */
export interface DaySession {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
}

const DAY_MS = 86_400_000;

/** The sessions of a day that she has signed up for or was at, and those of the group that a shift of hers reaches. */
export async function daySessions(
  db: Db,
  { staffId, date }: { staffId: string; date: IsoDate },
): Promise<DaySession[]> {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const [sessions, shifts] = await Promise.all([
    db.seriesSession.findMany({
      where: {
        status: { not: 'cancelled' },
        startsAt: { gt: new Date(noon - DAY_MS), lt: new Date(noon + DAY_MS) },
        OR: [{ series: { audience: 'resourceGroup' } }, { attendances: { some: { staffId } } }],
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      include: { series: { select: { title: true } }, attendances: { where: { staffId } } },
    }),
    db.shift.findMany({
      where: { staffId, status: 'planned', date: { gte: toDbDate(addDays(date, -1)), lte: toDbDate(date) } },
    }),
  ]);
  return sessions
    .filter((session) => {
      const said = session.attendances[0]?.status;
      if (dateOfInstant(session.startsAt) !== date) return false;
      if (said !== undefined) return said === 'signedUp' || said === 'present';
      return shifts.some((shift) => letsCome({ shift, session }));
    })
    .map(({ id, series, startsAt, endsAt, place }) => ({
      ...{ id, title: series.title, from: formatClock(startsAt), to: formatClock(endsAt), place },
    }));
}
