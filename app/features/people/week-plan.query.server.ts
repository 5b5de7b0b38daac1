import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import { recipientVisits } from './recipient-visits.query.server';
import { shortNameOf } from './short-name';

interface Wanted {
  readonly recipientId: string;
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly monday: IsoDate;
}

/** A recipient's week as it hangs on her wall, or `null` outside the scope: days, times and short names, nothing else. */
export async function weekPlan(db: Db, { recipientId, scope, today, monday }: Wanted) {
  const recipient = await db.recipient.findFirst({
    where: { AND: [{ id: recipientId }, recipientsIn(scope, today)] },
    select: { displayName: true },
  });
  if (!recipient) return null;
  const visits = await recipientVisits(db, { recipientId, from: monday, to: addDays(monday, 6), today: null });
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return {
    displayName: recipient.displayName,
    isEmpty: visits.length === 0,
    days: days.map((date) => ({
      date,
      visits: visits
        .filter((visit) => visit.date === date)
        .map(({ id, start, end, carers }) => ({ id, start, end, names: carers.map(({ name }) => shortNameOf(name)) })),
    })),
  };
}
