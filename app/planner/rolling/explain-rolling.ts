import { demandWays, type DemandChange } from './demand-ways';
import type { RollingInstance } from './rolling-instance';
import { offDemand } from './rolling-instance';
import { solveRolling, type RollingOptions } from './solve-rolling';

/** Kinds of rules that can stand in each other's way. */
export type RollingGroup = 'weekend' | 'off' | 'work' | 'rest' | 'weeklyRest' | 'runs';

/** Why there is no rota. Weekdays count from 0, a Monday. */
export type RollingReason =
  /** More people are needed on a weekday than walk the cycle. */
  | { readonly kind: 'people'; readonly weekday: number; readonly needed: number; readonly people: number }
  /** More are needed on a weekend day than the weekend norm lets come. */
  | {
      readonly kind: 'weekends';
      readonly weekday: number;
      readonly needed: number;
      readonly most: number;
      readonly every: number;
    }
  /** The days of work and the days off cannot be cut into stretches of the lengths asked for. */
  | { readonly kind: 'lengths'; readonly workDays: number; readonly offDays: number }
  /** Rules that cannot be kept together with the demand; `smallest`: all others hold as soon as one of them goes. */
  | { readonly kind: 'conflict'; readonly groups: readonly RollingGroup[]; readonly smallest: boolean };

/** A single rule that, let out by one, makes a rota possible; or another demand that does. Each is proved by a rota. */
export type RollingWay =
  | { readonly what: 'weekendEvery' | 'offMin' | 'offMax' | 'workMin' | 'workMax'; readonly to: number }
  | { readonly what: 'demand'; readonly changes: readonly DemandChange[] };

/** Words for an instance that is proved to have no rota. Ends early, saying less, when it is stopped. */
export function reasonOf(instance: RollingInstance, options: RollingOptions): RollingReason {
  return byCounting(instance) ?? byLeavingOut(instance, options);
}

function byCounting(instance: RollingInstance): RollingReason | undefined {
  const { employees: people, weekendEvery: every = 1 } = instance;
  const offs = offDemand(instance);
  const weekday = offs.findIndex((count) => count < 0);
  if (weekday >= 0) return { kind: 'people', weekday, needed: people - (offs[weekday] ?? 0), people };
  const most = Math.floor(people / every);
  const crowded = [5, 6].find((day) => people - (offs[day] ?? 0) > most);
  if (crowded !== undefined) {
    return { kind: 'weekends', weekday: crowded, needed: people - (offs[crowded] ?? 0), most, every };
  }
  const offDays = offs.reduce((sum, count) => sum + count, 0);
  const workDays = people * instance.days - offDays;
  return canBeCut({ instance, workDays, offDays }) ? undefined : { kind: 'lengths', workDays, offDays };
}

/** Whether some number of stretches of work, and as many of days off, hold exactly these days. */
function canBeCut(of: { instance: RollingInstance; workDays: number; offDays: number }): boolean {
  const { instance, workDays, offDays } = of;
  const fits = ({ min, max }: { min: number; max: number }, days: number, blocks: number): boolean =>
    blocks * min <= days && days <= blocks * max;
  for (let blocks = 1; blocks <= workDays; blocks++) {
    if (fits(instance.work, workDays, blocks) && fits(instance.off, offDays, blocks)) return true;
  }
  return false;
}

/** Leaves out one kind of rule after the other; those without which a rota is there stand in the way. */
function byLeavingOut(instance: RollingInstance, options: RollingOptions): RollingReason {
  let left = instance;
  let smallest = true;
  const groups: RollingGroup[] = [];
  for (const group of GROUPS) {
    const without = LEFT_OUT[group](left);
    if (without === null) continue;
    const { status } = solveRolling(without, options);
    if (status === 'unsat') left = without;
    else groups.push(group);
    if (status === 'undecided') smallest = false;
  }
  return { kind: 'conflict', groups, smallest };
}

const GROUPS: readonly RollingGroup[] = ['runs', 'weeklyRest', 'rest', 'weekend', 'work', 'off'];

/** An instance without a kind of rule, or `null` where it has none. */
const LEFT_OUT: Readonly<Record<RollingGroup, (instance: RollingInstance) => RollingInstance | null>> = {
  runs: (instance) => {
    const { max } = instance.work;
    if (instance.shifts.every(({ run }) => run.min <= 1 && run.max >= max)) return null;
    return { ...instance, shifts: instance.shifts.map((shift) => ({ ...shift, run: freeOf(instance) })) };
  },
  weeklyRest: (instance) =>
    instance.off.min > 1 || instance.forbiddenAcrossOff.length === 0 ? null : { ...instance, forbiddenAcrossOff: [] },
  rest: (instance) => (instance.forbiddenPairs.length === 0 ? null : { ...instance, forbiddenPairs: [] }),
  weekend: (instance) => ((instance.weekendEvery ?? 1) > 1 ? { ...instance, weekendEvery: 1 } : null),
  work: (instance) => ({ ...instance, work: freeOf(instance) }),
  off: (instance) => ({ ...instance, off: freeOf(instance) }),
};

const freeOf = ({ days, employees }: RollingInstance) => ({ min: 1, max: days * employees });

/** Single rules, each let out by one, that make a rota possible; where there is none, changes of the demand. */
export function waysOut(
  instance: RollingInstance,
  { mostWorkDays, ...options }: RollingOptions & { mostWorkDays: number },
): RollingWay[] {
  const { work, off, weekendEvery: every = 1 } = instance;
  const tried: readonly (readonly [RollingWay, Partial<RollingInstance>, boolean])[] = [
    [{ what: 'offMax', to: off.max + 1 }, { off: { ...off, max: off.max + 1 } }, true],
    [{ what: 'workMin', to: work.min - 1 }, { work: { ...work, min: work.min - 1 } }, work.min > 1],
    [{ what: 'offMin', to: off.min - 1 }, { off: { ...off, min: off.min - 1 } }, off.min > 1],
    [{ what: 'workMax', to: work.max + 1 }, { work: { ...work, max: work.max + 1 } }, work.max < mostWorkDays],
    [{ what: 'weekendEvery', to: every - 1 }, { weekendEvery: every - 1 }, every > 1],
  ];
  const ways = tried.flatMap(([way, change, isOpen]) => {
    if (!isOpen) return [];
    return solveRolling({ ...instance, ...change }, options).status === 'sat' ? [way] : [];
  });
  if (ways.length > 0) return ways;
  return demandWays(instance, options).map((changes) => ({ what: 'demand', changes }));
}
