import { refuse, type Verdict } from '~/domain/verdict';
import { inTransaction } from '~/platform/db/transaction.server';
import { noteChange } from '~/platform/series/note-change.server';
import { sessionTimes } from '~/platform/series/session-times';
import { tellOfSession } from './tell-of-session.server';
import { namesOf } from './save-series.service.server';
import type { ServiceContext } from './service-context';
import type { SessionForm, SessionStateForm } from './session.form';

/** Changes one session by itself: when, where, by whom, about what. Whoever is registered at it stays so. */
export function changeSession(context: ServiceContext, input: SessionForm & { sessionId: string }): Promise<Verdict> {
  const { sessionId, revision, reason, note } = input;
  const times = sessionTimes(input);
  return inTransaction(context.db, async (tx) => {
    const before = await tx.seriesSession.findUnique({ where: { id: sessionId } });
    if (!before) return refuse('notFound');
    const isMoved = +before.startsAt !== +times.startsAt || +before.endsAt !== +times.endsAt;
    if (isMoved && before.startsAt <= context.now()) return refuse('begun', { field: 'date' });
    const data = {
      ...{ ...times, place: input.place ?? '', leaders: namesOf(input.leaders), themeId: input.themeId, note },
      ...{ ownChange: true, revision: { increment: 1 } },
    };
    const { count } = await tx.seriesSession.updateMany({ where: { id: sessionId, revision }, data });
    if (count === 0) return refuse('stale');
    await noteChange(tx, context, {
      ...{ seriesId: before.seriesId, sessionId, kind: isMoved ? 'sessionMoved' : 'sessionChanged', reason },
      facts: { before: before.startsAt.toISOString(), after: times.startsAt.toISOString() },
    });
    const isTold = isMoved || before.place !== (input.place ?? '');
    if (isTold) await tellOfSession(tx, context, { sessionId, what: isMoved ? 'moved' : 'changed', reason });
    return { ok: true };
  });
}

/** Calls a session off, or holds it after all. What is over stays as it was. */
export function setSessionState(
  context: ServiceContext,
  input: SessionStateForm & { sessionId: string },
): Promise<Verdict> {
  const { sessionId, revision, step, reason } = input;
  const isCancelled = step === 'cancel';
  return inTransaction(context.db, async (tx) => {
    const before = await tx.seriesSession.findUnique({ where: { id: sessionId } });
    if (!before) return refuse('notFound');
    if (before.endsAt <= context.now() && before.status === 'held') return refuse('begun');
    const { count } = await tx.seriesSession.updateMany({
      where: { id: sessionId, revision, status: isCancelled ? 'planned' : 'cancelled' },
      data: {
        ...{ status: isCancelled ? 'cancelled' : 'planned', cancelReason: isCancelled ? reason : null },
        ...{ ownChange: true, revision: { increment: 1 } },
      },
    });
    if (count === 0) return refuse('stale');
    const kind = isCancelled ? 'sessionCancelled' : 'sessionRestored';
    await noteChange(tx, context, { seriesId: before.seriesId, sessionId, kind, reason });
    await tellOfSession(tx, context, { sessionId, what: isCancelled ? 'cancelled' : 'restored', reason });
    return { ok: true };
  });
}
