import type { Db } from '~/platform/db/db.server';

/** One change of one day. Codes; `null` is a day off. */
export interface CellChange {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly locked: boolean;
  readonly reason: string | null;
  /** The person who changed it, or `null` where she is gone. */
  readonly who: string | null;
  /** An instant, ISO 8601. */
  readonly at: string;
}

const SHOWN = 50;

/** What has happened to one day of one line in a version, the latest first. */
export async function cellHistory(
  db: Db,
  cell: { versionId: string; staffId: string; day: number },
): Promise<CellChange[]> {
  const changes = await db.rotaCellChange.findMany({
    where: { rotaVersionId: cell.versionId, staffId: cell.staffId, day: cell.day },
    orderBy: { id: 'desc' },
    take: SHOWN,
    select: {
      id: true,
      locked: true,
      reason: true,
      changedAt: true,
      beforeCode: { select: { code: true } },
      afterCode: { select: { code: true } },
      changedBy: { select: { name: true } },
    },
  });
  return changes.map((change) => ({
    id: String(change.id),
    before: change.beforeCode?.code ?? null,
    after: change.afterCode?.code ?? null,
    locked: change.locked,
    reason: change.reason,
    who: change.changedBy?.name ?? null,
    at: change.changedAt.toISOString(),
  }));
}
