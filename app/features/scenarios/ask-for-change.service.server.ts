import type { Actor } from '~/domain/access/vocabulary';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { RecipientId, VisitId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Supposition } from '~/planner/scenario/scenario';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { keepScenario } from './ask-scenario.service.server';
import type { OfferedChange } from './offered-change.form';

/**
 * Asks how the plan that counts could follow a change of a recipient that is already saved. It is worked out beside the
 * plan, and becomes a draft only when somebody accepts it.
 */
export function askForChange(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  change: OfferedChange,
): Promise<Verdict<{ scenarioId: string }>> {
  const { recipientId } = change;
  const at = now();
  const today = dateOfInstant(at);
  return db.$transaction(async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { AND: [{ id: recipientId }, recipientsIn(recipientsSeenBy(actor), today)] },
      select: { reference: true, endsOn: true },
    });
    if (!recipient) return refuse('notFound');
    const supposition = await suppositionOf(tx, { change, recipient });
    if (!supposition) return refuse('notFound');
    const shown = await shownVersion(tx, { versionId: null, today });
    if (!shown) return refuse('versionUnknown');
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'scenario', recipientId });
    const { id, revision } = shown.version;
    const scenarioId = await keepScenario(
      tx,
      { actor, at },
      { version: { id, revision }, suppositions: [supposition] },
    );
    return { ok: true, scenarioId };
  });
}

interface Changed {
  readonly change: OfferedChange;
  readonly recipient: { readonly reference: string; readonly endsOn: Date | null };
}

/** What the change comes to for a plan; `null` where it is not what is saved. */
async function suppositionOf(tx: Tx, { change, recipient: row }: Changed): Promise<Supposition | null> {
  const recipient = row.reference as RecipientId;
  const { kind, visitPlanId, recipientId } = change;
  if (kind === 'ended') {
    return row.endsOn && { type: 'recipient-ends', recipient, from: addDays(fromDbDate(row.endsOn), 1) };
  }
  if (visitPlanId === null) return null;
  const plan = await tx.visitPlan.findFirst({
    where: { id: visitPlanId, recipientId },
    select: { reference: true, validFrom: true, validTo: true },
  });
  if (!plan) return null;
  const visit = plan.reference as VisitId;
  if (kind === 'visitAdded') return { type: 'visit-added', recipient, visit, from: fromDbDate(plan.validFrom) };
  if (kind === 'visitChanged') return { type: 'visit-changed', recipient, visit };
  return plan.validTo && { type: 'visit-ends', recipient, visit, from: addDays(fromDbDate(plan.validTo), 1) };
}
