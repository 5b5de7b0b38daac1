import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model, PlacedVisit, Solution, Team, UnplacedVisit } from '../model/model';
import { startsOf, type Board } from '../repair/board';
import { buildBoard } from '../repair/build-board';
import { createFaces } from '../repair/faces';
import { searchDay } from '../repair/search-day';
import { NOWHERE, type Job } from '../repair/stop';
import { facesOfSwitch, type TeamSwitch } from './team-faces';
import { switchJobs } from './switch-jobs';

/** Who comes to a visit, and when. */
export interface VisitStanding {
  readonly day: number;
  /** Minutes of the day. */
  readonly start: number;
  readonly staff: readonly number[];
}

/** A visit that stands otherwise than before. */
export interface MovedVisit {
  readonly visit: number;
  readonly before: VisitStanding | null;
  /** `null` where nobody can make it. */
  readonly after: VisitStanding | null;
}

export interface Replanned {
  readonly solution: Solution;
  readonly moved: readonly MovedVisit[];
}

/**
 * Gives a recipient another care team and moves her visits after it: visits by people outside the team, and those that
 * who takes over can make. The shifts stay, and so does everything that begins before `now` (minutes from 00:00 of day
 * 0); visits of others give way only where hers would else be made by a stranger or by nobody. `steps` are routes timed.
 */
export function replanTeam(
  model: Model,
  solution: Solution,
  wanted: { readonly recipient: number; readonly team: Team; readonly now: number; readonly steps: number },
): Replanned {
  const { recipient, team, now } = wanted;
  const change: TeamSwitch = { recipient, before: solution.teams[recipient] ?? NO_TEAM, after: team };
  const jobs = switchJobs({ model, solution, change, now });
  const teams = solution.teams.map((standing, index) => (index === recipient ? team : standing));
  if (!jobs.some(({ direct }) => direct)) return { solution: { ...solution, teams }, moved: [] };
  const faces = facesOfSwitch(createFaces(model, { placed: solution.placed, teams }), change);
  const board = buildBoard({ model, rota: solution.rota, jobs, faces, now, late: null, away: null, only: null });
  searchDays(board, wanted.steps);
  return { ...standingsAfter(board, { solution, recipient }, teams) };
}

const NO_TEAM: Team = { primary: -1, members: [] };

/** Day after day, so that whoever comes on one comes anyway on the next. */
function searchDays(board: Board, steps: number): void {
  const days = new Map<number, Job[]>();
  for (const job of board.jobs) {
    if (!job.direct) continue;
    const day = job.before?.day ?? job.days[0] ?? 0;
    days.set(day, [...(days.get(day) ?? []), job]);
  }
  const end = board.steps + steps;
  let left = days.size;
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const jobs = days.get(day)!;
    searchDay(board, jobs, board.steps + Math.max(0, end - board.steps) / left--);
    for (const job of jobs) {
      const joined = job.staff.filter((staff) => !job.before?.staff.includes(staff));
      if (job.day !== NOWHERE) board.faces.meet({ day: job.day, staff: joined }, job.visit.recipient);
    }
  }
}

function standingsAfter(
  board: Board,
  old: { solution: Solution; recipient: number },
  teams: readonly Team[],
): Replanned {
  const starts = startsOf(board);
  const placed: PlacedVisit[] = [];
  const missing = old.solution.unplaced.filter(({ visit }) => isOfOthers(board, { visit, recipient: old.recipient }));
  const unplaced: UnplacedVisit[] = [...missing, ...pastOf(board, old)];
  const moved: MovedVisit[] = [];
  for (const job of board.jobs) {
    const before = job.before && standing({ day: job.before.day, at: job.before.start, staff: job.before.staff });
    const after = job.day === NOWHERE ? null : standing({ day: job.day, at: starts.get(job)!, staff: job.staff });
    if (after) placed.push({ visit: job.visit.index, ...after });
    else unplaced.push({ visit: job.visit.index, day: before?.day ?? job.days[0] ?? 0 });
    if (!isSame(before, after)) moved.push({ visit: job.visit.index, before, after });
  }
  return { solution: { ...old.solution, teams, placed, unplaced }, moved };
}

const isOfOthers = ({ model }: Board, of: { visit: number; recipient: number }): boolean =>
  model.visits[of.visit]!.recipient !== of.recipient;

/** Occurrences of hers without anybody that were no job, because their time is past. */
function pastOf(board: Board, { solution, recipient }: { solution: Solution; recipient: number }): UnplacedVisit[] {
  const asked = new Map<number, number>();
  for (const job of board.jobs) {
    if (job.before === null) asked.set(job.visit.index, (asked.get(job.visit.index) ?? 0) + 1);
  }
  const own = solution.unplaced.filter(({ visit }) => !isOfOthers(board, { visit, recipient }));
  // The latest of each visit are the jobs: what is past comes first.
  return [...own]
    .sort((a, b) => b.day - a.day)
    .filter(({ visit }) => {
      const left = asked.get(visit) ?? 0;
      if (left > 0) asked.set(visit, left - 1);
      return left === 0;
    });
}

const standing = (at: { day: number; at: number; staff: readonly number[] }): VisitStanding => ({
  day: at.day,
  start: at.at - at.day * MINUTES_PER_DAY,
  staff: at.staff,
});

function isSame(a: VisitStanding | null, b: VisitStanding | null): boolean {
  if (a === null || b === null) return a === b;
  const sameStaff = a.staff.length === b.staff.length && a.staff.every((staff) => b.staff.includes(staff));
  return a.day === b.day && a.start === b.start && sameStaff;
}
