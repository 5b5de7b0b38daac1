import { MINUTES_PER_DAY, weekdayOf } from '../../domain/time/clock';
import { dutiesAround } from '../rules/plan-view';
import type { Model, PlacedVisit, Solution, UnplacedVisit, VisitModel } from '../model/model';
import { newJob, type Job } from '../repair/stop';
import { preferredOf, type TeamSwitch } from './team-faces';

interface Source {
  readonly model: Model;
  readonly solution: Solution;
  readonly change: TeamSwitch;
  /** Minutes from 00:00 of day 0: what begins before it stays. */
  readonly now: number;
}

/** Every visit of a plan; those that the new team is to make otherwise are open, and so are hers that nobody makes. */
export function switchJobs(source: Source): Job[] {
  const { solution, change, model } = source;
  const preferred = preferredOf(change);
  const jobs = solution.placed.map((placed, index) => placedJob(source, { placed, index, preferred }));
  for (const entry of solution.unplaced) {
    const visit = model.visits[entry.visit]!;
    if (visit.recipient !== change.recipient) continue;
    const days = daysOf(source, visit, entry);
    if (days.length > 0) jobs.push(newJob({ visit, index: jobs.length, days }));
  }
  return jobs;
}

function placedJob(source: Source, of: { placed: PlacedVisit; index: number; preferred: ReadonlySet<number> }): Job {
  const { placed, index } = of;
  const visit = source.model.visits[placed.visit]!;
  const start = placed.day * MINUTES_PER_DAY + placed.start;
  const frozen = start < source.now;
  const direct = !frozen && visit.recipient === source.change.recipient && isOpen(source, of);
  return {
    index,
    visit,
    minutes: visit.minutes,
    before: { day: placed.day, start, staff: placed.staff },
    frozen,
    held: false,
    days: frozen ? [placed.day] : daysOf(source, visit, placed),
    gone: direct ? placed.staff : [],
    day: placed.day,
    staff: placed.staff,
    direct,
  };
}

/** Whether somebody outside the new team comes, or one who is to take over has a shift then and does not come. */
function isOpen({ model, solution, change }: Source, of: { placed: PlacedVisit; preferred: ReadonlySet<number> }) {
  const { placed, preferred } = of;
  if (placed.staff.some((staff) => !change.after.members.includes(staff))) return true;
  if (change.after.primary === change.before.primary) return false;
  if (placed.staff.some((staff) => preferred.has(staff))) return false;
  return [...preferred].some((staff) => dutiesAround(model, solution.rota, { staff, day: placed.day }).length > 0);
}

/** Days that a visit may stand on from now: its own, or those of its week where it is movable. */
function daysOf({ model, now }: Source, visit: VisitModel, { day }: Pick<UnplacedVisit, 'day'>): number[] {
  const today = Math.floor(now / MINUTES_PER_DAY);
  const { movable } = visit;
  if (movable === null) return day * MINUTES_PER_DAY + visit.latest >= now ? [day] : [];
  const monday = Math.floor(day / 7) * 7;
  return [0, 1, 2, 3, 4, 5, 6]
    .map((i) => monday + i)
    .filter((on) => on < model.planDays && on >= today && movable.weekdays.has(weekdayOf(on)));
}
