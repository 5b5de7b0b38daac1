import type { Scope } from '~/domain/access/vocabulary';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Db } from '~/platform/db/db.server';
import { fromDbDate } from '~/platform/db/dates';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import { ownZone } from './own-zone.query.server';
import { ownPerson, seriesFor } from './who-is-concerned.server';

const DAYS_BACK = 14;
const DAYS_ON = 60;
const MS_PER_DAY = 86_400_000;

const clockOf = (instant: Date) => localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

/** Sessions that have just been or are to come soon, with one's own answer or how many were there, and the series. */
export async function programme(db: Db, { scope, now }: { scope: Scope; now: Date }) {
  const mine = seriesFor(scope, await ownZone(db, scope));
  const person = ownPerson(scope);
  const [sessions, series] = await Promise.all([
    db.seriesSession.findMany({
      where: {
        series: mine,
        startsAt: { gte: new Date(+now - DAYS_BACK * MS_PER_DAY), lt: new Date(+now + DAYS_ON * MS_PER_DAY) },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      include: {
        series: { select: { title: true, kind: true, capacity: true, zone: { select: { name: true } } } },
        theme: { select: { name: true } },
        attendances: { select: { status: true, staffId: true, zoneStaffId: true } },
      },
    }),
    person ? [] : seriesRows(db),
  ]);
  return {
    isOwn: person !== null,
    sessions: sessions.map(({ attendances, ...session }) => {
      const own = attendances.find((one) =>
        person && 'staffId' in person ? one.staffId === person.staffId : one.zoneStaffId === person?.zoneStaffId,
      );
      return {
        ...{ id: session.id, title: session.series.title, kind: session.series.kind, place: session.place },
        ...{ date: dateOfInstant(session.startsAt), start: clockOf(session.startsAt), end: clockOf(session.endsAt) },
        ...{ theme: session.theme?.name ?? null, zone: session.series.zone?.name ?? null },
        ...{ status: session.status, isOver: session.endsAt <= now },
        present: attendances.filter(({ status }) => status === 'present').length,
        signedUp: attendances.filter(({ status }) => status === 'signedUp').length,
        own: person && own ? own.status : null,
      };
    }),
    series,
  };
}

async function seriesRows(db: Db) {
  const rows = await db.series.findMany({
    where: { followedBy: null },
    orderBy: [{ kind: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, kind: true, startsOn: true, endedAt: true, zone: { select: { name: true } } },
  });
  return rows.map(({ startsOn, endedAt, zone, ...row }) => ({
    ...{ ...row, startsOn: fromDbDate(startsOn), isEnded: endedAt !== null, zone: zone?.name ?? null },
  }));
}

export type Programme = Awaited<ReturnType<typeof programme>>;
