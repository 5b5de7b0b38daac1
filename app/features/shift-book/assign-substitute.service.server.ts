import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { minutesOf } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import type { PlanChange } from '~/planner/repair/change';
import { REPAIR_STEPS } from '~/planner/repair/repair-plan';
import { logAccess } from '~/platform/access/access-log.server';
import type { VisitEdit } from '~/platform/day-changes/day-edit';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange } from '~/platform/day-changes/record-day-change.server';
import { loadDayPlan, type DayPlan } from '~/platform/day-plan/load-day-plan.server';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { editsOfRepair } from '~/platform/day-plan/repaired-day';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import type { RepairedDay } from '~/platform/threads/planner-thread';
import { wallClock } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import { openedShift, overrideOf, type OpenedShift } from './absence-change.server';
import type { AssignForm } from './assign.form';
import { rankedSubstitutes, type Substitute } from './ranked-substitutes.server';
import { TRIES } from './tries';
import type { ServiceContext } from './service-context';
import { asFacts, toldRepair } from './told-repair.server';
import { whoWasFirst } from './who-was-first.server';

/**
 * Gives an open shift to somebody, and plans the visits of that day once more with her there: from how they were before
 * the absence, so that as few as can be are made otherwise than they were to be. Of two who do it at once, one is told
 * who was first (`taken`). A shift that breaks the law for her asks for a reason.
 */
export async function assignSubstitute(
  context: ServiceContext,
  form: AssignForm,
): Promise<Verdict<{ changeId: string; back: string | null }>> {
  let asNow = false;
  for (let attempt = 1; ; attempt++) {
    const verdict = await tryToAssign(context, { ...form, asNow });
    if (verdict.ok || (verdict.cause !== 'stale' && verdict.cause !== 'overlap')) return verdict;
    const now = await openedShift(context.db, { shiftId: form.shiftId, at: context.now() });
    if (!now) return refuse('notFound');
    if (now.status !== 'open' || now.revision !== form.revision) return whoWasFirst(context.db, now);
    if (attempt === TRIES) return verdict;
    asNow ||= verdict.cause === 'overlap';
  }
}

/** `asNow`: from the visits as they are, where they cannot be as before the absence any more. */
async function tryToAssign(
  { db, actor, now }: ServiceContext,
  { asNow, ...form }: AssignForm & { asNow: boolean },
): Promise<Verdict<{ changeId: string; back: string | null }>> {
  const at = now();
  const shift = await openedShift(db, { shiftId: form.shiftId, at });
  if (!shift) return refuse('notFound');
  if (shift.status !== 'open' || shift.revision !== form.revision) return whoWasFirst(db, shift);
  if (new Date(shift.endsAt) <= at) return refuse('shiftOver');
  const [ranked = []] = await rankedSubstitutes(db, [shift]);
  const chosen = ranked.find(({ staffId }) => staffId === form.staffId);
  if (!chosen) return refuse('notFree', { field: 'staffId' });
  if (chosen.breaches.length > 0 && form.reason === null) return refuse('needsReason', { field: 'reason' });
  const base = asNow ? { ...shift, absence: null, visitsBefore: new Map<string, never>() } : shift;
  const { plan, repaired } = await repairedWith(db, { shift: base, staffId: form.staffId, at });
  return dayTransaction(db, async (tx) => {
    const recorded = await recordDayChange(tx, {
      ...{ actor, at, kind: 'substitute', date: shift.date, reason: form.reason },
      facts: asFacts({ ...factsOf(chosen), absence: shift.absence?.changeId, ...toldRepair(plan, repaired) }),
      shifts: [{ id: shift.id, revision: shift.revision, to: { status: 'planned', staffId: form.staffId } }],
      visits: visitEdits(plan, { shift: base, repaired }),
    });
    if (!recorded.ok) return recorded;
    const { changeId } = recorded;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'shiftBook', scope: { change: changeId } });
    return { ok: true, changeId, back: shift.absence?.changeId ?? null };
  });
}

const factsOf = ({ staffId, overtimeMinutes, breaches, knownTo, recipients }: Substitute) => ({
  ...{ staffId, overtimeMinutes, knownTo, recipients },
  breaches: breaches.map(({ rule }) => rule),
});

async function repairedWith(
  db: Db,
  of: { shift: OpenedShift; staffId: string; at: Date },
): Promise<{ plan: DayPlan; repaired: RepairedDay }> {
  const { shift, staffId, at } = of;
  const override = overrideOf(shift, staffId);
  const { from, to } = shift.absence?.days ?? { from: shift.date, to: shift.date };
  const plan = await loadDayPlan(db, { from, to, override });
  const change = changeOf(plan, of);
  if (!change) return { plan, repaired: { changes: [], unplaced: [], lostFaces: [], proven: true } };
  const now = { date: dateOfInstant(at), minutes: minutesOf(clockOf(at)) };
  const task = { source: plan.source, change, options: { now, steps: REPAIR_STEPS } };
  return { plan, repaired: await inPlannerThread('repairDayInThread', task) };
}

/** With an absence behind it the substitute is there already, and the absent one goes; else she comes as one more. */
function changeOf(plan: DayPlan, { shift, staffId }: { shift: OpenedShift; staffId: string }): PlanChange | null {
  const { date, absence } = shift;
  const staff = plan.staffReferences.get(absence?.staffId ?? staffId);
  if (staff === undefined) return null;
  if (!absence) return { type: 'substitute', date, staff, code: plan.codeOf(shift) };
  const { away, leaves } = absence;
  return { type: 'absence', staff, ...away, ...(leaves?.date === away.from ? { fromTime: leaves.time } : {}) };
}

/** What the repair says, and for the rest of what the absence had changed that it is as before. */
function visitEdits(plan: DayPlan, { shift, repaired }: { shift: OpenedShift; repaired: RepairedDay }): VisitEdit[] {
  const edits = editsOfRepair(plan, { changes: repaired.changes, wall: wallClock(DEFAULT_TIME_ZONE) });
  const told = new Set(edits.map(({ id }) => id));
  const revisions = new Map([...plan.visits.values()].map(({ id, revision }) => [id, revision]));
  const back = [...shift.visitsBefore].filter(([id]) => !told.has(id) && revisions.has(id));
  return [
    ...edits.map((edit) => ({ ...edit, facts: { ...edit.facts, cause: 'substitute' } })),
    ...back.map(([id, to]) => ({ id, revision: revisions.get(id) ?? 0, to, facts: { cause: 'back' } })),
  ];
}
