import type { Facts, UnassignedVisit } from '../../domain/case/plan';
import { MINUTES_PER_DAY, overlapMinutes, weekdayOf } from '../../domain/time/clock';
import { bestDays } from '../bounds/best-days';
import type { Model, UnplacedVisit, VisitModel } from '../model/model';
import { dutiesAround, travelBetween, type Duty, type PlanView } from '../rules/plan-view';
import { placeOfUnplaced } from './plan-parts';

/** What keeps an occurrence from being made, the first that holds for everybody. */
export type UnassignedCause =
  'too-few-allowed-days' | 'nobody-on-duty' | 'all-excluded' | 'no-skill' | 'too-few-on-duty' | 'no-capacity';

/** Every occurrence that nobody makes, with the cause and who comes nearest. */
export function unassignedVisits(model: Model, plan: PlanView): UnassignedVisit[] {
  return plan.solution.unplaced
    .map((unplaced) => ({ ...placeOfUnplaced(model, unplaced), ...reasonOf({ model, plan, unplaced }) }))
    .sort((a, b) => compareText(`${a.date} ${a.visit}`, `${b.date} ${b.visit}`));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Occasion {
  readonly model: Model;
  readonly plan: PlanView;
  readonly unplaced: UnplacedVisit;
}

interface Reason {
  readonly cause: UnassignedCause;
  readonly facts: Facts;
}

function reasonOf(occasion: Occasion): Reason {
  const { model, unplaced } = occasion;
  const visit = model.visits[unplaced.visit]!;
  if (visit.movable && !weekCanHold(visit)) {
    const { timesPerWeek, weekdays, minDaysBetween } = visit.movable;
    const facts = { timesPerWeek, weekdays: [...weekdays].map(String), minDaysBetween };
    return { cause: 'too-few-allowed-days', facts };
  }
  const onDuty = daysOf(visit, unplaced.day).flatMap((day) => peopleFor(occasion, visit, day));
  return reasonAmong({ occasion, visit, onDuty });
}

/** Whether the days that are allowed leave room for the visit's number in each week, people apart. */
function weekCanHold(visit: VisitModel): boolean {
  const movable = visit.movable!;
  return bestDays({ movable, firstWeek: 0, counts: [movable.timesPerWeek], gain: () => 0 }) === 0;
}

function daysOf(visit: VisitModel, day: number): number[] {
  const { movable } = visit;
  if (!movable) return [day];
  const monday = Math.floor(day / 7) * 7;
  return [0, 1, 2, 3, 4, 5, 6].map((i) => monday + i).filter((d) => movable.weekdays.has(weekdayOf(d)));
}

/** Somebody whose shift has room for the visit's window, her other visits apart. */
interface OnDuty {
  readonly staff: number;
  readonly day: number;
  readonly duty: Duty;
  /** Between the first possible start and the last possible end. */
  readonly span: { readonly start: number; readonly end: number };
}

function peopleFor({ model, plan }: Occasion, visit: VisitModel, day: number): OnDuty[] {
  const midnight = day * MINUTES_PER_DAY;
  return model.staff.flatMap(({ index: staff }) =>
    dutiesAround(model, plan.solution.rota, { staff, day }).flatMap((duty) => {
      const start = Math.max(midnight + visit.earliest, duty.start + model.rules.handoverMinutes);
      const end = Math.min(midnight + visit.latest + visit.minutes, duty.end);
      return end - start >= visit.minutes ? [{ staff, day, duty, span: { start, end } }] : [];
    }),
  );
}

interface Candidates {
  readonly occasion: Occasion;
  readonly visit: VisitModel;
  readonly onDuty: readonly OnDuty[];
}

function reasonAmong({ occasion, visit, onDuty }: Candidates): Reason {
  const { model } = occasion;
  const namesOf = (people: readonly OnDuty[]) => [...new Set(people.map(({ staff }) => model.staff[staff]!.id))];
  const allowed = onDuty.filter(({ staff }) => !visit.excluded.has(staff));
  const skilled = allowed.filter(({ staff }) => (model.staff[staff]!.skills & visit.skills) === visit.skills);
  const between = allowed.reduce((all, { staff }) => all | model.staff[staff]!.skills, 0n);
  const facts = { needed: visit.carers, minutes: visit.minutes, onDuty: namesOf(onDuty) };
  if (!onDuty.length) return { cause: 'nobody-on-duty', facts };
  if (!allowed.length) return { cause: 'all-excluded', facts };
  const enoughSkill = visit.carers === 1 ? skilled.length > 0 : (between & visit.skills) === visit.skills;
  if (!enoughSkill) return { cause: 'no-skill', facts: { ...facts, skills: visit.source.skills ?? [] } };
  if (visit.carers === 2 && mostTogether(allowed) < 2) return { cause: 'too-few-on-duty', facts };
  return {
    cause: 'no-capacity',
    facts: { ...facts, ...nearestOf(occasion, visit, visit.carers === 1 ? skilled : allowed) },
  };
}

/** The most people on duty on one of the days. */
function mostTogether(people: readonly OnDuty[]): number {
  const byDay = new Map<number, Set<number>>();
  for (const { staff, day } of people) byDay.set(day, (byDay.get(day) ?? new Set()).add(staff));
  return Math.max(0, ...[...byDay.values()].map((staff) => staff.size));
}

/** The person with the longest idle time in the window, and how long it is without the ways to and from the visit. */
function nearestOf({ model, plan }: Occasion, visit: VisitModel, people: readonly OnDuty[]): Facts {
  const idle = people.map((person) => ({ person, minutes: longestIdle({ model, plan, visit, person }) }));
  const nearest = idle.reduce((a, b) => (b.minutes > a.minutes ? b : a));
  return { nearest: model.staff[nearest.person.staff]!.id, nearestIdleMinutes: Math.max(0, nearest.minutes) };
}

interface Seeking {
  readonly model: Model;
  readonly plan: PlanView;
  readonly visit: VisitModel;
  readonly person: OnDuty;
}

function longestIdle({ model, plan, visit, person }: Seeking): number {
  const { duty, span } = person;
  const busy = plan.byStaff[person.staff]!.filter((entry) => overlapMinutes(entry, duty) > 0);
  const starts = [duty.start + model.rules.handoverMinutes, ...busy.map((entry) => entry.end)];
  return Math.max(
    ...starts.map((freeFrom, i) => {
      const before = busy[i - 1];
      const after = busy[i];
      const from = freeFrom + (before ? travelBetween(model, { from: before.visit, to: visit }) : 0);
      const to = after ? after.start - travelBetween(model, { from: visit, to: after.visit }) : duty.end;
      return Math.min(to, span.end) - Math.max(from, span.start);
    }),
  );
}
