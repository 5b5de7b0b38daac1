import { randomUUID } from 'node:crypto';
import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays, minutesOf } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import { REPAIR_STEPS } from '~/planner/repair/repair-plan';
import { logAccess } from '~/platform/access/access-log.server';
import type { NewShift, ShiftEdit } from '~/platform/day-changes/day-edit';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange } from '~/platform/day-changes/record-day-change.server';
import { loadDayPlan, type DayPlan } from '~/platform/day-plan/load-day-plan.server';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { editsOfRepair } from '~/platform/day-plan/repaired-day';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import type { RepairedDay } from '~/platform/threads/planner-thread';
import { wallClock } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import type { AbsenceForm } from './absence.form';
import { TRIES } from './tries';
import type { ServiceContext } from './service-context';
import { asFacts, toldRepair } from './told-repair.server';

/** How far back an absence may begin; what is past is not changed. */
const DAYS_BACK = 14;

/**
 * Registers that a person is away: her shifts that are not over stand as absent, each with an open one in its place, and
 * her visits are given to others as far as they can be, with nothing that has begun changed. Where somebody changes one
 * of them at the same moment it is worked out once more.
 */
export async function registerAbsence(
  context: ServiceContext,
  form: AbsenceForm,
): Promise<Verdict<{ changeId: string }>> {
  const at = context.now();
  const today = dateOfInstant(at);
  if (form.fromOn < addDays(today, -DAYS_BACK))
    return refuse('tooEarly', { field: 'fromOn', facts: { max: DAYS_BACK } });
  const person = await context.db.staff.findUnique({ where: { id: form.staffId }, select: { reference: true } });
  if (!person) return refuse('notChoice', { field: 'staffId' });
  for (let attempt = 1; ; attempt++) {
    const verdict = await tryToRegister(context, { ...form, at, today });
    if (verdict.ok || verdict.cause !== 'stale' || attempt === TRIES) return verdict;
  }
}

interface Asked extends AbsenceForm {
  readonly at: Date;
  readonly today: IsoDate;
}

async function tryToRegister(context: ServiceContext, asked: Asked): Promise<Verdict<{ changeId: string }>> {
  const { db, actor } = context;
  const { staffId, fromOn, toOn, at, today } = asked;
  const wall = wallClock(DEFAULT_TIME_ZONE);
  const shifts = await shiftsOf(db, asked);
  const leave = leavingOf(asked, shifts);
  const leavesAt = leave === null ? wall.atMinute({ date: fromOn, minute: 0 }) : wall.at({ date: fromOn, time: leave });
  const [from, to] = [fromOn > today ? fromOn : today, toOn > today ? toOn : today];
  const plan = await loadDayPlan(db, { from, to });
  const repaired = await repairedDay(plan, { ...asked, leave });
  const edits = shifts.map((shift) => openingOf(shift, leavesAt));
  return dayTransaction(db, async (tx) => {
    const recorded = await recordDayChange(tx, {
      ...{ actor, at, kind: 'absence', date: fromOn, reason: null },
      facts: asFacts({ staffId, from: fromOn, to: toOn, fromTime: leave, ...toldRepair(plan, repaired) }),
      shifts: edits.flatMap(({ changed }) => changed),
      newShifts: edits.flatMap(({ opened }) => opened ?? []),
      visits: editsOfRepair(plan, { changes: repaired.changes, wall }),
    });
    if (!recorded.ok) return recorded;
    const { changeId } = recorded;
    const [start, end] = [toDbDate(fromOn), toDbDate(toOn)];
    await tx.staffAbsence.create({
      data: { staffId, fromOn: start, toOn: end, fromTime: leave, dayChangeId: changeId },
    });
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'shiftBook', scope: { change: changeId } });
    return { ok: true, changeId };
  });
}

const WITH = { replacement: true } satisfies Prisma.ShiftInclude;
type AffectedShift = Prisma.ShiftGetPayload<{ include: typeof WITH }>;

/** Her shifts of the dates that are not over. */
const shiftsOf = (db: Db, { staffId, fromOn, toOn, at }: Asked): Promise<AffectedShift[]> =>
  db.shift.findMany({
    where: {
      ...{ staffId, status: 'planned', endsAt: { gt: at } },
      date: { gte: toDbDate(fromOn), lte: toDbDate(toOn) },
    },
    include: WITH,
    orderBy: { startsAt: 'asc' },
  });

/** The clock time from which she is away on the first day, or none where it is all of it. A shift that she is on ends now. */
function leavingOf({ fromTime, fromOn, today, at }: Asked, shifts: readonly AffectedShift[]): Clock | null {
  const begun = shifts.some(({ startsAt }) => startsAt < at);
  if (!begun || fromOn !== today) return fromTime;
  const now = clockOf(at);
  return fromTime !== null && minutesOf(fromTime) > minutesOf(now) ? fromTime : now;
}

async function repairedDay(plan: DayPlan, asked: Asked & { leave: Clock | null }): Promise<RepairedDay> {
  const staff = plan.staffReferences.get(asked.staffId);
  const { fromOn, toOn, leave, at, today } = asked;
  const isPlanned = plan.source.case.staff.some(({ id }) => id === staff);
  if (staff === undefined || !isPlanned) return { changes: [], unplaced: [], lostFaces: [], proven: true };
  return inPlannerThread('repairDayInThread', {
    source: plan.source,
    change: { type: 'absence', staff, from: fromOn, to: toOn, ...(leave === null ? {} : { fromTime: leave }) },
    options: { now: { date: today, minutes: minutesOf(clockOf(at)) }, steps: REPAIR_STEPS },
  });
}

interface Opening {
  readonly changed: ShiftEdit[];
  readonly opened: NewShift | null;
}

/** The shift as absent, or cut off where she leaves in the middle of it, and the open one for the rest. */
function openingOf(shift: AffectedShift, leavesAt: Date): Opening {
  const whole = shift.startsAt >= leavesAt;
  if (shift.endsAt <= leavesAt) return { changed: [], opened: null };
  const startsAt = (whole ? shift.startsAt : leavesAt).toISOString();
  const endsAt = shift.endsAt.toISOString();
  const own: ShiftEdit = {
    id: shift.id,
    revision: shift.revision,
    to: whole ? { status: 'absent' } : { endsAt: leavesAt.toISOString() },
  };
  const open = { status: 'open' as const, staffId: null, startsAt, endsAt };
  const { replacement } = shift;
  if (replacement) {
    return { changed: [own, { id: replacement.id, revision: replacement.revision, to: open }], opened: null };
  }
  const date = shift.date.toISOString().slice(0, 10) as IsoDate;
  const { shiftCodeId } = shift;
  const opened = { ...open, id: randomUUID(), shiftCodeId, date, rotaVersionId: null, replacesId: shift.id };
  return { changed: [own], opened };
}
