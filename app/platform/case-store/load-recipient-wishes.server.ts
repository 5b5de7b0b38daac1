import type { Clock, IsoDate, RecipientId, StaffId } from '~/domain/brand';
import type { Weekday } from '~/domain/time/clock';
import type { RecipientWish } from '~/domain/visits/recipient-wish';
import { toDbDate } from '../db/dates';
import type { Db, Tx } from '../db/db.server';

/** What recipients have asked for as it stands on a day, with references as in a planning case. */
export async function loadRecipientWishes(tx: Db | Tx, date: IsoDate): Promise<RecipientWish[]> {
  const rows = await tx.recipientWish.findMany({
    where: { validFrom: { lte: toDbDate(date) }, OR: [{ validTo: null }, { validTo: { gte: toDbDate(date) } }] },
    orderBy: [{ recipient: { sortOrder: 'asc' } }, { recipient: { reference: 'asc' } }, { sortOrder: 'asc' }],
    select: {
      weekday: true,
      earliest: true,
      latest: true,
      recipient: { select: { reference: true } },
      staff: { select: { reference: true } },
    },
  });
  return rows.map((row) => ({
    recipient: row.recipient.reference as RecipientId,
    weekday: row.weekday as Weekday | null,
    times:
      row.earliest === null || row.latest === null
        ? null
        : { earliest: row.earliest as Clock, latest: row.latest as Clock },
    staff: (row.staff?.reference ?? null) as StaffId | null,
  }));
}
