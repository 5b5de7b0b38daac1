import { endRevision } from '~/domain/end-revision';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, fromDbDateOrNull, toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import { dateOfInstant } from '~/platform/time/now.server';
import type { EndForm } from '~/ui/form/end-form.form';
import { dateText } from './date-text';
import { wishColumns, type RecipientWishForm } from './recipient-wish.form';
import type { ScopedContext } from './service-context';

/** Writes down what a recipient of the scope has asked for. */
export function addRecipientWish(
  { db, actor, scope, now }: ScopedContext,
  input: RecipientWishForm & { recipientId: string },
): Promise<Verdict> {
  const { recipientId, validFrom, validTo, staffId } = input;
  return db.$transaction(async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { AND: [{ id: recipientId }, recipientsIn(scope, dateOfInstant(now()))] },
      select: { _count: { select: { wishes: true } } },
    });
    if (!recipient) return refuse('notFound');
    const known = staffId === null || (await tx.staff.count({ where: { id: staffId } })) === 1;
    if (!known) return refuse('notChoice', { field: 'staffId' });
    await tx.recipientWish.create({
      data: {
        recipientId,
        ...wishColumns(input),
        validFrom: toDbDate(validFrom),
        validTo: toDbDateOrNull(validTo),
        sortOrder: recipient._count.wishes,
      },
    });
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'recipientWish', recipientId });
    return { ok: true };
  });
}

/** Ends a wish on a date. It stays in the history. */
export function endRecipientWish(
  { db, actor, scope, now }: ScopedContext,
  input: EndForm & { recipientId: string; wishId: string },
): Promise<Verdict> {
  const { recipientId, wishId: id, lastDay, revision } = input;
  return db.$transaction(async (tx) => {
    const wish = await tx.recipientWish.findFirst({
      where: { id, recipientId, recipient: recipientsIn(scope, dateOfInstant(now())) },
      select: { validFrom: true, validTo: true },
    });
    if (!wish) return refuse('notFound');
    const first = fromDbDate(wish.validFrom);
    if (lastDay < first) return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first: dateText(first) } });
    if (endRevision(fromDbDateOrNull(wish.validTo)) !== revision) return refuse('stale');
    const changed = await tx.recipientWish.updateMany({
      where: { id, validTo: wish.validTo },
      data: { validTo: toDbDate(lastDay) },
    });
    if (changed.count === 0) return refuse('stale');
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'recipientWish', recipientId });
    return { ok: true };
  });
}
