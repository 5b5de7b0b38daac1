import type { Model, Solution } from '~/planner/model/model';
import { dutyOn } from '~/planner/model/model';
import type { Faces } from '~/planner/repair/faces';

/** A visit of one carer on the day, as the brute force sees it. */
interface Task {
  readonly visit: number;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly zone: number;
  readonly recipient: number;
}

interface Shift {
  readonly opens: number;
  readonly closes: number;
  readonly rest: number;
}

/**
 * The best that any repair of one day could do, by trying everybody on shift for every visit of one carer, in every order
 * and with the break in every place: the fewest visits that nobody makes and, with as few, the fewest by strangers.
 */
export function bestOfDay(
  model: Model,
  plan: { readonly solution: Solution; readonly faces: Faces },
  at: { readonly day: number; readonly away: number },
): { unmade: number; strangers: number } {
  const { solution, faces } = plan;
  const tasks = solution.placed.filter((placed) => placed.day === at.day).map(({ visit }) => taskOf(model, visit));
  const people = model.staff
    .map(({ index }) => index)
    .filter((staff) => staff !== at.away && dutyOn(model, solution.rota, { staff, day: at.day }) >= 0);
  const feasible = people.map((staff) => feasibleSets(model, tasks, shiftOf(model, solution, { staff, day: at.day })));
  const isNew = people.map((staff) =>
    tasks.map(({ recipient }) => faces.acquaintance({ recipient, staff, day: at.day }) === 'new'),
  );
  let best = { unmade: Infinity, strangers: Infinity };
  const sets = people.map(() => 0);
  const assign = (task: number, unmade: number, strangers: number): void => {
    if (task === tasks.length) {
      const better = unmade < best.unmade || (unmade === best.unmade && strangers < best.strangers);
      if (better && sets.every((set, p) => feasible[p]?.[set])) best = { unmade, strangers };
      return;
    }
    people.forEach((staff, p) => {
      const { visit } = tasks[task] ?? { visit: -1 };
      if (model.visits[visit]?.excluded.has(staff)) return;
      sets[p] = (sets[p] ?? 0) | (1 << task);
      assign(task + 1, unmade, strangers + (isNew[p]?.[task] ? 1 : 0));
      sets[p] = (sets[p] ?? 0) & ~(1 << task);
    });
    assign(task + 1, unmade + 1, strangers);
  };
  assign(0, 0, 0);
  return best;
}

function taskOf(model: Model, index: number): Task {
  const visit = model.visits[index];
  if (!visit) throw new Error('Every placed visit is one of the case');
  const { earliest: from, latest: to, minutes, zone, recipient } = visit;
  return { visit: index, from, to, minutes, zone, recipient };
}

function shiftOf(model: Model, { rota }: Solution, who: { staff: number; day: number }): Shift {
  const shift = model.shifts[dutyOn(model, rota, who)];
  if (!shift) throw new Error('Only people on shift are asked');
  return { opens: shift.start + model.rules.handoverMinutes, closes: shift.end, rest: shift.breakNeeded };
}

/** `sets[mask]`: whether one person can make all of these on her shift. */
function feasibleSets(model: Model, tasks: readonly Task[], shift: Shift): boolean[] {
  return Array.from({ length: 1 << tasks.length }, (_, mask) => {
    const chosen = tasks.filter((__, i) => mask & (1 << i));
    return walks(model, { left: chosen, last: undefined, free: shift.opens, rested: shift.rest === 0 }, shift);
  });
}

interface Walk {
  readonly left: readonly Task[];
  readonly last: Task | undefined;
  readonly free: number;
  readonly rested: boolean;
}

function walks(model: Model, { left, last, free, rested }: Walk, shift: Shift): boolean {
  if (left.length === 0) return free + (rested ? 0 : shift.rest) <= shift.closes;
  return left.some((task) => {
    const leg = !last || last.recipient === task.recipient ? 0 : (model.travel[last.zone]?.[task.zone] ?? 0);
    return [false, true].some((breaks) => {
      if (breaks && rested) return false;
      const ready = free + leg + (breaks ? shift.rest : 0);
      const start = Math.max(task.from, ready);
      if (start > task.to) return false;
      const idle = start - free - leg;
      const next = { last: task, free: start + task.minutes, rested: rested || breaks || idle >= shift.rest };
      return walks(model, { ...next, left: left.filter((other) => other !== task) }, shift);
    });
  });
}
