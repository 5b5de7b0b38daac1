import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import { isoWeekNumber } from '~/domain/time/iso-week';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { whoCouldCome } from '~/platform/series/could-come.server';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';

/** Weeks to come that the map shows after the current one. */
export const WEEKS_ON = 8;

interface Asked {
  readonly now: Date;
  readonly weeks: number;
}

/** Everything that is known of supervision in some weeks: sessions, who could come, what is said, and who has visits. */
export async function supervisionRows(db: Db, { now, weeks }: Asked) {
  const today = dateOfInstant(now);
  const monday = addDays(today, 1 - weekdayOfDate(today));
  const sessions = await sessionsBetween(db, {
    from: addDays(monday, -7 * weeks),
    to: addDays(monday, 7 * (WEEKS_ON + 1)),
    now,
  });
  const ids = sessions.map(({ id }) => id);
  const [could, known, said, visits, lastThere, staff] = await Promise.all([
    whoCouldCome(db, sessions),
    datesOfShiftBook(
      db,
      sessions.map(({ date }) => date),
    ),
    db.sessionAttendance.findMany({
      where: { sessionId: { in: ids }, staffId: { not: null } },
      select: { sessionId: true, staffId: true, status: true },
    }),
    visitsMeanwhile(db, ids),
    lastTimes(db, now),
    db.staff.findMany({
      where: { onCall: false },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, positionPercent: true },
    }),
  ]);
  const saidOf = new Map(said.map(({ sessionId, staffId, status }) => [`${sessionId} ${staffId}`, status]));
  return { sessions, could, known, saidOf, visits, lastThere, staff };
}

export type SupervisionRows = Awaited<ReturnType<typeof supervisionRows>>;
export type SupervisionSession = SupervisionRows['sessions'][number];

interface Between {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly now: Date;
}

/** Sessions on the dates `[from, to)`. */
async function sessionsBetween(db: Db, { from, to, now }: Between) {
  const rows = await db.seriesSession.findMany({
    where: {
      series: { kind: 'supervision' },
      startsAt: { gte: toDbDate(addDays(from, -1)), lt: toDbDate(addDays(to, 1)) },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, startsAt: true, endsAt: true, status: true, place: true, theme: { select: { name: true } } },
  });
  const clockOf = (instant: Date) => localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });
  return rows
    .map(({ theme, ...row }) => {
      const date = dateOfInstant(row.startsAt);
      return {
        ...{ ...row, date, week: isoWeekNumber(date), theme: theme?.name ?? null },
        ...{ start: clockOf(row.startsAt), end: clockOf(row.endsAt), isOver: row.endsAt <= now },
      };
    })
    .filter(({ date }) => from <= date && date < to);
}

/** The dates on which the shift book holds any shift: on others it says nothing of who could come. */
async function datesOfShiftBook(db: Db, dates: readonly IsoDate[]): Promise<ReadonlySet<IsoDate>> {
  const rows = await db.shift.findMany({
    where: { date: { in: dates.map(toDbDate) } },
    distinct: ['date'],
    select: { date: true },
  });
  return new Set(rows.map(({ date }) => fromDbDate(date)));
}

/** `SESSION STAFF` of those who have visits while a session lasts. */
async function visitsMeanwhile(db: Db, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ sessionId: string; staffId: string }[]>`
    SELECT DISTINCT session.id AS "sessionId", carer.staff_id AS "staffId"
    FROM series_session session
    JOIN visit ON visit.date = (session.starts_at AT TIME ZONE ${DEFAULT_TIME_ZONE})::date
      AND visit.starts_at < session.ends_at AND visit.ends_at > session.starts_at
      AND visit.status IN ('planned', 'done')
    JOIN visit_carer carer ON carer.visit_id = visit.id AND carer.active
    WHERE session.id = ANY(${[...sessionIds]}::uuid[])`;
  return new Set(rows.map(({ sessionId, staffId }) => `${sessionId} ${staffId}`));
}

/** When each of the group was last at supervision, ever. */
async function lastTimes(db: Db, now: Date): Promise<ReadonlyMap<string, IsoDate>> {
  const rows = await db.$queryRaw<{ staffId: string; last: Date }[]>`
    SELECT attendance.staff_id AS "staffId", max(session.starts_at) AS last
    FROM session_attendance attendance
    JOIN series_session session ON session.id = attendance.session_id
    JOIN series ON series.id = session.series_id AND series.kind = 'supervision'
    WHERE attendance.status = 'present' AND attendance.staff_id IS NOT NULL AND session.starts_at <= ${now}
    GROUP BY attendance.staff_id`;
  return new Map(rows.map(({ staffId, last }) => [staffId, dateOfInstant(last)]));
}
