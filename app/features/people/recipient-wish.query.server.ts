import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { endRevision } from '~/domain/end-revision';
import type { Weekday } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

/** One wish of a recipient in the scope, or `null`. */
export async function wishForForm(
  db: Db,
  wanted: { recipientId: string; wishId: string; scope: Scope; today: IsoDate },
) {
  const { recipientId, wishId: id, scope, today } = wanted;
  const wish = await db.recipientWish.findFirst({
    where: { id, recipientId, recipient: recipientsIn(scope, today) },
    include: { staff: { select: { name: true } } },
  });
  const validTo = fromDbDateOrNull(wish?.validTo ?? null);
  return (
    wish && {
      weekday: wish.weekday as Weekday | null,
      earliest: wish.earliest,
      latest: wish.latest,
      name: wish.staff?.name ?? null,
      validTo,
      revision: endRevision(validTo),
    }
  );
}
