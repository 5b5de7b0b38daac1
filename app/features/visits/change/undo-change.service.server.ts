import type { Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Access } from '~/platform/access/require-access.server';
import { VISIT_CHANGES } from '~/platform/day-changes/change-kinds';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { undoDayChange } from '~/platform/day-changes/undo-day-change.server';

/** Takes a change of the day back, with an entry of its own in the history. */
export function undoChange(
  { db, actor, now }: Pick<Access, 'db' | 'actor' | 'now'>,
  { changeId }: { changeId: string },
): Promise<Verdict<{ begun: number }>> {
  const at = now();
  return dayTransaction(db, async (tx) => {
    const undone = await undoDayChange(tx, { actor, at, changeId, reason: null, kinds: VISIT_CHANGES });
    if (!undone.ok) return undone;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'shiftBook', scope: { change: undone.changeId } });
    return { ok: true, begun: undone.begun };
  });
}
