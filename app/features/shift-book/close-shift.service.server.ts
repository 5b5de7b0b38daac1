import type { IsoDate } from '~/domain/brand';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { CLOSED } from '~/platform/day-changes/change-kinds';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange } from '~/platform/day-changes/record-day-change.server';
import { openedShift } from './absence-change.server';
import type { CloseForm } from './close.form';
import type { ServiceContext } from './service-context';
import { whoWasFirst } from './who-was-first.server';

/**
 * Closes an open shift without a substitute, with why. The visits stay as the absence left them: made by others, or by
 * nobody. Of two who answer an open shift at once, one is told who was first.
 */
export async function closeShift(
  { db, actor, now }: ServiceContext,
  { shiftId, revision, reason }: CloseForm & { shiftId: string },
): Promise<Verdict<{ date: IsoDate }>> {
  const at = now();
  const shift = await openedShift(db, { shiftId, at });
  if (!shift) return refuse('notFound');
  if (shift.status !== 'open' || shift.revision !== revision) return whoWasFirst(db, shift);
  const { date, absence } = shift;
  const closed = await dayTransaction<{ date: IsoDate }>(db, async (tx) => {
    const recorded = await recordDayChange(tx, {
      ...{ actor, at, kind: 'substitute', date, reason },
      facts: { ...CLOSED, ...(absence ? { absence: absence.changeId } : {}) },
      shifts: [{ id: shiftId, revision, to: { status: 'cancelled' } }],
    });
    if (!recorded.ok) return recorded;
    const scope = { change: recorded.changeId };
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'shiftBook', scope });
    return { ok: true, date };
  });
  if (closed.ok || closed.cause !== 'stale') return closed;
  const latest = await openedShift(db, { shiftId, at });
  return latest ? whoWasFirst(db, latest) : refuse('notFound');
}
