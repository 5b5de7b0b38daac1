import type { IsoDate } from '../../domain/brand';
import type { Plan } from '../../domain/case/plan';
import type { PlanningCase } from '../../domain/case/planning-case';
import { daysBetween, epochDayOf, isoDateOf, minutesOf, MINUTES_PER_DAY } from '../../domain/time/clock';
import { buildModel } from '../model/build-model';
import type { Model, PlacedVisit, Solution, Team, UnplacedVisit } from '../model/model';
import { solutionOf } from '../write/read-plan';
import { changedCase } from './apply-change';
import { startsOf, type Board } from './board';
import { buildBoard } from './build-board';
import type { Moment, PlanChange } from './change';
import { chooseTeamFor } from './choose-team';
import { createFaces } from './faces';
import { isDue, listJobs, type JobList, type NotDue } from './jobs';
import { listChanges, type RepairChange } from './list-changes';
import { lostFaces, type LostFaces } from './lost-faces';
import { nearestRemedies, type UnplacedRepair } from './remedies';
import { searchDay } from './search-day';
import { NOWHERE, type Job } from './stop';
import { rotaWith } from './substitute';

export interface RepairOptions {
  /** What begins before it never changes. */
  readonly now: Moment;
  /** Routes that may be timed; the same number gives the same repair. 4,000 are a quarter of a second. */
  readonly steps: number;
}

/** A plan after a change, and what became different. */
export interface Repair {
  /** The case after the change: what the new plan is a plan of. */
  readonly model: Model;
  readonly solution: Solution;
  /** In the order of date, visit. */
  readonly changes: readonly RepairChange[];
  /** Visits that the change left without anybody, with the nearest remedies. */
  readonly unplaced: readonly UnplacedRepair[];
  /** Recipients whom somebody they know no longer visits, and nobody else they know came instead. */
  readonly lostFaces: readonly LostFaces[];
  /** Occurrences of the case that the change takes out, with the cause that the plan gives. */
  readonly notDue: readonly NotDue[];
  /** Whether it is proven of every day that no repair of it makes more visits or, with as many, brings fewer strangers. */
  readonly proven: boolean;
  /** Routes that were timed. */
  readonly steps: number;
}

/**
 * Makes a new plan from an old one after a change. Visits that begin before now stay; the rota stays, and who is absent
 * is `off`. Of the others as few as can be change, in this order: visits made, no new face, no other carer, no other
 * day, the team before people met before, no other time, less travel. Day by day, and exact by day where it says so.
 * A visit that has begun keeps its length; the case has only one for all days, so that the new one judges it too.
 */
export function repairPlan(
  source: { readonly case: PlanningCase; readonly plan: Pick<Plan, 'rota' | 'teams' | 'visits' | 'unassigned'> },
  change: PlanChange,
  options: RepairOptions,
): Repair {
  const old = buildModel(source.case);
  const standing = solutionOf(old, source.plan);
  const solution = { ...standing, rota: rotaWith(old, standing.rota, change) };
  const now = minutesAt(old, options.now);
  const model = buildModel(changedCase(source.case, change, firstOff(old, { solution, change, now })));
  const due = solutionOf(old, { ...source.plan, unassigned: source.plan.unassigned.filter(isDue) }).unplaced;
  const list = listJobs({ old, model, solution, change, now, due });
  const ground = { model, old, solution, change, now, list };
  const { board, teams } = setUp(ground);
  const proven = repairDays(board, options.steps);
  const repaired = solutionAfter(ground, { board, teams });
  const view = { model, before: { ...solution, teams }, rota: solution.rota, board, change, notDue: list.notDue };
  return {
    model,
    solution: repaired,
    changes: listChanges(view),
    unplaced: nearestRemedies(view),
    lostFaces: lostFaces(view),
    notDue: list.notDue,
    proven,
    steps: board.steps,
  };
}

interface Ground {
  readonly model: Model;
  readonly old: Model;
  readonly solution: Solution;
  readonly change: PlanChange;
  readonly now: number;
  readonly list: JobList;
}

const minutesAt = (model: Model, { date, minutes }: Moment): number =>
  (epochDayOf(date) - model.startEpochDay) * MINUTES_PER_DAY + minutes;

