import { splitSeries } from '~/domain/series/split-series';
import { addDays } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import { formatDate } from '~/platform/i18n/format';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { SERIES_WORK } from '~/platform/series/extend-series.server';
import { makeSessions } from '~/platform/series/make-sessions.server';
import { noteChange } from '~/platform/series/note-change.server';
import { patternOf } from '~/platform/series/series-pattern.server';
import { tellOfSession } from './tell-of-session.server';
import type { EndSeriesForm } from './series.form';
import type { ServiceContext } from './service-context';

/**
 * Ends a series after a day. Sessions to come that nobody has touched go; those that somebody has changed or signed up for
 * are called off, and whoever signed up is told. What has been is left as it is.
 */
export function endSeries(context: ServiceContext, input: EndSeriesForm & { seriesId: string }): Promise<Verdict> {
  const { seriesId, revision, lastDay, reason } = input;
  const now = context.now();
  return inTransaction(context.db, async (tx) => {
    await oneAtATime(tx, SERIES_WORK);
    const series = await tx.series.findUnique({ where: { id: seriesId } });
    if (!series) return refuse('notFound');
    if (series.revision !== revision || series.endedAt !== null) return refuse('stale');
    const { head } = splitSeries(patternOf(series), addDays(lastDay, 1));
    if (head === null) {
      const first = formatDate(fromDbDate(series.startsOn));
      return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first } });
    }
    await tx.series.update({
      where: { id: seriesId },
      data: {
        ...{ rule: head.rule, startsOn: toDbDate(head.startsOn), extraDates: head.extraDates.map(toDbDate) },
        ...{ endedAt: now, revision: { increment: 1 } },
      },
    });
    await makeSessions(tx, { seriesId, now });
    const left = await tx.seriesSession.findMany({
      where: { seriesId, occursOn: { gt: toDbDate(lastDay) }, startsAt: { gt: now }, status: 'planned' },
    });
    for (const { id } of left) {
      await tx.seriesSession.update({
        where: { id },
        data: { status: 'cancelled', cancelReason: reason, ownChange: true, revision: { increment: 1 } },
      });
      await tellOfSession(tx, context, { sessionId: id, what: 'cancelled', reason });
    }
    await noteChange(tx, context, { seriesId, kind: 'ended', facts: { lastDay }, reason });
    return { ok: true };
  });
}
