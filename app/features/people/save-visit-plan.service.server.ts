import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { dateOfInstant } from '~/platform/time/now.server';
import type { ScopedContext } from './service-context';
import type { VisitPlanForm } from './visit-plan.form';
import { visitColumns } from './visit-columns';

type Input = VisitPlanForm & { recipientId: string; visitPlanId: string | null };

/** Adds a visit plan to a recipient of the scope, or changes one. */
export function saveVisitPlan(context: ScopedContext, input: Input): Promise<Verdict<{ visitPlanId: string }>> {
  const { db, actor, scope, now } = context;
  return inTransaction(db, async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { AND: [{ id: input.recipientId }, recipientsIn(scope, dateOfInstant(now()))] },
      select: { reference: true, neverAlone: true },
    });
    if (!recipient) return refuse('notFound');
    if (recipient.neverAlone && input.carers === '1') return refuse('twoCarersNeeded', { field: 'carers' });
    const visitPlanId = await write(tx, { input, reference: recipient.reference });
    if (typeof visitPlanId !== 'string') return visitPlanId;
    await tx.visitPlanSkill.deleteMany({ where: { visitPlanId } });
    await tx.visitPlanSkill.createMany({ data: input.skillIds.map((skillId) => ({ visitPlanId, skillId })) });
    const entry = { action: 'change', thing: 'visitPlan', recipientId: input.recipientId } as const;
    await logAccess(tx, { actor, at: now() }, entry);
    return { ok: true, visitPlanId };
  });
}

const columnsOf = (values: VisitPlanForm) => ({
  ...visitColumns(values),
  validFrom: toDbDate(values.validFrom),
  validTo: toDbDateOrNull(values.validTo),
});

async function write(tx: Tx, { input, reference }: { input: Input; reference: string }): Promise<string | Refusal> {
  const { recipientId, visitPlanId, revision } = input;
  if (visitPlanId !== null) {
    const changed = await tx.visitPlan.updateMany({
      where: { id: visitPlanId, recipientId, revision },
      data: { ...columnsOf(input), revision: { increment: 1 } },
    });
    if (changed.count === 1) return visitPlanId;
    return refuse((await tx.visitPlan.count({ where: { id: visitPlanId, recipientId } })) === 0 ? 'notFound' : 'stale');
  }
  const others = await tx.visitPlan.findMany({ where: { recipientId }, select: { sortOrder: true } });
  const plan = await tx.visitPlan.create({
    data: {
      ...columnsOf(input),
      recipientId,
      reference: await freeReference(tx, reference),
      sortOrder: Math.max(-1, ...others.map((other) => other.sortOrder)) + 1,
    },
  });
  return plan.id;
}

/** `R61-1`, `R61-2`: the recipient's reference and a number that no plan has. */
async function freeReference(tx: Tx, reference: string): Promise<string> {
  const taken = await tx.visitPlan.findMany({
    where: { reference: { startsWith: `${reference}-` } },
    select: { reference: true },
  });
  const known = new Set(taken.map((plan) => plan.reference));
  let number = known.size + 1;
  while (known.has(`${reference}-${number}`)) number += 1;
  return `${reference}-${number}`;
}
