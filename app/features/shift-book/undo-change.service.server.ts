import type { Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { SHIFT_CHANGES } from '~/platform/day-changes/change-kinds';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { undoDayChange } from '~/platform/day-changes/undo-day-change.server';
import type { ServiceContext } from './service-context';

/** Takes a change of the day back, as far as it has not begun. */
export function undoChange(
  { db, actor, now }: ServiceContext,
  { changeId }: { changeId: string },
): Promise<Verdict<{ changeId: string }>> {
  const at = now();
  return dayTransaction(db, async (tx) => {
    const undone = await undoDayChange(tx, { actor, at, changeId, reason: null, kinds: SHIFT_CHANGES });
    if (!undone.ok) return undone;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'shiftBook', scope: { undone: changeId } });
    return { ok: true, changeId: undone.changeId };
  });
}