/** The first date that an absence takes off: its first from today on, or the next where visits of that day stay hers. */
function firstOff(old: Model, at: { solution: Solution; change: PlanChange; now: number }): IsoDate {
  const { solution, change, now } = at;
  const today = Math.floor(now / MINUTES_PER_DAY);
  if (change.type !== 'absence') return isoDateOf(old.startEpochDay + today);
  const staff = old.staff.findIndex(({ id }) => id === change.staff);
  const from = epochDayOf(change.from) - old.startEpochDay;
  const first = Math.max(today, from);
  const leaves = first === from && change.fromTime !== undefined ? minutesOf(change.fromTime) : -Infinity;
  const stays = solution.placed.some(({ visit, day, start, staff: carers }) => {
    const begun = day * MINUTES_PER_DAY + start < now;
    return carers.includes(staff) && day === first && (begun || start + old.visits[visit]!.minutes <= leaves);
  });
  return isoDateOf(old.startEpochDay + first + (stays ? 1 : 0));
}

function setUp({ model, solution, change, now, list }: Ground): { board: Board; teams: readonly Team[] } {
  const numberOf = (id: string): number => model.staff.findIndex((person) => person.id === id);
  const dayOf = (date: IsoDate): number => daysBetween({ from: model.case.start, to: date });
  const teams: Team[] = [...solution.teams];
  const board = buildBoard({
    model,
    rota: solution.rota,
    jobs: list.jobs,
    faces: createFaces(model, { placed: solution.placed, teams }),
    now,
    late: change.type === 'late' ? { staff: numberOf(change.staff), minutes: change.minutes } : null,
    away:
      change.type === 'absence'
        ? { staff: numberOf(change.staff), from: dayOf(change.from), to: dayOf(change.to) }
        : null,
  });
  for (const recipient of model.recipients.slice(teams.length)) {
    const own = list.jobs.filter((job) => job.visit.recipient === recipient.index);
    const given = change.type === 'recipient-new' ? change.team : undefined;
    const chosen = given && { primary: numberOf(given.primary), members: given.members.map(numberOf) };
    teams.push(chosen ?? chooseTeamFor(board, recipient, own));
  }
  return { board, teams };
}

/** Repairs day after day, so that whom a recipient has met on one is known on the next. */
function repairDays(board: Board, steps: number): boolean {
  const days = new Map<number, Job[]>();
  for (const job of board.jobs) {
    if (!job.direct) continue;
    const day = job.before?.day ?? job.days[0] ?? 0;
    days.set(day, [...(days.get(day) ?? []), job]);
  }
  const end = board.steps + steps;
  let left = days.size;
  let proven = true;
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const jobs = days.get(day)!;
    const limit = board.steps + Math.max(0, end - board.steps) / left--;
    if (!searchDay(board, jobs, limit).proven) proven = false;
    for (const job of jobs) {
      const joined = job.staff.filter((person) => !job.before?.staff.includes(person));
      board.faces.meet({ day: job.day, staff: joined }, job.visit.recipient);
    }
  }
  return proven;
}

/** What was unplaced before, without what was tried again. */
function stillUnplaced(before: readonly UnplacedVisit[], retried: readonly UnplacedVisit[]): UnplacedVisit[] {
  const left = [...retried];
  return before.filter((entry) => {
    const at = left.findIndex(({ visit, day }) => visit === entry.visit && day === entry.day);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function solutionAfter(ground: Ground, after: { board: Board; teams: readonly Team[] }): Solution {
  const { solution, list } = ground;
  const placed: PlacedVisit[] = [];
  const unplaced = [
    ...stillUnplaced(solution.unplaced, list.retried),
    ...list.notDue.map(({ visit, day }) => ({ visit, day })),
  ];
  const starts = startsOf(after.board);
  for (const job of list.jobs) {
    const visit = job.visit.index;
    if (job.day === NOWHERE) unplaced.push({ visit, day: job.before?.day ?? job.days[0] ?? 0 });
    else placed.push({ visit, day: job.day, start: starts.get(job)! - job.day * MINUTES_PER_DAY, staff: job.staff });
  }
  return { rota: solution.rota, teams: after.teams, placed, unplaced };
}
