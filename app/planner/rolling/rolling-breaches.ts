import { cycleLength, DAY_OFF, offDemand, type DayRange, type RollingInstance } from './rolling-instance';

/** A rule that a schedule breaks. `at` is a day of the cycle, or for demand a weekday. */
export type RollingBreach =
  | {
      readonly rule: 'length' | 'unknown-shift' | 'off' | 'work' | 'run' | 'pair' | 'across-off' | 'weekend';
      readonly at: number;
    }
  | { readonly rule: 'demand'; readonly at: number; readonly shift: number };

/** Judges a whole cycle, a shift or `DAY_OFF` a day, by every rule of the instance. Lawful is an empty list. */
export function rollingBreaches(of: { instance: RollingInstance; schedule: readonly number[] }): RollingBreach[] {
  const { instance, schedule } = of;
  if (schedule.length !== cycleLength(instance)) return [{ rule: 'length', at: schedule.length }];
  const unknown = schedule.findIndex((cell) => cell !== DAY_OFF && instance.shifts[cell] === undefined);
  if (unknown >= 0) return [{ rule: 'unknown-shift', at: unknown }];
  return [...demandBreaches(of), ...runBreaches(of), ...sequenceBreaches(of), ...weekendBreaches(of)];
}

function* demandBreaches(of: { instance: RollingInstance; schedule: readonly number[] }): Generator<RollingBreach> {
  const { instance, schedule } = of;
  const rows = [...instance.demand.map((row, shift) => ({ row, shift })), { row: offDemand(instance), shift: DAY_OFF }];
  for (const { row, shift } of rows) {
    for (let at = 0; at < instance.days; at++) {
      const there = schedule.filter((cell, day) => cell === shift && day % instance.days === at).length;
      if (there !== row[at]) yield { rule: 'demand', at, shift };
    }
  }
}

function* runBreaches(of: { instance: RollingInstance; schedule: readonly number[] }): Generator<RollingBreach> {
  const { instance, schedule } = of;
  const outside = ({ min, max }: DayRange, length: number): boolean => length < min || length > max;
  for (const { at, length, value } of runsOf(schedule.map((cell) => cell === DAY_OFF))) {
    if (outside(value ? instance.off : instance.work, length)) yield { rule: value ? 'off' : 'work', at };
  }
  for (const { at, length, value } of runsOf(schedule)) {
    const shift = instance.shifts[value];
    if (shift !== undefined && outside(shift.run, length)) yield { rule: 'run', at };
  }
}

/** Longest stretches of one value around the circle; one that has no end is infinitely long. */
function runsOf<T>(values: readonly T[]): { at: number; length: number; value: T }[] {
  const starts = values.flatMap((value, index) => (value === values.at(index - 1) ? [] : [index]));
  if (starts.length === 0) return values.slice(0, 1).map((value) => ({ at: 0, length: Infinity, value }));
  const [first = 0] = starts;
  return values.flatMap((value, at) => {
    const place = starts.indexOf(at);
    if (place < 0) return [];
    const next = starts[place + 1] ?? first + values.length;
    return [{ at, length: next - at, value }];
  });
}

function* sequenceBreaches(of: { instance: RollingInstance; schedule: readonly number[] }): Generator<RollingBreach> {
  const { instance, schedule } = of;
  const after = (at: number): number => schedule[at % schedule.length] ?? DAY_OFF;
  for (const [at, cell] of schedule.entries()) {
    const [next, then] = [after(at + 1), after(at + 2)];
    if (instance.forbiddenPairs.some(([a, b]) => a === cell && b === next)) yield { rule: 'pair', at };
    if (next !== DAY_OFF) continue;
    if (instance.forbiddenAcrossOff.some(([a, b]) => a === cell && b === then)) yield { rule: 'across-off', at };
  }
}

/** The Saturday of a worked weekend that another one follows too soon, around the circle; of a single one, itself. */
function* weekendBreaches(of: { instance: RollingInstance; schedule: readonly number[] }): Generator<RollingBreach> {
  const { instance, schedule } = of;
  const { weekendEvery: every = 1, employees, shifts } = instance;
  const isWorked = (week: number): boolean => {
    const [friday = DAY_OFF, ...days] = schedule.slice((week % employees) * 7 + 4, (week % employees) * 7 + 7);
    return days.some((cell) => cell !== DAY_OFF) || shifts[friday]?.passesMidnight === true;
  };
  for (let week = 0; week < employees; week++) {
    const tooSoon = Array.from({ length: every - 1 }, (_, index) => week + index + 1).some(isWorked);
    if (isWorked(week) && tooSoon) yield { rule: 'weekend', at: week * 7 + 5 };
  }
}
