import type { Random } from '~/planner/random';
import { DAY_OFF, type RollingInstance } from '~/planner/rolling/rolling-instance';

const RANGE = { min: 1, max: 7 };

/** Two people in weeks of seven days: D on all of them, and rules that forbid nothing much. */
export function makeRolling(overrides: Partial<RollingInstance> = {}): RollingInstance {
  return {
    days: 7,
    employees: 2,
    shifts: [{ name: 'D', run: RANGE }],
    demand: [[1, 1, 1, 1, 1, 1, 1]],
    off: RANGE,
    work: RANGE,
    forbiddenPairs: [],
    forbiddenAcrossOff: [],
    ...overrides,
  };
}

/** A tiny instance of one to three weeks of few days, whose demand is that of some order of cells, lawful or not. */
export function randomTinyRolling(random: Random): RollingInstance {
  const upTo = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const loose = random() < 0.6;
  const range = (low: number, most: number) => {
    const min = upTo(1, loose ? 1 : low);
    return { min, max: min + upTo(loose ? 2 : 0, most + (loose ? 2 : 0)) };
  };
  const days = upTo(3, 7);
  const employees = upTo(1, Math.min(3, Math.floor(14 / days)));
  const shifts = ['D', 'N'].slice(0, upTo(1, 2)).map((name) => ({ name, run: range(2, 3) }));
  const pairs = shifts.flatMap((_, a) => shifts.map((__, b) => [a, b] as const));
  const cells: number[] = [];
  while (cells.length < days * employees) {
    const cell = upTo(DAY_OFF, shifts.length - 1);
    for (let length = upTo(1, 3); length > 0; length--) cells.push(cell);
  }
  cells.length = days * employees;
  return {
    days,
    employees,
    shifts,
    demand: shifts.map((_, shift) => Array.from({ length: days }, (__, day) => countOf({ cells, days, day, shift }))),
    off: range(2, 2),
    work: range(3, 3),
    forbiddenPairs: pairs.filter(([a, b]) => a !== b && random() < 0.3),
    forbiddenAcrossOff: pairs.filter(() => random() < 0.25),
  };
}

function countOf(of: { cells: readonly number[]; days: number; day: number; shift: number }): number {
  return of.cells.filter((cell, at) => cell === of.shift && at % of.days === of.day).length;
}

/** The rules, said again without the planner's code: every window of the circle is looked at by itself. */
export function isLawful(instance: RollingInstance, cells: readonly number[]): boolean {
  const { days, employees, shifts, demand, off, work, forbiddenPairs, forbiddenAcrossOff } = instance;
  if (cells.length !== days * employees) return false;
  const covered = demand.every((row, shift) =>
    row.every((people, day) => countOf({ cells, days, day, shift }) === people),
  );
  const twice = [...cells, ...cells].map((cell) => (cell === DAY_OFF ? '-' : String.fromCharCode(97 + cell))).join('');
  const runs = (pattern: RegExp): number[] | undefined => {
    // From the first change of kind on, so that no stretch is cut in two.
    const start = [...twice].findIndex(
      (_, at) => at > 0 && pattern.test(twice[at] ?? '') && !pattern.test(twice[at - 1] ?? ''),
    );
    if (start < 0) return pattern.test(twice) ? undefined : [];
    const once = twice.slice(start, start + cells.length);
    return [...once.matchAll(new RegExp(`(?:${pattern.source})+`, 'g'))].map(([run]) => run.length);
  };
  const within = (lengths: number[] | undefined, { min, max }: { min: number; max: number }): boolean =>
    lengths !== undefined && lengths.every((length) => length >= min && length <= max);
  const letter = (shift: number): string => String.fromCharCode(97 + shift);
  return (
    covered &&
    within(runs(/-/), off) &&
    within(runs(/[a-z]/), work) &&
    shifts.every(({ run }, shift) => within(runs(new RegExp(letter(shift))), run)) &&
    forbiddenPairs.every(([a, b]) => !twice.includes(letter(a) + letter(b))) &&
    forbiddenAcrossOff.every(([a, b]) => !twice.includes(`${letter(a)}-${letter(b)}`))
  );
}

/** Tries every order of cells that meets the demand, one day after the other. */
export function lawfulByTrying(instance: RollingInstance): number[] | undefined {
  const { days, employees, shifts, demand } = instance;
  const left = [...demand.map((row) => [...row])];
  const offLeft = Array.from(
    { length: days },
    (_, day) => employees - demand.reduce((sum, row) => sum + (row[day] ?? 0), 0),
  );
  const rows = [offLeft, ...left];
  const cells: number[] = [];
  const search = (): boolean => {
    if (cells.length === days * employees) return isLawful(instance, cells);
    const day = cells.length % days;
    for (let cell = DAY_OFF; cell < shifts.length; cell++) {
      const row = rows[cell + 1];
      if (row === undefined || (row[day] ?? 0) <= 0) continue;
      row[day] = (row[day] ?? 0) - 1;
      cells.push(cell);
      if (search()) return true;
      cells.pop();
      row[day] += 1;
    }
    return false;
  };
  return search() ? cells : undefined;
}
