import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { standsByItself } from '~/domain/series/reconcile-sessions';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';

interface Asked {
  readonly seriesId: string;
  /** The date of "this and later"; `null` is "all". */
  readonly from: IsoDate | null;
  readonly now: Date;
}

/** The sessions to come that a change of their series leaves as they are, the next first, with how many have signed up. */
export async function standingSessions(db: Db, { seriesId, from, now }: Asked) {
  const rows = await db.seriesSession.findMany({
    where: {
      ...{ seriesId, startsAt: { gt: now }, status: 'planned' },
      ...(from === null ? {} : { occursOn: { gte: toDbDate(from) } }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { attendances: { select: { status: true } } },
  });
  return rows
    .filter(({ attendances, ...row }) =>
      standsByItself({ ...row, occursOn: fromDbDate(row.occursOn), hasAttendance: attendances.length > 0 }, now),
    )
    .map(({ id, startsAt, attendances }) => ({
      ...{ id, date: dateOfInstant(startsAt), start: localTimeOf({ instant: startsAt, timeZone: DEFAULT_TIME_ZONE }) },
      signedUp: attendances.filter(({ status }) => status === 'signedUp').length,
    }));
}

export type StandingRow = Awaited<ReturnType<typeof standingSessions>>[number];
