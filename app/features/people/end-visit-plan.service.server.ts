import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import { dateOfInstant } from '~/platform/time/now.server';
import type { EndForm } from '~/ui/form/end-form.form';
import { dateText } from './date-text';
import type { ScopedContext } from './service-context';

/** Ends a visit plan on a date. Visits that are already planned after it stay until the next plan is published. */
export function endVisitPlan(
  context: ScopedContext,
  input: EndForm & { recipientId: string; visitPlanId: string },
): Promise<Verdict> {
  const { db, actor, scope, now } = context;
  const { recipientId, visitPlanId: id, revision, lastDay } = input;
  return db.$transaction(async (tx) => {
    const plan = await tx.visitPlan.findFirst({
      where: { id, recipientId, recipient: recipientsIn(scope, dateOfInstant(now())) },
      select: { validFrom: true },
    });
    if (!plan) return refuse('notFound');
    const first = fromDbDate(plan.validFrom);
    if (lastDay < first) return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first: dateText(first) } });
    const changed = await tx.visitPlan.updateMany({
      where: { id, revision },
      data: { validTo: toDbDate(lastDay), revision: { increment: 1 } },
    });
    if (changed.count === 0) return refuse('stale');
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'visitPlan', recipientId });
    return { ok: true };
  });
}
