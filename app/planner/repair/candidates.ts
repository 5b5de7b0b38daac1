import { routesOn, type Board, type Route } from './board';
import { acquaintanceCost, COST } from './cost';
import type { Faces } from './faces';
import { standsWith, type Job } from './stop';

/** Who could make a job on a day, room apart: one person or two, by the keys of their routes. */
export interface Candidate {
  readonly day: number;
  readonly keys: readonly number[];
  readonly staff: readonly number[];
  /** What it costs that they come, on that day, in units of `COST`. */
  readonly cost: number;
}

/** All candidates of a job, cheapest first. Whom the recipient knows is asked once, before a day is repaired. */
export function candidatesOf(board: Board, job: Job): Candidate[] {
  const found = job.days.flatMap((day) => {
    const routes = routesOn(board, day).filter((route) => mayCome(board, job, { day, route }));
    return job.visit.carers === 1 ? oneCarer(board, job, { day, routes }) : twoCarers(board, job, { day, routes });
  });
  return found.sort((a, b) => a.cost - b.cost || a.day - b.day || a.keys[0]! - b.keys[0]!);
}

/** Whether somebody's shift has time in the window, and she may come to the recipient. */
function mayCome(board: Board, job: Job, at: { day: number; route: Route }): boolean {
  const { duty, locked } = at.route;
  const { visit, minutes } = job;
  if (locked || visit.excluded.has(duty.staff)) return false;
  if (board.only !== null && !board.only.has(duty.staff) && !stayed(job, duty.staff)) return false;
  const midnight = at.day * 1440;
  const first = Math.max(midnight + visit.earliest, duty.opens, board.now);
  return first <= Math.min(midnight + visit.latest, duty.closes - minutes);
}

/** Whether somebody was to come before, and still can. */
const stayed = ({ before, gone }: Job, staff: number): boolean =>
  before !== null && before.staff.includes(staff) && !gone.includes(staff);

interface Place {
  readonly day: number;
  readonly routes: readonly Route[];
}

function oneCarer(board: Board, job: Job, { day, routes }: Place): Candidate[] {
  return routes
    .filter(({ duty }) => hasSkills(board, job, [duty.staff]))
    .map(({ duty }) => candidate(board, job, { day, routes: [duty] }));
}

function twoCarers(board: Board, job: Job, { day, routes }: Place): Candidate[] {
  return routes.flatMap(({ duty: first }, i) =>
    routes
      .slice(i + 1)
      .filter(({ duty }) => duty.staff !== first.staff && hasSkills(board, job, [first.staff, duty.staff]))
      .map(({ duty }) => candidate(board, job, { day, routes: [first, duty] })),
  );
}

function hasSkills({ model }: Board, job: Job, staff: readonly number[]): boolean {
  const between = staff.reduce((all, person) => all | model.staff[person]!.skills, 0n);
  return (job.visit.skills & ~between) === 0n;
}

function candidate(
  board: Board,
  job: Job,
  at: { day: number; routes: readonly { readonly key: number; readonly staff: number }[] },
): Candidate {
  const staff = at.routes.map((duty) => duty.staff);
  return {
    day: at.day,
    keys: at.routes.map((duty) => duty.key),
    staff,
    cost: costOf(board, job, { day: at.day, staff }),
  };
}

const knownCost = (faces: Faces, who: { recipient: number; staff: number; day: number }): number =>
  acquaintanceCost(faces.acquaintance(who)) + (faces.isPrimary(who) ? 0 : COST.notPrimary);

/** What it costs that these people make a job on a day, time and travel apart. */
export function costOf({ faces }: Board, job: Job, at: { day: number; staff: readonly number[] }): number {
  const { before, gone, visit } = job;
  const strangeness = at.staff.reduce(
    (sum, staff) => sum + knownCost(faces, { recipient: visit.recipient, staff, day: at.day }),
    0,
  );
  const lost = (before?.staff ?? []).filter((person) => !at.staff.includes(person) && !gone.includes(person)).length;
  const otherDay = before !== null && before.day !== at.day ? COST.day : 0;
  const moved = job.direct || standsWith(job, at) ? 0 : COST.moved;
  return strangeness + moved + lost * COST.person + otherDay;
}
