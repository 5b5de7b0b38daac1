import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { refuse, type Verdict } from '~/domain/verdict';
import type { PlanChange } from '~/planner/repair/change';
import type { RepairChange } from '~/planner/repair/list-changes';
import { REPAIR_STEPS } from '~/planner/repair/repair-plan';
import type { WeighedVisits } from '~/planner/repair/weigh-visits';
import { logAccess } from '~/platform/access/access-log.server';
import type { Access } from '~/platform/access/require-access.server';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange } from '~/platform/day-changes/record-day-change.server';
import { loadDayPlan, type DayPlan } from '~/platform/day-plan/load-day-plan.server';
import { editsOfRepair } from '~/platform/day-plan/repaired-day';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import { wallClock } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import { momentOfInstant, withChanges } from './weigh-place.server';

/** What is passed on of a person's day: all that she has not begun, or what she cannot make in time. */
export type PassedOn =
  | {
      readonly kind: 'listHandedOver';
      readonly staffId: string;
      readonly date: IsoDate;
      readonly to: readonly string[];
    }
  | { readonly kind: 'lateRunning'; readonly staffId: string; readonly minutes: number };

/** What passing on would change, and what that would mean. */
export interface WeighedPassing {
  readonly plan: DayPlan;
  readonly changes: readonly RepairChange[];
  /** Visits that nobody else can take: they stay hers, or nobody makes them where she is too late. */
  readonly left: number;
  readonly weighed: WeighedVisits;
}

/** Weighs it, with the visits given to whom it suits best; `null` where one of the people is not of the live days. */
export async function weighPassing(
  db: Db,
  { passed, at }: { passed: PassedOn; at: Date },
): Promise<WeighedPassing | null> {
  const date = passed.kind === 'listHandedOver' ? passed.date : dateOfInstant(at);
  const plan = await loadDayPlan(db, { from: date, to: date });
  const change = changeOf(plan, passed);
  if (change === null) return null;
  const options = { now: momentOfInstant(at), steps: REPAIR_STEPS };
  const repaired = await inPlannerThread('repairDayInThread', { source: plan.source, change, options });
  const staysHers = passed.kind === 'listHandedOver';
  const changes = repaired.changes.filter(({ after }) => after !== null || !staysHers);
  const changed = [withChanges(plan, changes)];
  const [weighed] = await inPlannerThread('weighVisitsInThread', { source: plan.source, changed });
  return weighed ? { plan, changes, left: repaired.unplaced.length, weighed } : null;
}

function changeOf(plan: DayPlan, passed: PassedOn): PlanChange | null {
  const known = new Set<string>(plan.source.case.staff.map(({ id }) => id));
  const referenceOf = (id: string) => {
    const reference = plan.staffReferences.get(id);
    return reference !== undefined && known.has(reference) ? [reference] : [];
  };
  const [staff] = referenceOf(passed.staffId);
  if (staff === undefined) return null;
  if (passed.kind === 'lateRunning') return { type: 'late', staff, minutes: passed.minutes };
  const to = passed.to.flatMap(referenceOf);
  if (to.length !== passed.to.length) return null;
  return { type: 'list-handed-over', staff, date: passed.date, ...(to.length > 0 ? { to } : {}) };
}

/** Passes it on as weighed now. Refused where there is nothing to change. */
export async function passOn(
  { db, actor, now }: Pick<Access, 'db' | 'actor' | 'now'>,
  { passed, reason }: { passed: PassedOn; reason: string | null },
): Promise<Verdict<{ date: IsoDate }>> {
  const at = now();
  const weighed = await weighPassing(db, { passed, at });
  if (weighed === null) return refuse('notChoice', { field: 'staffId' });
  const { plan, changes } = weighed;
  if (changes.length === 0) return refuse('nothingToPassOn');
  const date = passed.kind === 'listHandedOver' ? passed.date : dateOfInstant(at);
  return dayTransaction<{ date: IsoDate }>(db, async (tx) => {
    const recorded = await recordDayChange(tx, {
      ...{ actor, at, kind: passed.kind, date, reason },
      facts: { staffId: passed.staffId, ...(passed.kind === 'lateRunning' ? { minutes: passed.minutes } : {}) },
      visits: editsOfRepair(plan, { changes, wall: wallClock(DEFAULT_TIME_ZONE) }),
    });
    if (!recorded.ok) return recorded;
    const { changeId } = recorded;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'shiftBook', scope: { change: changeId } });
    return { ok: true, date };
  });
}
