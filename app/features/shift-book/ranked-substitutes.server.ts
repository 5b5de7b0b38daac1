import type { RecipientId, Skill, StaffId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { toldTotalOf, type ToldTotal } from '~/domain/continuity/told-counts';
import { toldPart } from '~/domain/continuity/told-parts';
import { compareSubstitutes, type RankedSubstitute, type TakenShift } from '~/planner/substitutes/rank-substitutes';
import { loadDayPlan, type DayPlan } from '~/platform/day-plan/load-day-plan.server';
import type { LiveOverride } from '~/platform/day-plan/live-rows.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import { loadWorkingTime } from '~/platform/working-time/load-working-time.server';
import { overrideOf, type OpenedShift } from './absence-change.server';

/** Somebody who could work an open shift, with her id and name. */
export interface Substitute extends Omit<RankedSubstitute, 'staff' | 'known'> {
  readonly staffId: string;
  readonly name: string;
  readonly isOnCall: boolean;
  /** The ids of the affected recipients who know her. */
  readonly known: readonly string[];
}

/** The same as a reader is told it who does not see every affected recipient. */
export interface ToldSubstitute extends Omit<Substitute, 'known' | 'knownTo' | 'recipients'> {
  readonly knownTo: ToldTotal;
  readonly recipients: ToldTotal;
}

/** Overtime is counted over a year back. */
const DAYS_BACK = 364;

/** Who could work each of some open shifts, best first. Known faces are told by the days as they were before. */
export async function rankedSubstitutes(db: Db, shifts: readonly OpenedShift[]): Promise<Substitute[][]> {
  const [first, last] = [shifts[0], shifts.at(-1)];
  if (!first || !last) return [];
  const override: LiveOverride = {
    visits: new Map(shifts.flatMap((shift) => [...(overrideOf(shift, null).visits ?? [])])),
  };
  const plan = await loadDayPlan(db, { from: first.date, to: last.date, override });
  const { window, source } = plan;
  const ranked = await inPlannerThread('rankSubstitutesInThread', {
    ...source,
    context: await loadWorkingTime(db, { start: window.start, rotaWeeks: window.weeks, turn: 0, forPlanner: true }),
    taken: await takenShifts(db, plan),
    open: shifts.map((shift) => ({
      date: shift.date,
      code: plan.codeOf(shift),
      recipients: shift.recipientIds.flatMap((id) => plan.recipientReferences.get(id) ?? []) as RecipientId[],
      skills: shift.skills as Skill[],
    })),
  });
  const people = await db.staff.findMany({ select: { id: true, name: true, onCall: true } });
  const personOf = new Map(people.map((person) => [person.id, person]));
  return ranked.map((list) =>
    list.flatMap(({ staff, known: references, ...rest }) => {
      const person = personOf.get(plan.staffIds.get(staff) ?? '');
      const known = references.flatMap((one) => plan.recipientIds.get(one) ?? []);
      return person ? [{ ...rest, known, staffId: person.id, name: person.name, isOnCall: person.onCall }] : [];
    }),
  );
}

/**
 * Substitutes for a shift as a reader is told of them. Where she does not see everybody whom the shift is for, they stand in
 * the order that goes by what she is told: their places tell no more of the others than the numbers do.
 */
export function toldSubstitutes(
  ranked: readonly Substitute[],
  { shift, isSeen }: { shift: Pick<OpenedShift, 'recipientIds'>; isSeen: (recipientId: string) => boolean },
): ToldSubstitute[] {
  const recipients = toldTotalOf(shift.recipientIds, { isSeen, person: (id) => id });
  const allElsewhere = shift.recipientIds.filter((id) => !isSeen(id)).length;
  const told = ranked.map(({ known, ...rest }) => {
    const own = known.filter(isSeen).length;
    return { ...rest, recipients, knownTo: toldPart({ own, elsewhere: known.length - own, allElsewhere }) };
  });
  if (allElsewhere === 0) return told;
  const asTold = (one: ToldSubstitute) => ({ ...one, knownTo: one.knownTo.count });
  return told.sort((a, b) => compareSubstitutes(asTold(a), asTold(b)) || a.name.localeCompare(b.name, 'nb'));
}

/** Open shifts that people have taken, with the overtime that was found when they were given them. */
async function takenShifts(db: Db, plan: DayPlan): Promise<TakenShift[]> {
  const rows = await db.shift.findMany({
    where: {
      ...{ rotaVersionId: null, status: 'planned', staffId: { not: null } },
      date: { gte: toDbDate(addDays(plan.window.end, -DAYS_BACK)) },
    },
    select: {
      ...{ staffId: true, date: true },
      changes: {
        where: { dayChange: { kind: 'substitute' } },
        ...{ orderBy: { id: 'desc' }, take: 1, select: { dayChange: { select: { facts: true } } } },
      },
    },
  });
  return rows.flatMap(({ staffId, date, changes }) => {
    const staff = plan.staffReferences.get(staffId ?? '') as StaffId | undefined;
    const facts = changes[0]?.dayChange.facts as { overtimeMinutes?: number } | null | undefined;
    return staff ? [{ staff, date: fromDbDate(date), overtimeMinutes: facts?.overtimeMinutes ?? 0 }] : [];
  });
}
