import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { toldTotalOf, type ToldTotal } from '~/domain/continuity/told-counts';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import { fromDbDateOrNull } from '~/platform/db/dates';

const MOST_LINES = 30;
const NONE: ToldTotal = { count: 0, isLeast: false };

/** A visit that nobody can make. */
export interface UnassignedLine {
  readonly id: string;
  readonly recipientId: string;
  readonly recipient: string;
  /** None for a movable visit that any day of the week would do for. */
  readonly date: IsoDate | null;
  /** In code words. */
  readonly cause: string;
}

export interface UnassignedList {
  readonly lines: readonly UnassignedLine[];
  /** How many there are in the reader's scope. */
  readonly total: number;
}

/** The first of the visits of a version that nobody can make, within the reader's scope. */
export async function unassignedIn(
  db: Db,
  wanted: { versionId: string; scope: Scope; today: IsoDate },
): Promise<UnassignedList> {
  const where = {
    rotaVersionId: wanted.versionId,
    startsAt: null,
    recipient: recipientsIn(wanted.scope, wanted.today),
  };
  const [total, rows] = await Promise.all([
    db.draftVisit.count({ where }),
    db.draftVisit.findMany({
      where,
      orderBy: [{ date: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: MOST_LINES,
      select: { id: true, date: true, cause: true, recipient: { select: { id: true, displayName: true } } },
    }),
  ]);
  return {
    total,
    lines: rows.map(({ id, date, cause, recipient }) => ({
      id,
      recipientId: recipient.id,
      recipient: recipient.displayName,
      date: fromDbDateOrNull(date),
      cause: cause ?? '',
    })),
  };
}

/** How many visits of versions nobody can make, of everybody, as one is told it who sees the recipients of a scope. */
export async function unassignedTotals(
  db: Db,
  { versionIds, scope, today }: { versionIds: readonly string[]; scope: Scope; today: IsoDate },
): Promise<Map<string, ToldTotal>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db.draftVisit.groupBy({
    by: ['rotaVersionId', 'recipientId'],
    where: { rotaVersionId: { in: [...versionIds] }, startsAt: null },
    _count: true,
  });
  const ids = [...new Set(rows.map(({ recipientId }) => recipientId))];
  const seen = await db.recipient.findMany({
    where: { AND: [{ id: { in: ids } }, recipientsIn(scope, today)] },
    select: { id: true },
  });
  const seenIds = new Set(seen.map(({ id }) => id));
  const of = {
    isSeen: ({ recipientId }: { recipientId: string }) => seenIds.has(recipientId),
    person: ({ recipientId }: { recipientId: string }) => recipientId,
    times: ({ _count: visits }: { _count: number }) => visits,
  };
  return new Map(
    versionIds.map((id) => {
      const own = rows.filter(({ rotaVersionId }) => rotaVersionId === id);
      return [id, toldTotalOf(own, of)];
    }),
  );
}

/** The same of one version. */
export async function unassignedTotal(
  db: Db,
  { versionId, ...reader }: { versionId: string; scope: Scope; today: IsoDate },
): Promise<ToldTotal> {
  const totals = await unassignedTotals(db, { versionIds: [versionId], ...reader });
  return totals.get(versionId) ?? NONE;
}
