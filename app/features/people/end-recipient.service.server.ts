import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import type { EndForm } from '~/ui/form/end-form.form';
import { dateText } from './date-text';
import type { ScopedContext } from './service-context';

/** Ends the service to a recipient: her visit plans and care team end with it, and later visits are cancelled. */
export function endRecipient(context: ScopedContext, input: EndForm & { recipientId: string }): Promise<Verdict> {
  const { db, actor, scope, now } = context;
  const { recipientId: id, revision, lastDay } = input;
  return db.$transaction(async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { AND: [{ id }, recipientsIn(scope, dateOfInstant(now()))] },
      select: { startsOn: true },
    });
    if (!recipient) return refuse('notFound');
    const first = fromDbDate(recipient.startsOn);
    if (lastDay < first) return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first: dateText(first) } });
    const changed = await tx.recipient.updateMany({
      where: { id, revision },
      data: { endsOn: toDbDate(lastDay), revision: { increment: 1 } },
    });
    if (changed.count === 0) return refuse('stale');
    await endWhatBelongs(tx, { recipientId: id, last: toDbDate(lastDay) });
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'recipient', recipientId: id });
    return { ok: true };
  });
}

/** Periods that begin after the last day never come about; a planner leaves an ended recipient out. */
async function endWhatBelongs(tx: Tx, { recipientId, last }: { recipientId: string; last: Date }): Promise<void> {
  const running = { recipientId, validFrom: { lte: last }, OR: [{ validTo: null }, { validTo: { gt: last } }] };
  await tx.visitPlan.updateMany({ where: running, data: { validTo: last, revision: { increment: 1 } } });
  await tx.careTeamMember.updateMany({ where: running, data: { validTo: last } });
  const later = { recipientId, date: { gt: last }, status: { in: ['planned' as const, 'unassigned' as const] } };
  await tx.visitCarer.updateMany({ where: { visit: later }, data: { active: false } });
  await tx.visit.updateMany({
    where: later,
    data: { status: 'cancelled', cause: 'recipientEnded', revision: { increment: 1 } },
  });
}
