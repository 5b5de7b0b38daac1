import type { Clock, IsoDate } from '~/domain/brand';
import { occurrencesBetween } from '~/domain/series/occurrences';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '~/platform/db/db.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Series, SeriesSession } from '~/platform/db/generated/client';
import { HORIZON_DAYS } from '~/platform/series/make-sessions.server';
import { patternOf } from '~/platform/series/series-pattern.server';
import { sessionTimes } from '~/platform/series/session-times';
import { dateOfInstant } from '~/platform/time/now.server';

type Placed = Pick<SeriesSession, 'occursOn' | 'slot' | 'startsAt' | 'endsAt' | 'place' | 'status' | 'ownChange'>;

/**
 * Tells of sessions of a series whether they are left behind: to come, at another time or place than the series now says, and
 * not because somebody changed them by themselves.
 */
export function isLeftBehindIn(series: Series, now: Date): (session: Placed) => boolean {
  const today = dateOfInstant(now);
  const wanted = occurrencesBetween(patternOf(series), { from: today, to: addDays(today, HORIZON_DAYS) });
  const keys = new Set(wanted.map(({ occursOn, slot }) => `${occursOn} ${slot}`));
  const isAsSeries = ({ occursOn, slot, startsAt, endsAt, place }: Placed) => {
    const date = fromDbDate(occursOn);
    const start = (series.startTimes[slot] ?? '00:00') as Clock;
    const times = sessionTimes({ date, start, minutes: series.minutes });
    const isThen = +times.startsAt === +startsAt && +times.endsAt === +endsAt;
    return keys.has(`${date} ${slot}`) && isThen && place === series.place;
  };
  return (session) =>
    session.startsAt > now && session.status === 'planned' && !session.ownChange && !isAsSeries(session);
}

/** A session that a change of its series leaves where it was. */
export interface LeftSession {
  readonly id: string;
  readonly date: IsoDate;
}

/** The sessions of a series that are left behind as it stands now, the next first. */
export async function leftBehind(tx: Tx, { seriesId, now }: { seriesId: string; now: Date }): Promise<LeftSession[]> {
  const { sessions, ...series } = await tx.series.findUniqueOrThrow({
    where: { id: seriesId },
    include: { sessions: { where: { startsAt: { gt: now } }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] } },
  });
  return sessions
    .filter(isLeftBehindIn(series, now))
    .map(({ id, startsAt }) => ({ id, date: dateOfInstant(startsAt) }));
}
