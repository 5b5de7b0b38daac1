import { randomUUID } from 'node:crypto';
import type { IsoDate, RecipientId, VisitId } from '~/domain/brand';
import { DEFAULT_TIME_ZONE, type CaseVisit } from '~/domain/case/planning-case';
import { refuse, type Verdict } from '~/domain/verdict';
import type { BestPlace } from '~/planner/repair/best-places';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Access } from '~/platform/access/require-access.server';
import type { NewVisit } from '~/platform/day-changes/day-edit';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange } from '~/platform/day-changes/record-day-change.server';
import { loadDayPlan, type DayPlan } from '~/platform/day-plan/load-day-plan.server';
import { editsOfRepair, NOBODY_FREE } from '~/platform/day-plan/repaired-day';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import type { StandingPlan } from '~/platform/threads/planner-thread';
import { wallClock } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import type { AddedVisitForm } from './visit-change.form';
import { momentOfInstant } from './weigh-place.server';

const ADDED = 'visit:added' as VisitId;

/**
 * Adds a visit that no plan has, on one date, where it suits best; where nobody has room it stands as a visit that nobody
 * makes.
 */
export async function addVisit(
  { db, actor, scope, now }: Access,
  form: AddedVisitForm,
): Promise<Verdict<{ date: IsoDate }>> {
  const at = now();
  const wall = wallClock(DEFAULT_TIME_ZONE);
  const { recipientId, date, latest, reason } = form;
  const today = dateOfInstant(at);
  const recipient = await db.recipient.findFirst({
    where: { AND: [{ id: recipientId }, recipientsIn(scope, today)] },
    select: { neverAlone: true },
  });
  if (!recipient) return refuse('notChoice', { field: 'recipientId' });
  if (recipient.neverAlone && form.carers === '1') return refuse('neverAlone', { field: 'carers' });
  if (wall.at({ date, time: latest }) <= at) return refuse('placeInPast', { field: date < today ? 'date' : 'latest' });
  const plan = await loadDayPlan(db, { from: date, to: date });
  const best = await bestPlace(plan, { form, at });
  if (best === null) return refuse('notOfDay', { field: 'recipientId' });
  const visitId = randomUUID();
  return dayTransaction<{ date: IsoDate }>(db, async (tx) => {
    const recorded = await recordDayChange(tx, {
      ...{ actor, at, kind: 'visitAdded', date, reason },
      visits: editsOfRepair(plan, { changes: best?.changes ?? [], wall }),
      newVisits: [newVisit(plan, { form, visitId, best })],
    });
    if (!recorded.ok) return recorded;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'visit', recipientId });
    return { ok: true, date };
  });
}

/** The best place for it, `undefined` where there is none; `null` where the recipient is not of the live days. */
async function bestPlace(
  plan: DayPlan,
  { form, at }: { form: AddedVisitForm; at: Date },
): Promise<BestPlace | undefined | null> {
  const recipient = plan.recipientReferences.get(form.recipientId);
  if (!plan.source.case.recipients.some(({ id }) => id === recipient) || recipient === undefined) return null;
  const [best] = await inPlannerThread('bestPlacesInThread', {
    source: withVisit(plan.source, { recipient, form }),
    asked: { visit: ADDED, date: form.date },
    options: { now: momentOfInstant(at) },
  });
  return best;
}

function withVisit(
  { case: source, plan }: StandingPlan,
  { recipient, form }: { recipient: RecipientId; form: AddedVisitForm },
): StandingPlan {
  const { earliest, latest, minutes, date } = form;
  const carers = form.carers === '2' ? { carers: 2 as const } : {};
  const visit: CaseVisit = { id: ADDED, recurrence: 'FREQ=DAILY', earliest, latest, minutes, ...carers };
  const recipients = source.recipients.map((one) =>
    one.id === recipient ? { ...one, visits: [...one.visits, visit] } : one,
  );
  const unassigned = [...plan.unassigned, { recipient, visit: ADDED, date, cause: NOBODY_FREE, facts: {} }];
  return { case: { ...source, recipients }, plan: { ...plan, unassigned } };
}

function newVisit(plan: DayPlan, of: { form: AddedVisitForm; visitId: string; best: BestPlace | undefined }): NewVisit {
  const { form, visitId, best } = of;
  const { recipientId, date, earliest, latest, minutes } = form;
  const terms = { id: visitId, recipientId, date, earliest, latest, minutes, carersNeeded: Number(form.carers) };
  if (!best) return { ...terms, status: 'unassigned', startsAt: null, endsAt: null, staffIds: [], cause: NOBODY_FREE };
  const startsAt = wallClock(DEFAULT_TIME_ZONE).at({ date, time: best.start });
  return {
    ...{ ...terms, status: 'planned', cause: null, startsAt: startsAt.toISOString() },
    endsAt: new Date(startsAt.getTime() + minutes * 60_000).toISOString(),
    staffIds: best.staff.flatMap((reference) => plan.staffIds.get(reference) ?? []),
    facts: { cause: 'visit-added', acquaintance: best.acquaintance },
  };
}

/** Recipients whom a visit can be added to, by name. */
export const recipientChoices = (
  db: Db,
  { scope, today }: Pick<Access, 'scope'> & { today: ReturnType<typeof dateOfInstant> },
) =>
  db.recipient.findMany({
    where: { AND: [recipientsIn(scope, today), { OR: [{ endsOn: null }, { endsOn: { gte: new Date(today) } }] }] },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  });
