import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { occurrencesBetween } from '~/domain/series/occurrences';
import { addDays } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Series } from '~/platform/db/generated/client';
import { HORIZON_DAYS, RED_DAY } from '~/platform/series/make-sessions.server';
import { patternOf } from '~/platform/series/series-pattern.server';
import { sessionTimes } from '~/platform/series/session-times';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
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
  const isAsSeries = asSeries(series, dateOfInstant(now));
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
    sessions: series.sessions.map((session) => ({
      ...{ id: session.id, revision: session.revision, status: session.status, place: session.place },
      ...{ date: dateOfInstant(session.startsAt), start: clockOf(session.startsAt), end: clockOf(session.endsAt) },
      ...{ theme: session.theme?.name ?? null, leaders: session.leaders, ownChange: session.ownChange },
      ...{ isOver: session.endsAt <= now, isRedDay: session.cancelReason === RED_DAY },
      reason: session.cancelReason === RED_DAY ? null : session.cancelReason,
      /** It stands where the series was before a change, because somebody had signed up. */
      isLeftBehind:
        session.startsAt > now && session.status === 'planned' && !session.ownChange && !isAsSeries(session),
      present: session.attendances.filter(({ status }) => status === 'present').length,
      signedUp: session.attendances.filter(({ status }) => status === 'signedUp').length,
    })),
    changes: series.changes.map((change) => ({
      ...{ id: String(change.id), kind: change.kind, reason: change.reason, by: change.changedBy?.name ?? null },
      ...{ at: change.changedAt.toISOString(), date: change.session && dateOfInstant(change.session.startsAt) },
    })),
  };
}

interface Placed {
  readonly occursOn: Date;
  readonly slot: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
}

/** Whether a session to come stands when and where the series says. */
function asSeries(series: Series, today: IsoDate): (session: Placed) => boolean {
  const wanted = occurrencesBetween(patternOf(series), { from: today, to: addDays(today, HORIZON_DAYS) });
  const keys = new Set(wanted.map(({ occursOn, slot }) => `${occursOn} ${slot}`));
  return ({ occursOn, slot, startsAt, endsAt, place }) => {
    const date = fromDbDate(occursOn);
    const start = (series.startTimes[slot] ?? '00:00') as Clock;
    const times = sessionTimes({ date, start, minutes: series.minutes });
    const isThen = +times.startsAt === +startsAt && +times.endsAt === +endsAt;
    return keys.has(`${date} ${slot}`) && isThen && place === series.place;
  };
}

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof seriesPage>>>;
