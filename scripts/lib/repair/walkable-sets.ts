/** A visit and its window within a shift; minutes from one midnight. */
export interface Task {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

export interface Shift {
  readonly opens: number;
  readonly closes: number;
  readonly rest: number;
}

/** Largest set that is asked about. */
export const MOST_TASKS = 14;
const NEVER = 1_000_000;

/**
 * The smallest sets of tasks that one person cannot make on a shift, as lists of places; none where she can make all of
 * them. Exact: every order, and the break in every place. `leg(a, b)`: minutes of travel from task `a` to task `b`.
 */
export function unwalkableSets(
  tasks: readonly Task[],
  shift: Shift,
  leg: (from: number, to: number) => number,
): number[][] {
  const walkable = walkableSets(tasks, shift, leg);
  const smallest: number[][] = [];
  for (let mask = 1; mask < walkable.length; mask++) {
    if (walkable[mask]) continue;
    const members = tasks.flatMap((_, i) => (mask & (1 << i) ? [i] : []));
    if (members.every((i) => walkable[mask & ~(1 << i)])) smallest.push(members);
  }
  return smallest.sort((a, b) => a.length - b.length);
}

/** `sets[mask]`: 1 where all tasks of the mask fit on the shift. Earliest ends by mask, last task and break. */
function walkableSets(tasks: readonly Task[], shift: Shift, leg: (from: number, to: number) => number): Uint8Array {
  const n = tasks.length;
  const ends = new Int32Array((1 << n) * n * 2).fill(NEVER);
  const sets = new Uint8Array(1 << n);
  sets[0] = 1;
  const visit = (from: { mask: number; last: number; rested: number; free: number }): void => {
    tasks.forEach((task, next) => {
      if (from.mask & (1 << next)) return;
      const arrive = from.free + (from.last < 0 ? 0 : leg(from.last, next));
      for (const start of [Math.max(task.from, arrive), Math.max(task.from, arrive + shift.rest)]) {
        if (start > task.to) continue;
        const rested = from.rested || start - arrive >= shift.rest ? 1 : 0;
        const at = ((from.mask | (1 << next)) * n + next) * 2 + rested;
        ends[at] = Math.min(ends[at] ?? NEVER, start + task.minutes);
      }
    });
  };
  visit({ mask: 0, last: -1, rested: shift.rest === 0 ? 1 : 0, free: shift.opens });
  for (let mask = 1; mask < 1 << n; mask++) {
    for (let last = 0; last < n; last++) {
      for (const rested of [0, 1]) {
        const free = ends[(mask * n + last) * 2 + rested] ?? NEVER;
        if (free >= NEVER) continue;
        if (free + (rested ? 0 : shift.rest) <= shift.closes) sets[mask] = 1;
        visit({ mask, last, rested, free });
      }
    }
  }
  return sets;
}
