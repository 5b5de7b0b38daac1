import type { Clock, IsoDate } from '~/domain/brand';
import { addDays, minutesOf as minutesOfClock } from '~/domain/time/clock';
import type { RepairChange } from '~/planner/repair/list-changes';
import type { WallClock } from '../time/instants';
import type { VisitEdit } from '../day-changes/day-edit';
import { keyOfVisit, type DayPlan } from './load-day-plan.server';
import type { LiveVisit } from './live-rows.server';
import { mondayOf } from './day-window';

/** What a visit has as its cause where a repair found nobody for it. */
export const NOBODY_FREE = 'no-capacity';

/**
 * What a repair of a day changes, as edits of the live visits. Each is refused where somebody has changed the visit since
 * the plan was read, and carries why it is made.
 */
export function editsOfRepair(
  plan: DayPlan,
  { changes, wall }: { changes: readonly RepairChange[]; wall: WallClock },
): VisitEdit[] {
  return changes.flatMap((change) => {
    const row = rowOf(plan, change);
    if (!row) return [];
    const { acquaintance, metVisits, minutesLater, daysLater } = change.facts;
    const told = { acquaintance, metVisits, minutesLater, daysLater };
    const facts = { cause: change.cause, ...JSON.parse(JSON.stringify(told)) } as VisitEdit['facts'];
    return [{ id: row.id, revision: row.revision, to: standingOf(plan, { row, change, wall }), facts }];
  });
}

/** The live visit that a change is about; one that nobody made may stand on another day of its week. */
function rowOf({ visits }: DayPlan, { visit, before, after, date }: RepairChange): LiveVisit | undefined {
  const own = visits.get(keyOfVisit({ visit, date }));
  if (before !== null || own?.startsAt === null || after === null) return own;
  const monday = mondayOf(after.date);
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => visits.get(keyOfVisit({ visit, date: addDays(monday, day) })));
  return week.find((row) => row?.startsAt === null) ?? own;
}

function standingOf(plan: DayPlan, of: { row: LiveVisit; change: RepairChange; wall: WallClock }): VisitEdit['to'] {
  const { row, change, wall } = of;
  const { after } = change;
  if (after === null) return { status: 'unassigned', startsAt: null, endsAt: null, staffIds: [], cause: NOBODY_FREE };
  const startsAt = wall.at({ date: after.date, time: after.start });
  const endsAt = new Date(startsAt.getTime() + minutesOf(plan, row, change.visit) * 60_000);
  return {
    ...{ status: 'planned' as const, date: after.date, cause: null },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    staffIds: after.staff.flatMap((reference) => plan.staffIds.get(reference) ?? []),
  };
}

function minutesOf(plan: DayPlan, row: LiveVisit, visit: string): number {
  if (row.minutes !== null) return row.minutes;
  const specs = plan.source.case.recipients.flatMap(({ visits }) => visits);
  return specs.find(({ id }) => id === visit)?.minutes ?? 0;
}

/** A moment as the planner counts: minutes after midnight of a civil date. */
export const momentOf = ({ date, time }: { date: IsoDate; time: Clock }) => ({
  date,
  minutes: minutesOfClock(time),
});
