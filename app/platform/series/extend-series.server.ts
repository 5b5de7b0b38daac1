import { addDays } from '~/domain/time/clock';
import { toDbDate } from '../db/dates';
import type { Db } from '../db/db.server';
import { oneAtATime } from '../db/one-at-a-time.server';
import { dateOfInstant } from '../time/now.server';
import { HORIZON_DAYS, makeSessions } from './make-sessions.server';

/** What makes or changes the sessions of series waits for others that do. */
export const SERIES_WORK = 'series';

/** Makes the sessions of every series that goes on up to the horizon. Answers how many series that were short of it. */
export async function extendSeries(db: Db, { now }: { now: Date }): Promise<number> {
  const horizon = toDbDate(addDays(dateOfInstant(now), HORIZON_DAYS));
  const short = await db.series.findMany({
    where: { endedAt: null, OR: [{ madeUntil: null }, { madeUntil: { lt: horizon } }] },
    select: { id: true },
  });
  for (const { id } of short) {
    await db.$transaction(async (tx) => {
      await oneAtATime(tx, SERIES_WORK);
      await makeSessions(tx, { seriesId: id, now });
    });
  }
  return short.length;
}
