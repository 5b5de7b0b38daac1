import { nextReference } from '~/domain/reference';
import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { notOverOn } from './on-date.server';
import type { RecipientForm, RecipientValues } from './recipient.form';
import type { ScopedContext } from './service-context';

/** Adds a recipient in one of the actor's zones, or changes one. */
export function saveRecipient(
  context: ScopedContext,
  input: RecipientForm & { recipientId: string | null },
): Promise<Verdict<{ recipientId: string }>> {
  const { db, actor, scope, now } = context;
  if (scope.kind === 'own' || (scope.kind === 'zones' && !scope.zoneIds.includes(input.zoneId))) {
    return Promise.resolve(refuse('zoneOutsideScope', { field: 'zoneId' }));
  }
  return inTransaction(db, async (tx) => {
    const recipientId =
      input.recipientId === null
        ? (await createRecipient(tx, input)).id
        : await change(tx, { context, input, id: input.recipientId });
    if (typeof recipientId !== 'string') return recipientId;
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'recipient', recipientId });
    return { ok: true, recipientId };
  });
}

const columnsOf = (values: RecipientValues) => ({
  displayName: values.displayName,
  zoneId: values.zoneId,
  category: values.category,
  tier: values.tier,
  criteriaMet: values.criteriaMet,
  serviceCoverage: values.serviceCoverage,
  teamSize: values.teamSize,
  pinnedPrimaryId: values.pinnedPrimaryId,
  neverAlone: values.neverAlone,
  startsOn: toDbDate(values.startsOn),
  reviewOn: toDbDateOrNull(values.reviewOn),
});

/** Two who add somebody at once wait for each other, so that no two get the same reference. */
const REFERENCES_LOCK = 7_205_759_410;

/** Adds a recipient under the next free reference. */
export async function createRecipient(tx: Tx, values: RecipientValues): Promise<{ id: string; reference: string }> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${REFERENCES_LOCK})::text`;
  const others = await tx.recipient.findMany({ select: { reference: true, sortOrder: true } });
  return tx.recipient.create({
    data: {
      ...columnsOf(values),
      reference: nextRecipientReference(others.map((other) => other.reference)),
      sortOrder: Math.max(-1, ...others.map((other) => other.sortOrder)) + 1,
    },
    select: { id: true, reference: true },
  });
}

export const nextRecipientReference = (taken: readonly string[]): string => nextReference({ prefix: 'R', taken });

async function change(
  tx: Tx,
  { context, input, id }: { context: ScopedContext; input: RecipientForm; id: string },
): Promise<string | Refusal> {
  const today = dateOfInstant(context.now());
  const current = await tx.recipient.findFirst({
    where: { AND: [{ id }, recipientsIn(context.scope, today)] },
    select: {
      endsOn: true,
      exclusions: { where: notOverOn(today), select: { staffId: true } },
      visitPlans: { where: { ...notOverOn(today), carers: 1 }, select: { id: true } },
    },
  });
  if (!current) return refuse('notFound');
  if (current.exclusions.some((exclusion) => exclusion.staffId === input.pinnedPrimaryId)) {
    return refuse('primaryExcluded', { field: 'pinnedPrimaryId' });
  }
  if (input.neverAlone && current.visitPlans.length > 0) {
    return refuse('plansForOne', { field: 'neverAlone', facts: { count: current.visitPlans.length } });
  }
  if (current.endsOn !== null && current.endsOn < toDbDate(input.startsOn)) {
    return refuse('endBeforeStart', { field: 'startsOn' });
  }
  const changed = await tx.recipient.updateMany({
    where: { id, revision: input.revision },
    data: { ...columnsOf(input), revision: { increment: 1 } },
  });
  return changed.count === 1 ? id : refuse('stale');
}
