import { MINUTES_PER_DAY } from '../../domain/time/clock';
import type { ShiftModel } from '../model/model';
import type { DayRange, RollingInstance } from './rolling-instance';

type RollingCode = Pick<ShiftModel, 'start' | 'end' | 'night'>;

/** A rolling rota as a leader asks for it. */
export interface RollingWish {
  /** People who walk the cycle, and thereby its weeks. */
  readonly people: number;
  /** The shifts of the cycle. */
  readonly codes: readonly RollingCode[];
  /** People needed, exactly: `demand[code][weekday]`, Monday first. */
  readonly demand: readonly (readonly number[])[];
  readonly work: DayRange;
  readonly off: DayRange;
  readonly weekendEvery: number;
  readonly limits: {
    readonly dailyRestMinutes: number;
    readonly weeklyRestMinutes: number;
    readonly maxConsecutiveNights: number;
  };
}

/**
 * The wish as an instance whose every schedule keeps daily rest, weekly rest, days and nights in a row, and the weekend
 * norm. What may follow what is reckoned from the clock times of the codes. Weekly rest is kept by a single day off being
 * long enough wherever one stands alone; that is a little more than the law asks where a week has two of them.
 */
export function rollingInstanceOf(wish: RollingWish): RollingInstance {
  const { codes, limits, work } = wish;
  const pairs = codes.flatMap((_, a) => codes.map((__, b) => [a, b] as const));
  const free = ([a, b]: readonly [number, number], daysBetween: number): number =>
    (codes[b]?.start ?? 0) + daysBetween * MINUTES_PER_DAY - (codes[a]?.end ?? 0);
  const isOtherNight = ([a, b]: readonly [number, number]): boolean =>
    a !== b && codes[a]?.night === true && codes[b]?.night === true;
  return {
    days: 7,
    employees: wish.people,
    shifts: codes.map(({ night, end }, index) => ({
      passesMidnight: end > MINUTES_PER_DAY,
      name: String.fromCharCode('a'.charCodeAt(0) + index),
      run: { min: 1, max: night ? Math.min(work.max, limits.maxConsecutiveNights) : work.max },
    })),
    demand: wish.demand,
    off: wish.off,
    work,
    forbiddenPairs: pairs.filter((pair) => free(pair, 1) < limits.dailyRestMinutes || isOtherNight(pair)),
    forbiddenAcrossOff: pairs.filter((pair) => free(pair, 2) < limits.weeklyRestMinutes),
    weekendEvery: wish.weekendEvery,
  };
}
