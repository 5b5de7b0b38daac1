import { daysBetween, epochDayOf, MINUTES_PER_DAY, minutesOf, weekdayOf } from '../../domain/time/clock';
import type { IsoDate, VisitId } from '../../domain/brand';
import type { Model, PlacedVisit, Solution, UnplacedVisit, VisitModel } from '../model/model';
import { dutyHolding } from '../rules/plan-view';
import type { AddedVisit, NewRecipient, PlanChange } from './change';
import { newJob, type Job } from './stop';

const NOT_DUE = ['cancelled', 'ended', 'not-started'] as const;
/** Why an occurrence of the case is not due: the word that the plan gives as its cause. */
export type NotDueCause = (typeof NOT_DUE)[number];

/** Whether an unassigned visit of a plan should have been made. */
export const isDue = ({ cause }: { readonly cause: string }): boolean => NOT_DUE.every((one) => one !== cause);

export interface NotDue extends UnplacedVisit {
  readonly cause: NotDueCause;
}

/** Every occurrence that is due after a change, and those that are not. */
export interface JobList {
  readonly jobs: readonly Job[];
  readonly notDue: readonly NotDue[];
  /** Occurrences that nobody made, and that a substitute may now make. */
  readonly retried: readonly UnplacedVisit[];
}

interface Source {
  /** The case before the change and after it; recipients and visits have the same numbers in both. */
  readonly old: Model;
  readonly model: Model;
  readonly solution: Solution;
  readonly change: PlanChange;
  /** Minutes from 00:00 of day 0. */
  readonly now: number;
  /** What nobody makes though it is due; only a substitute asks. */
  readonly due?: readonly UnplacedVisit[];
  /** Visits that stand where they stand. */
  readonly held?: ReadonlySet<VisitId>;
}

export function listJobs(source: Source): JobList {
  const jobs: Job[] = [];
  const notDue: NotDue[] = [];
  for (const placed of source.solution.placed) {
    const cause = isBegun(source, placed) ? null : endOf(source, placed);
    if (cause === null) jobs.push(jobOf(source, placed, jobs.length));
    else notDue.push({ visit: placed.visit, day: placed.day, cause });
  }
  const { change } = source;
  if (change.type === 'recipient-new' || change.type === 'visit-added') {
    for (const visit of newVisits(source, change)) addOccurrences(source, visit, { jobs, notDue, from: change.from });
  }
  const retried = retry(source, jobs);
  return { jobs, notDue, retried };
}

/** Visits that the plan knows nothing of. */
function newVisits({ old, model, solution }: Source, change: NewRecipient | AddedVisit): readonly VisitModel[] {
  if (change.type === 'recipient-new') return model.visits.slice(old.visits.length);
  const known = new Set([...solution.placed, ...solution.unplaced].map(({ visit }) => visit));
  return model.visits.filter(({ id, index }) => id === change.visit && !known.has(index));
}

/** Makes jobs of what nobody makes on the day of a substitute, or in its week where the visit is movable; or of the one that is moved. */
function retry(source: Source, jobs: Job[]): UnplacedVisit[] {
  const { change, model, due = [], now } = source;
  if (change.type !== 'substitute' && change.type !== 'visit-moved') return [];
  const day = dayOf(source, change.date);
  const retried = due.filter((entry) => {
    if (change.type === 'visit-moved') return isOne(source, entry);
    const { movable, latest } = model.visits[entry.visit]!;
    const open = day * MINUTES_PER_DAY + latest >= now;
    const sameWeek = Math.floor(entry.day / 7) === Math.floor(day / 7);
    return open && (movable === null ? entry.day === day : sameWeek && movable.weekdays.has(weekdayOf(day)));
  });
  for (const { visit: number } of retried) {
    const visit = model.visits[number]!;
    const days = change.type === 'substitute' ? [day] : daysFor(source, visit, { day, from: -Infinity });
    jobs.push(newJob({ visit, index: jobs.length, days }));
  }
  return retried;
}

const isBegun = ({ now }: Source, { day, start }: PlacedVisit): boolean => day * MINUTES_PER_DAY + start < now;

const dayOf = ({ model }: Source, date: IsoDate): number => epochDayOf(date) - model.startEpochDay;

