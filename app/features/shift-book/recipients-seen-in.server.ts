import type { Scope } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';

/** Which of some recipients a reader may see by name. */
export async function recipientsSeenIn(
  db: Db,
  { scope, ids }: { scope: Scope; ids: readonly string[] },
): Promise<(recipientId: string) => boolean> {
  if (scope.kind === 'all') return () => true;
  const zoneIds = scope.kind === 'zones' ? [...scope.zoneIds] : [];
  const rows = await db.recipient.findMany({
    where: { id: { in: [...ids] }, zoneId: { in: zoneIds } },
    select: { id: true },
  });
  const seen = new Set(rows.map(({ id }) => id));
  return (id) => seen.has(id);
}
