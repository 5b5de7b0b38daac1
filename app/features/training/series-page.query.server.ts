import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Db } from '~/platform/db/db.server';
import { fromDbDate } from '~/platform/db/dates';
import { RED_DAY } from '~/platform/series/make-sessions.server';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import { isLeftBehindIn } from './left-behind.server';
import { recurrenceFieldsOf } from './series-rule-form';

const MOST_CHANGES = 50;
const clockOf = (instant: Date) => localTimeOf({ instant, timeZone: DEFAULT_TIME_ZONE });

/** A series with its sessions, those before it and after it, and what has been done to it; or `null`. */
export async function seriesPage(db: Db, { seriesId, now }: { seriesId: string; now: Date }) {
  const series = await db.series.findUnique({
    where: { id: seriesId },
    include: {
      zone: { select: { name: true } },
      themes: { orderBy: { sortOrder: 'asc' }, select: { theme: { select: { name: true } } } },
      followedBy: { select: { id: true, startsOn: true } },
      partOf: { select: { id: true, title: true } },
      parts: {
        where: { followedBy: null },
        orderBy: { startsOn: 'asc' },
        select: { id: true, kind: true, title: true, startsOn: true },
      },
      sessions: {
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        include: {
          theme: { select: { name: true } },
          attendances: { where: { status: { in: ['present', 'signedUp'] } }, select: { status: true } },
        },
      },
      changes: {
        orderBy: { id: 'desc' },
        take: MOST_CHANGES,
        include: { changedBy: { select: { name: true } }, session: { select: { startsAt: true } } },
      },
    },
  });
  if (!series) return null;
  const startsOn = fromDbDate(series.startsOn);
  const isLeftBehind = isLeftBehindIn(series, now);
  const { repeat, interval, weekdays, untilOn, ruleText, monthPlace, monthWeekday } = recurrenceFieldsOf({
    ...{ rule: series.rule, startsOn },
  });
  return {
    ...{ id: series.id, kind: series.kind, title: series.title, place: series.place, leaders: series.leaders },
    ...{ audience: series.audience, capacity: series.capacity, zone: series.zone?.name ?? null },
    ...{ startsOn, repeat, interval, weekdays, untilOn, ruleText, monthPlace, monthWeekday },
    ...{ startTimes: series.startTimes, minutes: series.minutes, isEnded: series.endedAt !== null },
    themes: series.themes.map(({ theme }) => theme.name),
    goesOnAs: series.followedBy && { id: series.followedBy.id, from: fromDbDate(series.followedBy.startsOn) },
    before: series.followsId,
    partOf: series.partOf,
    parts: series.parts.map(({ startsOn: from, ...part }) => ({ ...part, startsOn: fromDbDate(from) })),
    sessions: series.sessions.map((session) => ({
      ...{ id: session.id, revision: session.revision, status: session.status, place: session.place },
      ...{ date: dateOfInstant(session.startsAt), start: clockOf(session.startsAt), end: clockOf(session.endsAt) },
      ...{ theme: session.theme?.name ?? null, leaders: session.leaders, ownChange: session.ownChange },
      ...{ isOver: session.endsAt <= now, isRedDay: session.cancelReason === RED_DAY },
      reason: session.cancelReason === RED_DAY ? null : session.cancelReason,
      /** It stands where the series was before a change, because somebody had signed up. */
      isLeftBehind: isLeftBehind(session),
      present: session.attendances.filter(({ status }) => status === 'present').length,
      signedUp: session.attendances.filter(({ status }) => status === 'signedUp').length,
    })),
    changes: series.changes.map((change) => ({
      ...{ id: String(change.id), kind: change.kind, reason: change.reason, by: change.changedBy?.name ?? null },
      ...{ at: change.changedAt.toISOString(), date: change.session && dateOfInstant(change.session.startsAt) },
    })),
  };
}

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof seriesPage>>>;
