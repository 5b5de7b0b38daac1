import type { Clock } from '~/domain/brand';
import { redDaysBetween } from '~/domain/calendar/red-days';
import { occurrencesBetween, themeOfTurn, type Occurrence } from '~/domain/series/occurrences';
import { reconcileSessions, type StandingSession } from '~/domain/series/reconcile-sessions';
import { addDays } from '~/domain/time/clock';
import { fromDbDate, toDbDate } from '../db/dates';
import type { Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { dateOfInstant } from '../time/now.server';
import { patternOf } from './series-pattern.server';
import { sessionTimes } from './session-times';

/** Sessions are made for so many days ahead. */
export const HORIZON_DAYS = 400;

/** Why a session is cancelled that the program itself left out, because it falls on a red day. */
export const RED_DAY = 'redDay';

interface Wanted {
  readonly seriesId: string;
  readonly now: Date;
}

export interface MadeSessions {
  readonly added: number;
  readonly changed: number;
  readonly dropped: number;
  /** Sessions to come that stand as they were, because somebody changed them or is registered. */
  readonly kept: number;
}

/**
 * Makes the sessions of a series from its first date to the horizon, and lets those that nobody has touched follow it. New
 * sessions on red days are made as cancelled, so that they are seen and can be held after all.
 */
export async function makeSessions(tx: Tx, { seriesId, now }: Wanted): Promise<MadeSessions> {
  const series = await tx.series.findUniqueOrThrow({
    where: { id: seriesId },
    include: {
      themes: { orderBy: { sortOrder: 'asc' } },
      sessions: { include: { _count: { select: { attendances: true } } } },
    },
  });
  const pattern = patternOf(series);
  const from = [pattern.startsOn, ...pattern.extraDates].toSorted()[0] ?? pattern.startsOn;
  const to = addDays(dateOfInstant(now), HORIZON_DAYS);
  const valuesOf = valuesFrom(series);
  const standing = series.sessions.map(standingOf);
  const { add, follow, drop, kept } = reconcileSessions({
    standing,
    wanted: occurrencesBetween(pattern, { from, to }),
    now,
  });
  const isFirstTime = series.madeUntil === null;
  const red = new Set(redDaysBetween({ from, to }).map(({ date }) => date));
  const added = add
    .map((occurrence) => ({ seriesId, ...valuesOf(occurrence), ...cancelled(red.has(occurrence.occursOn)) }))
    .filter(({ startsAt }) => isFirstTime || startsAt > now);
  await tx.seriesSession.deleteMany({ where: { id: { in: [...drop] } } });
  await tx.seriesSession.createMany({ data: added });
  const byId = new Map(series.sessions.map((session) => [session.id, session]));
  let changed = 0;
  for (const { id, occurrence } of follow) {
    const values = valuesOf(occurrence);
    if (isSame(values, byId.get(id))) continue;
    await tx.seriesSession.update({ where: { id }, data: { ...values, revision: { increment: 1 } } });
    changed += 1;
  }
  await tx.series.update({ where: { id: seriesId }, data: { madeUntil: toDbDate(to) } });
  return { added: added.length, changed, dropped: drop.length, kept: kept.length };
}

const cancelled = (isOut: boolean) => (isOut ? { status: 'cancelled' as const, cancelReason: RED_DAY } : {});

type SessionRow = Prisma.SeriesSessionGetPayload<{ include: { _count: { select: { attendances: true } } } }>;

const standingOf = (session: SessionRow): StandingSession => ({
  id: session.id,
  occursOn: fromDbDate(session.occursOn),
  slot: session.slot,
  startsAt: session.startsAt,
  ownChange: session.ownChange,
  hasAttendance: session._count.attendances > 0,
});

interface SeriesValues {
  readonly startTimes: readonly string[];
  readonly minutes: number;
  readonly place: string;
  readonly leaders: readonly string[];
  readonly themes: readonly { readonly themeId: string }[];
}

/** What a session takes from its series. */
function valuesFrom(series: SeriesValues) {
  const themes = series.themes.map(({ themeId }) => themeId);
  return ({ occursOn, slot, turn }: Occurrence) => ({
    occursOn: toDbDate(occursOn),
    slot,
    ...sessionTimes({ date: occursOn, start: (series.startTimes[slot] ?? '12:00') as Clock, minutes: series.minutes }),
    place: series.place,
    leaders: [...series.leaders],
    themeId: themeOfTurn(themes, turn),
  });
}

type Values = ReturnType<ReturnType<typeof valuesFrom>>;

const isSame = (values: Values, row: SessionRow | undefined): boolean =>
  row !== undefined &&
  +row.startsAt === +values.startsAt &&
  +row.endsAt === +values.endsAt &&
  row.place === values.place &&
  row.themeId === values.themeId &&
  row.leaders.join('\n') === values.leaders.join('\n');
