import type { IsoDate } from '~/domain/brand';
import { addDays, daysBetween, weekdayOf, WEEKDAYS } from '~/domain/time/clock';

interface VersionVisit {
  visitPlanId: string;
  recipientId: string;
  /** None for an unassigned movable visit, where any day of its week will do. */
  date: IsoDate | null;
  startsAt: Date | null;
  endsAt: Date | null;
  cause: string | null;
  staffIds: string[];
  visitPlan: { timesPerWeek: number | null; weekdays: number[] };
}

/** A visit of a version on a day of the calendar. */
export type DatedVisit = Omit<VersionVisit, 'date' | 'visitPlan'> & { date: IsoDate };

interface PlanWeeks {
  start: IsoDate;
  planWeeks: number;
}

/**
 * The visits with a day for each. An undated one goes to the first week where its plan has too few visits, on the last
 * allowed day that has none: that is how long it can wait.
 */
export function datedVisits(visits: readonly VersionVisit[], weeks: PlanWeeks): DatedVisit[] {
  const taken = new Map<string, Set<number>>();
  const dated: DatedVisit[] = [];
  const add = (visit: VersionVisit, day: number) => {
    const days = taken.get(visit.visitPlanId) ?? new Set();
    taken.set(visit.visitPlanId, days.add(day));
    const { visitPlan: _plan, ...rest } = visit;
    dated.push({ ...rest, date: addDays(weeks.start, day) });
  };
  for (const visit of visits) {
    if (visit.date !== null) add(visit, daysBetween({ from: weeks.start, to: visit.date }));
  }
  for (const visit of visits) {
    if (visit.date !== null) continue;
    const day = freeDay({ visit, taken: taken.get(visit.visitPlanId) ?? new Set(), planWeeks: weeks.planWeeks });
    if (day !== undefined) add(visit, day);
  }
  return dated;
}

function freeDay(search: { visit: VersionVisit; taken: ReadonlySet<number>; planWeeks: number }): number | undefined {
  const { timesPerWeek, weekdays } = search.visit.visitPlan;
  const allowed: readonly number[] = weekdays.length > 0 ? weekdays : WEEKDAYS;
  for (let week = 0; week < search.planWeeks; week++) {
    const days = WEEKDAYS.map((weekday) => week * 7 + weekday - 1);
    if (days.filter((day) => search.taken.has(day)).length >= (timesPerWeek ?? 1)) continue;
    const free = days.filter((day) => !search.taken.has(day));
    return free.findLast((day) => allowed.includes(weekdayOf(day))) ?? free.at(-1);
  }
  return undefined;
}
