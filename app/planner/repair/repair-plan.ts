import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model, PlacedVisit, Solution, UnplacedVisit } from '../model/model';
import { startsOf, type Board } from './board';
import type { PlanChange } from './change';
import type { NotDue } from './jobs';
import { listChanges, type RepairChange } from './list-changes';
import { lostFaces, type LostFaces } from './lost-faces';
import { openRepair, viewOfRepair, type OpenRepair, type RepairOptions, type RepairSource } from './open-repair';
import { nearestRemedies, type UnplacedRepair } from './remedies';
import { searchDay } from './search-day';
import { NOWHERE, type Job } from './stop';

/** Routes that a repair may time where somebody waits for it: some 0.3 seconds of the processor for a group of sixty. */
export const REPAIR_STEPS = 45_000;

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
  /**
   * Whether it moves no more than it may, and it is proven of every day that no repair of it makes more visits or, with
   * as many, brings fewer strangers.
   */
  readonly proven: boolean;
  /** Routes that were timed. */
  readonly steps: number;
}

/**
 * Makes a new plan from an old one after a change. Visits that begin before now stay; the rota stays, and who is absent
 * is `off`. Visits made come first, then that no more others of the week change than may (carer, day or time; see
 * `MOST_MOVED`), then no new face, then that as few others as can be change; among equals the team before people met
 * before, then less travel. Day by day, and exact by day where it says so.
 * A visit that has begun keeps its length; the case has only one for all days, so that the new one judges it too.
 */
export function repairPlan(source: RepairSource, change: PlanChange, options: RepairOptions): Repair {
  const ground = openRepair(source, change, options);
  const { model, list, board } = ground;
  const proven = repairDays(board, options.steps);
  const repaired = solutionAfter(ground);
  const view = viewOfRepair(ground);
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

function solutionAfter({ solution, list, board, teams }: OpenRepair): Solution {
  const placed: PlacedVisit[] = [];
  const unplaced = [
    ...stillUnplaced(solution.unplaced, list.retried),
    ...list.notDue.map(({ visit, day }) => ({ visit, day })),
  ];
  const starts = startsOf(board);
  for (const job of list.jobs) {
    const visit = job.visit.index;
    if (job.day === NOWHERE) unplaced.push({ visit, day: job.before?.day ?? job.days[0] ?? 0 });
    else placed.push({ visit, day: job.day, start: starts.get(job)! - job.day * MINUTES_PER_DAY, staff: job.staff });
  }
  return { rota: solution.rota, teams, placed, unplaced };
}
