/** Least and greatest number of days, both included. */
export interface DayRange {
  readonly min: number;
  readonly max: number;
}

export interface RollingShift {
  /** One character, as it stands in a schedule. */
  readonly name: string;
  /** Days in a row of this same shift. */
  readonly run: DayRange;
  /** Whether it reaches into the day after, so that one on a Friday touches the weekend. */
  readonly passesMidnight?: boolean;
}

/**
 * A rolling rota to be found: everyone walks one cycle of `employees` weeks, each starting a week later than the one
 * before, and every rule is hard (rotating workforce scheduling; Musliu, Gaertner & Slany, "Efficient generation of
 * rotating workforce schedules", Discrete Applied Mathematics 118, 2002). Shifts are named by their place in `shifts`.
 */
export interface RollingInstance {
  /** Days in a week: 7. */
  readonly days: number;
  /** People, and thereby weeks of the cycle. */
  readonly employees: number;
  readonly shifts: readonly RollingShift[];
  /** People who must work, exactly: `demand[shift][weekday]`. */
  readonly demand: readonly (readonly number[])[];
  /** Days off in a row. */
  readonly off: DayRange;
  /** Days in a row that are worked, whatever the shifts. */
  readonly work: DayRange;
  /** `[a, b]`: `b` may not follow `a` the next day. */
  readonly forbiddenPairs: readonly (readonly [number, number])[];
  /** `[a, b]`: after `a` and exactly one day off, `b` may not follow. */
  readonly forbiddenAcrossOff: readonly (readonly [number, number])[];
  /**
   * Of so many weekends in a row at most one is worked: the sixth and seventh days of weeks of seven, and what reaches into them. Left out, as in the
   * public instances, weekends are as other days.
   */
  readonly weekendEvery?: number;
}

/** A day of a schedule: a place in `shifts`, or this. */
export const DAY_OFF = -1;

/** Days of the whole cycle. */
export const cycleLength = ({ days, employees }: RollingInstance): number => days * employees;

/** People who are off, by weekday. Below zero where more are needed than there are. */
export function offDemand(instance: RollingInstance): number[] {
  return Array.from({ length: instance.days }, (_, day) =>
    instance.demand.reduce((left, row) => left - (row[day] ?? 0), instance.employees),
  );
}
