import type { Actor } from '~/domain/access/vocabulary';
import type { Clock, IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { lunchDates } from '~/domain/training/best-dates';
import { refuse, type Verdict } from '~/domain/verdict';
import { toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { addSeries } from '~/platform/series/add-series.server';
import { SERIES_WORK } from '~/platform/series/extend-series.server';
import { HORIZON_DAYS } from '~/platform/series/make-sessions.server';
import { sessionTimes } from '~/platform/series/session-times';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import { lunchHabits } from './lunch-habits.query.server';
import type { PlanLunchesForm } from './plan-lunches.form';

interface Context {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}

type Planned = Verdict<{ seriesId: string }>;

/** Plans a lunch about a theme for a zone on two dates, as one series. Dates that have a lunch already are refused. */
export function planLunches(context: Context, input: PlanLunchesForm): Promise<Planned> {
  const { themeId, zoneId, start } = input;
  const [first, second] = [input.first, input.second].toSorted() as [IsoDate, IsoDate];
  const today = dateOfInstant(context.now());
  return inTransaction(context.db, async (tx): Promise<Planned> => {
    await oneAtATime(tx, SERIES_WORK);
    const current = { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] };
    const theme = await tx.theme.findFirst({ where: { id: themeId, ...current } });
    const zone = await tx.zone.findFirst({ where: { id: zoneId, ...current } });
    if (!theme || !zone) return refuse('notFound');
    if (first <= today || second > addDays(today, HORIZON_DAYS)) return refuse('lunchOutside');
    const habits = await lunchHabits(tx, zoneId);
    const taken = await datesTaken(tx, { zoneId, dates: [first, second] });
    if (taken) return refuse('lunchTaken');
    const free = new Set(lunchDates({ from: first, to: second, taken: new Set() }));
    if (first === second || !free.has(first) || !free.has(second)) return refuse('lunchNoDay');
    const { title, minutes, place, leaders, capacity } = habits;
    const columns = {
      ...{ kind: 'themeLunch' as const, title: title ?? theme.name, rule: null, startsOn: toDbDate(first) },
      ...{ extraDates: [toDbDate(second)], startTimes: [start], minutes, place, leaders, capacity },
      ...{ audience: 'zoneStaff' as const, zoneId },
    };
    const seriesId = await addSeries(tx, context, { columns, themeIds: [themeId], reason: null });
    return { ok: true, seriesId };
  });
}

/** Whether the zone has a lunch on one of the dates that is not called off. */
async function datesTaken(tx: Tx, { zoneId, dates }: { zoneId: string; dates: readonly IsoDate[] }): Promise<boolean> {
  const days = dates.map((date) => ({
    startsAt: {
      gte: sessionTimes({ date, start: MIDNIGHT, minutes: 0 }).startsAt,
      lt: sessionTimes({ date: addDays(date, 1), start: MIDNIGHT, minutes: 0 }).startsAt,
    },
  }));
  const lunches = await tx.seriesSession.count({
    where: {
      status: { not: 'cancelled' },
      series: { kind: 'themeLunch', OR: [{ zoneId }, { zoneId: null }] },
      OR: days,
    },
  });
  return lunches > 0;
}

const MIDNIGHT = '00:00' as Clock;
