import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Access } from '~/platform/access/require-access.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { detailSide, type DetailSide, type WantedSide } from './detail.query.server';

/**
 * Shows who is behind a number to somebody who has said why. The reason is kept in the log at each recipient that she
 * sees, so that the recipient can be told of it; the names stand or fall with it.
 */
export function lookBehind(
  { db, actor, now, scope }: Access,
  { reason, ...wanted }: Omit<WantedSide, 'scope' | 'today'> & { reason: string },
): Promise<Verdict<{ shown: DetailSide }>> {
  const at = now();
  return db.$transaction(async (tx) => {
    const shown = await detailSide(tx, { ...wanted, scope, today: dateOfInstant(at) });
    if (shown.people.length === 0) return refuse('nobodyBehind', { field: 'window' });
    const look = { measure: wanted.measure, days: wanted.group.days, window: wanted.window };
    for (const { id } of shown.people) {
      const entry = { action: 'view', thing: 'continuityDetail', recipientId: id, scope: look, reason } as const;
      await logAccess(tx, { actor, at }, entry);
    }
    return { ok: true, shown };
  });
}
