import type { Scope } from '~/domain/access/vocabulary';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { whoCouldCome } from '~/platform/series/could-come.server';
import { RED_DAY } from '~/platform/series/make-sessions.server';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import { ownZone } from './own-zone.query.server';
import { ownPerson, seriesFor } from './who-is-concerned.server';

const clockOf = (instant: Date) => localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

interface Asked {
  readonly sessionId: string;
  readonly scope: Scope;
  readonly now: Date;
}

/** A session as it stands, for those whom it is for; or `null`. */
export async function sessionHead(db: Db, { sessionId, scope, now }: Asked) {
  const person = ownPerson(scope);
  const session = await db.seriesSession.findFirst({
    where: { id: sessionId, series: seriesFor(scope, await ownZone(db, scope)) },
    include: {
      series: { include: { zone: { select: { name: true } } } },
      theme: { select: { id: true, name: true } },
      attendances: { select: { status: true, staffId: true, zoneStaffId: true } },
    },
  });
  if (!session) return null;
  const { series, theme, attendances } = session;
  const own = attendances.find((one) =>
    person && 'staffId' in person ? one.staffId === person.staffId : one.zoneStaffId === person?.zoneStaffId,
  );
  const isRedDay = session.cancelReason === RED_DAY;
  return {
    ...{ id: session.id, revision: session.revision, status: session.status, note: session.note },
    ...{ seriesId: series.id, title: series.title, kind: series.kind, audience: series.audience },
    ...{ capacity: series.capacity, zone: series.zone?.name ?? null, zoneId: series.zoneId },
    ...{ place: session.place, leaders: session.leaders, theme: theme?.name ?? null, themeId: theme?.id ?? null },
    ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
    ...{ date: dateOfInstant(session.startsAt), start: clockOf(session.startsAt), end: clockOf(session.endsAt) },
    ...{ occursOn: fromDbDate(session.occursOn), isSeriesEnded: series.endedAt !== null, isRedDay },
    ...{ hasBegun: session.startsAt <= now, isOver: session.endsAt <= now },
    cancelReason: isRedDay ? null : session.cancelReason,
    present: attendances.filter(({ status }) => status === 'present').length,
    signedUp: attendances.filter(({ status }) => status === 'signedUp').length,
    own: person === null ? null : { status: own?.status ?? null },
  };
}

export type SessionHead = NonNullable<Awaited<ReturnType<typeof sessionHead>>>;

/**
 * Who of the group could come, and which visits those who come have at the time of the session. A session for others has
 * those of the group who have said something of it.
 */
export async function sessionPeople(db: Db, session: SessionHead) {
  const span = { id: session.id, startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) };
  const [could, staff, said, visits] = await Promise.all([
    whoCouldCome(db, [span]),
    db.staff.findMany({
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, onCall: true },
    }),
    db.sessionAttendance.findMany({ where: { sessionId: session.id, staffId: { not: null } } }),
    db.visit.findMany({
      where: { status: 'planned', startsAt: { lt: span.endsAt }, endsAt: { gt: span.startsAt } },
      select: { startsAt: true, endsAt: true, carers: { where: { active: true }, select: { staffId: true } } },
      orderBy: { startsAt: 'asc' },
    }),
  ]);
  const answers = could.get(session.id);
  const isForOthers = session.audience === 'zoneStaff' || session.audience === 'recipients';
  return staff.flatMap(({ id, name, onCall }) => {
    const answer = answers?.get(id);
    const status = said.find(({ staffId }) => staffId === id)?.status ?? null;
    if (answer === undefined || (isForOthers && status === null) || (onCall && answer !== 'onShift' && status === null))
      return [];
    const own = visits.filter(({ carers }) => carers.some(({ staffId }) => staffId === id));
    return {
      ...{ id, name, could: answer, status },
      visits: own.flatMap(({ startsAt, endsAt }) =>
        startsAt && endsAt ? [{ start: clockOf(startsAt), end: clockOf(endsAt) }] : [],
      ),
    };
  });
}

export type SessionPerson = Awaited<ReturnType<typeof sessionPeople>>[number];