function endOf(source: Source, placed: PlacedVisit): NotDueCause | null {
  const { change, model } = source;
  const visit = model.visits[placed.visit]!;
  if (change.type === 'visit-cancelled') {
    return visit.id === change.visit && placed.day === dayOf(source, change.date) ? 'cancelled' : null;
  }
  if (change.type !== 'recipient-ended') return null;
  const ended = model.recipients[visit.recipient]!.id === change.recipient;
  return ended && placed.day >= dayOf(source, change.from) ? 'ended' : null;
}

function jobOf(source: Source, placed: PlacedVisit, index: number): Job {
  const { model, old, change } = source;
  const visit = model.visits[placed.visit]!;
  const frozen = isBegun(source, placed);
  const held = source.held?.has(visit.id) ?? false;
  const gone = frozen || held ? [] : placed.staff.filter((staff) => isGone(source, placed, staff));
  const changed = (change.type === 'visit-changed' && change.visit === visit.id) || isOne(source, placed);
  return {
    index,
    visit,
    minutes: (frozen ? old : model).visits[placed.visit]!.minutes,
    before: { day: placed.day, start: placed.day * MINUTES_PER_DAY + placed.start, staff: placed.staff },
    frozen,
    held,
    days: frozen ? [placed.day] : daysFor(source, visit, { day: placed.day, from: -Infinity }),
    gone,
    day: placed.day,
    staff: placed.staff,
    direct: !frozen && (changed || gone.length > 0),
  };
}

/** Whether it is the occurrence that is moved. */
function isOne(source: Source, { visit, day }: { readonly visit: number; readonly day: number }): boolean {
  const { change, model } = source;
  if (change.type !== 'visit-moved') return false;
  return model.visits[visit]!.id === change.visit && day === dayOf(source, change.date);
}

/** Whether a carer who was to come is away on the shift that the visit lies in. */
function isGone(source: Source, placed: PlacedVisit, staff: number): boolean {
  const { old, solution, change } = source;
  if (change.type !== 'absence' && change.type !== 'list-handed-over') return false;
  if (old.staff[staff]!.id !== change.staff) return false;
  const start = placed.day * MINUTES_PER_DAY + placed.start;
  const end = start + old.visits[placed.visit]!.minutes;
  const day = dutyHolding(old, solution.rota, { staff, start, end })?.day ?? placed.day;
  if (change.type === 'list-handed-over') return day === dayOf(source, change.date);
  const until = change.fromTime === undefined ? -Infinity : minutesOf(change.fromTime);
  if (day === dayOf(source, change.from) && end <= day * MINUTES_PER_DAY + until) return false;
  return day >= dayOf(source, change.from) && day <= dayOf(source, change.to);
}

/** Days that a visit may stand on; a movable one from `from` and from today on. */
function daysFor({ model, now }: Source, { movable }: VisitModel, at: { day: number; from: number }): number[] {
  if (movable === null) return [at.day];
  const monday = Math.floor(at.day / 7) * 7;
  const today = Math.floor(now / MINUTES_PER_DAY);
  return [0, 1, 2, 3, 4, 5, 6]
    .map((i) => monday + i)
    .filter((day) => day < model.planDays && movable.weekdays.has(weekdayOf(day)) && day >= Math.max(today, at.from));
}

function addOccurrences(
  source: Source,
  visit: VisitModel,
  list: { jobs: Job[]; notDue: NotDue[]; from: IsoDate },
): void {
  const { model, now } = source;
  const from = daysBetween({ from: model.case.start, to: list.from });
  const add = (day: number, due: boolean): void => {
    if (!due) list.notDue.push({ visit: visit.index, day, cause: 'not-started' });
    else list.jobs.push(newJob({ visit, index: list.jobs.length, days: daysFor(source, visit, { day, from }) }));
  };
  const open = (day: number): boolean => day >= from && day * MINUTES_PER_DAY + visit.latest >= now;
  for (const day of visit.fixedDays) add(day, open(day));
  for (let monday = 0; visit.movable && monday < model.planDays; monday += 7) {
    const { timesPerWeek, weekdays } = visit.movable;
    const left = daysFor(source, visit, { day: monday, from }).filter(open).length;
    // A week that has begun gets its share of the visits, by its days.
    const due = Math.min(timesPerWeek, Math.round((timesPerWeek * left) / weekdays.size));
    for (let i = 0; i < timesPerWeek; i++) add(monday, i < due);
  }
}
