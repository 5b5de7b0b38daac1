import type { Model } from '~/planner/model/model';
import { dutyOn, type Rota } from '~/planner/model/model';
import type { Board } from '~/planner/repair/board';
import type { Job } from '~/planner/repair/stop';
import { at } from '../../../scripts/lib/repair/within-cap/at';

/** A visit of the one day, with the start that it was told. */
interface Task {
  readonly job: Job;
  readonly from: number;
  readonly to: number;
}

/** A visit in a route: at one start only, or at any of its window. */
interface Placed {
  readonly task: Task;
  readonly from: number;
  readonly to: number;
}

const NEVER = 99;

/**
 * Fewest visits unmade, and then fewest strangers, of all plans of day 0 that move no more others than `most`: tried are
 * everybody or nobody for every visit, all starts of the one visit that two carers make (`pair`, or -1), and all orders.
 */
export function bestWithinByTrying(
  board: Board,
  { rota, most, away }: { rota: Rota; most: number; away: number },
): { unmade: number; strangers: number } {
  const { model, faces } = board;
  const jobs = board.jobs.filter(({ before }) => before?.day === 0);
  const tasks = jobs.map((job): Task => ({ job, from: job.visit.earliest, to: job.visit.latest }));
  const pair = tasks.findIndex(({ job }) => job.visit.carers === 2);
  const people = model.staff
    .map(({ index }) => index)
    .filter((staff) => staff !== away && dutyOn(model, rota, { staff, day: 0 }) >= 0);
  const starts = pair < 0 ? [0] : span(at(tasks, pair));
  const isNew = (task: Task, staff: number): number =>
    faces.acquaintance({ recipient: task.job.visit.recipient, staff, day: 0 }) === 'new' ? 1 : 0;
  let best = { unmade: NEVER, strangers: NEVER };
  for (const start of starts) {
    const retimed = people.map((staff) => fewestRetimed(model, tasks, { staff, rota, pair, start }));
    const sets = people.map(() => 0);
    const assign = (i: number, sum: { unmade: number; strangers: number; moves: number }): void => {
      if (sum.moves > most || sum.unmade > best.unmade) return;
      const task = tasks[i];
      if (!task) {
        const moves = sets.reduce((all, set, p) => all + at(retimed, p)(set), sum.moves);
        const better = sum.unmade < best.unmade || sum.strangers < best.strangers;
        if (moves <= most && better) best = { unmade: sum.unmade, strangers: sum.strangers };
        return;
      }
      const { job } = task;
      for (const crew of crewsOf(people.length, job.visit.carers)) {
        const who = crew.map((p) => at(people, p));
        if (who.some((staff) => job.visit.excluded.has(staff))) continue;
        const { before } = job;
        const same = who.every((staff) => before?.staff.includes(staff)) && (i !== pair || start === before?.start);
        crew.forEach((p) => (sets[p] = at(sets, p) | (1 << i)));
        assign(i + 1, {
          unmade: sum.unmade,
          strangers: who.reduce((all, staff) => all + isNew(task, staff), sum.strangers),
          moves: sum.moves + (job.direct || same ? 0 : 1),
        });
        crew.forEach((p) => (sets[p] = at(sets, p) & ~(1 << i)));
      }
      assign(i + 1, { ...sum, unmade: sum.unmade + 1, moves: sum.moves + (job.direct ? 0 : 1) });
    };
    assign(0, { unmade: 0, strangers: 0, moves: 0 });
  }
  return best;
}

const span = ({ from, to }: Task): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function crewsOf(people: number, carers: number): number[][] {
  const one = Array.from({ length: people }, (_, p) => p);
  return carers === 1 ? one.map((p) => [p]) : one.flatMap((p) => one.slice(p + 1).map((q) => [p, q]));
}

/** By set of visits: how few of her own visits start at another time where a person makes them all. */
function fewestRetimed(
  model: Model,
  tasks: readonly Task[],
  at: { staff: number; rota: Rota; pair: number; start: number },
): (set: number) => number {
  const known = new Map<number, number>();
  const isOwn = ({ job }: Task): boolean =>
    !job.direct && job.visit.carers === 1 && job.before?.staff.includes(at.staff) === true;
  return (set) => {
    const found = known.get(set) ?? fewest(set);
    known.set(set, found);
    return found;
  };
  function fewest(set: number): number {
    const inside = tasks.filter((_, i) => set & (1 << i));
    const own = inside.filter(isOwn);
    let least = NEVER;
    for (let free = 0; free < 1 << own.length; free++) {
      const count = own.filter((_, i) => free & (1 << i)).length;
      if (count >= least) continue;
      const placed = inside.map((task): Placed => {
        if (tasks.indexOf(task) === at.pair) return { task, from: at.start, to: at.start };
        const kept = own.includes(task) && !(free & (1 << own.indexOf(task)));
        const start = task.job.before?.start ?? 0;
        return kept ? { task, from: start, to: start } : { task, from: task.from, to: task.to };
      });
      if (canWalk(model, placed, at)) least = count;
    }
    return least;
  }
}

function canWalk(model: Model, placed: readonly Placed[], { staff, rota }: { staff: number; rota: Rota }): boolean {
  const shift = at(model.shifts, dutyOn(model, rota, { staff, day: 0 }));
  const walk = (left: readonly Placed[], so: { last: Placed | null; free: number; rested: boolean }): boolean => {
    if (left.length === 0) return so.free + (so.rested ? 0 : shift.breakNeeded) <= shift.end;
    return left.some((one) => {
      const a = so.last?.task.job.visit;
      const b = one.task.job.visit;
      const leg = !a || a.recipient === b.recipient ? 0 : at(at(model.travel, a.zone), b.zone);
      return [0, shift.breakNeeded].some((wait) => {
        const start = Math.max(one.from, so.free + leg + wait);
        if (start > one.to) return false;
        const rested = so.rested || start - so.free - leg >= shift.breakNeeded;
        const rest = left.filter((other) => other !== one);
        return walk(rest, { last: one, free: start + one.task.job.minutes, rested });
      });
    });
  };
  return walk(placed, { last: null, free: shift.start + model.rules.handoverMinutes, rested: shift.breakNeeded === 0 });
}
