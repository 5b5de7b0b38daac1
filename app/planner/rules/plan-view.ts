import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { dutyOn } from '../model/model';
import type { Model, Rota, ShiftModel, Solution, VisitModel } from '../model/model';

/** A planned visit with its times in minutes from 00:00 of day 0. */
export interface Entry {
  readonly visit: VisitModel;
  readonly day: number;
  /** Minutes of its day. */
  readonly clockStart: number;
  readonly start: number;
  readonly end: number;
  readonly staff: readonly number[];
}

/** A shift that a person works on a calendar day, in minutes from 00:00 of day 0. */
export interface Duty {
  readonly day: number;
  readonly shift: ShiftModel;
  readonly start: number;
  readonly end: number;
}

/** A solution with the indexes that rules and measures share. */
export interface PlanView {
  readonly solution: Solution;
  /** In the order of the measures: date, start, visit id. */
  readonly entries: readonly Entry[];
  /** `byStaff[staff]`: her entries, in the same order. */
  readonly byStaff: readonly (readonly Entry[])[];
}

export function viewOf(model: Model, solution: Solution): PlanView {
  const entries = solution.placed.map((placed): Entry => {
    const visit = model.visits[placed.visit];
    if (!visit) throw new Error(`Unknown visit ${placed.visit} in a solution`);
    const start = placed.day * MINUTES_PER_DAY + placed.start;
    const end = start + visit.minutes;
    return { visit, day: placed.day, clockStart: placed.start, start, end, staff: placed.staff };
  });
  entries.sort((a, b) => a.start - b.start || compareText(a.visit.id, b.visit.id));
  const byStaff: Entry[][] = model.staff.map(() => []);
  for (const entry of entries) {
    for (const staff of new Set(entry.staff)) byStaff[staff]?.push(entry);
  }
  return { solution, entries, byStaff };
}

/** By code unit, so that the order is the same in every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The shifts of a person that could hold a moment of this day: the one of the day before, then the day's own. */
export function dutiesAround(model: Model, rota: Rota, who: { staff: number; day: number }): Duty[] {
  const found: Duty[] = [];
  for (const day of [who.day - 1, who.day]) {
    const shift = model.shifts[dutyOn(model, rota, { staff: who.staff, day })];
    if (!shift) continue;
    const midnight = day * MINUTES_PER_DAY;
    found.push({ day, shift, start: midnight + shift.start, end: midnight + shift.end });
  }
  return found;
}

/** The shift that holds the whole of an interval, or `null`. */
export function dutyHolding(
  model: Model,
  rota: Rota,
  span: { staff: number; start: number; end: number },
): Duty | null {
  const day = Math.floor(span.start / MINUTES_PER_DAY);
  const duties = dutiesAround(model, rota, { staff: span.staff, day });
  return duties.find((duty) => duty.start <= span.start && span.end <= duty.end) ?? null;
}

/** Minutes from one visit to the next of the same carer. */
export function travelBetween(model: Model, leg: { from: VisitModel; to: VisitModel }): number {
  if (leg.from.recipient === leg.to.recipient) return 0;
  return model.travel[leg.from.zone]?.[leg.to.zone] ?? 0;
}

/** A duty with the visits that lie in it, in order. */
export interface WorkedDuty {
  readonly staff: number;
  readonly duty: Duty;
  readonly entries: Entry[];
}

/** Every duty that has visits, person by person. */
export function workedDuties(model: Model, plan: PlanView): WorkedDuty[] {
  return plan.byStaff.flatMap((entries, staff) => {
    const byDay = new Map<number, WorkedDuty>();
    for (const entry of entries) {
      const duty = dutyHolding(model, plan.solution.rota, { staff, start: entry.start, end: entry.end });
      if (!duty) continue;
      const worked = byDay.get(duty.day) ?? { staff, duty, entries: [] };
      worked.entries.push(entry);
      byDay.set(duty.day, worked);
    }
    return [...byDay.values()];
  });
}
