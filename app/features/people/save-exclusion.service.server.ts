import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import { dateOfInstant } from '~/platform/time/now.server';
import type { EndForm } from '~/ui/form/end-form.form';
import { dateText } from './date-text';
import type { ExclusionForm } from './exclusion.form';
import type { ScopedContext } from './service-context';

/** Says that a person does not visit a recipient for a time. */
export function addExclusion(
  { db, actor, scope, now }: ScopedContext,
  input: ExclusionForm & { recipientId: string },
): Promise<Verdict> {
  const { recipientId, staffId, validFrom, validTo } = input;
  return db.$transaction(async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { AND: [{ id: recipientId }, recipientsIn(scope, dateOfInstant(now()))] },
      select: {
        pinnedPrimaryId: true,
        exclusions: {
          where: {
            staffId,
            ...(validTo && { validFrom: { lte: toDbDate(validTo) } }),
            OR: [{ validTo: null }, { validTo: { gte: toDbDate(validFrom) } }],
          },
        },
        _count: { select: { exclusions: true } },
      },
    });
    if (!recipient) return refuse('notFound');
    if (recipient.pinnedPrimaryId === staffId) return refuse('isPrimary', { field: 'staffId' });
    if (recipient.exclusions.length > 0) return refuse('alreadyExcluded', { field: 'staffId' });
    await tx.recipientExclusion.create({
      data: {
        recipientId,
        staffId,
        reason: input.reason,
        validFrom: toDbDate(validFrom),
        validTo: toDbDateOrNull(validTo),
        sortOrder: recipient._count.exclusions,
      },
    });
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'exclusion', recipientId });
    return { ok: true };
  });
}

/** Ends an exclusion on a date. */
export function endExclusion(
  { db, actor, scope, now }: ScopedContext,
  input: EndForm & { recipientId: string; exclusionId: string },
): Promise<Verdict> {
  const { recipientId, exclusionId: id, revision, lastDay } = input;
  return db.$transaction(async (tx) => {
    const exclusion = await tx.recipientExclusion.findFirst({
      where: { id, recipientId, recipient: recipientsIn(scope, dateOfInstant(now())) },
      select: { validFrom: true },
    });
    if (!exclusion) return refuse('notFound');
    const first = fromDbDate(exclusion.validFrom);
    if (lastDay < first) return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first: dateText(first) } });
    const changed = await tx.recipientExclusion.updateMany({
      where: { id, revision },
      data: { validTo: toDbDate(lastDay), revision: { increment: 1 } },
    });
    if (changed.count === 0) return refuse('stale');
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'exclusion', recipientId });
    return { ok: true };
  });
}
