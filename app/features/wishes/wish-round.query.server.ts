import type { IsoDate } from '~/domain/brand';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import type { WishRound as WishRoundRow } from '~/platform/db/generated/client';

export interface WishRound {
  readonly id: string;
  /** A Monday: the first day of the rota that is wished for. */
  readonly startsOn: IsoDate;
  readonly opensOn: IsoDate;
  /** The last day for wishes, included. */
  readonly closesOn: IsoDate;
  readonly note: string | null;
  readonly revision: number;
  readonly createdAt: string;
  readonly state: 'open' | 'coming' | 'closed';
}

function shown(row: WishRoundRow, today: IsoDate): WishRound {
  const opensOn = fromDbDate(row.opensOn);
  const closesOn = fromDbDate(row.closesOn);
  return {
    id: row.id,
    startsOn: fromDbDate(row.startsOn),
    opensOn,
    closesOn,
    note: row.note,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    state: row.closedAt !== null || today > closesOn ? 'closed' : today < opensOn ? 'coming' : 'open',
  };
}

/** The round that is open, or else the next one, or else the last one that was; `null` where there never was one. */
export async function currentWishRound(db: Db | Tx, today: IsoDate): Promise<WishRound | null> {
  const row =
    (await db.wishRound.findFirst({
      where: { closedAt: null, closesOn: { gte: toDbDate(today) } },
      orderBy: { opensOn: 'asc' },
    })) ?? (await db.wishRound.findFirst({ orderBy: [{ closesOn: 'desc' }, { createdAt: 'desc' }] }));
  return row && shown(row, today);
}

/** One round for its form, or `null`. */
export async function wishRoundForForm(
  db: Db,
  { id, today }: { id: string; today: IsoDate },
): Promise<WishRound | null> {
  const row = await db.wishRound.findUnique({ where: { id } });
  return row && shown(row, today);
}
