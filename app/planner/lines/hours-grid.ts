import type { LineLimits, LineShifts } from './line-limits';

/** Paid time of a line counted in whole units, so that it can be a coordinate of a table. */
export interface HoursGrid {
  /** Places of the coordinate: counts `0 .. places - 1`. */
  readonly places: number;
  /** Units of each shift. */
  readonly units: Int32Array;
  /** Counts that a whole line may end on: from `least` to the last place. */
  readonly least: number;
  /** Counts beyond the last place stay on it: there is a least and no most. */
  readonly capped: boolean;
  /**
   * Counts that a legal line can have before a day, by the day (the end of the last day too): from `low` up to `high`.
   * Fewer leave too much for the days to come, more can not have been worked yet.
   */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export function hoursGrid(shifts: LineShifts, limits: LineLimits): HoursGrid {
  const width = shifts.count + 1;
  const used = shifts.paid.filter((_, shift) =>
    limits.allowed.some((may, at) => may === 1 && at % width === shift + 1),
  );
  const unit = [...used].reduce(gcd, 0) || 1;
  const units = shifts.paid.map((paid) => Math.floor(paid / unit));
  const least = Math.max(0, Math.ceil(limits.paidLeast / unit));
  const bounded = limits.paidMost !== Infinity;
  const capped = !bounded;
  if (capped && least === 0) return { units: units.map(() => 0), least, capped, ...anyHours(1, limits.days) };
  const places = bounded ? Math.max(0, Math.floor(limits.paidMost / unit) + 1) : least + 1;
  if (capped) return { units, least, capped, ...anyHours(places, limits.days) };
  return { places, units, least, capped, ...reachableHours({ places, least, unit, units, limits }) };
}

function anyHours(places: number, days: number) {
  return { places, low: new Int32Array(days + 1), high: new Int32Array(days + 1).fill(places - 1) };
}

/** What so many days can hold at most: whole weeks, and days of the week that is cut, by their own limits. */
function reachableHours(of: { places: number; least: number; unit: number; units: Int32Array; limits: LineLimits }) {
  const { places, least, unit, units, limits } = of;
  const { days, order } = limits;
  const inDay = Math.max(0, ...units);
  const shiftsInWeek = order.weeklyRest < 0 ? 7 : 6;
  const inWeek = Math.min(shiftsInWeek * inDay, Math.floor(order.weekMinutes / unit));
  const most = (count: number): number => Math.floor(count / 7) * inWeek + Math.min(inWeek, (count % 7) * inDay);
  return {
    low: Int32Array.from({ length: days + 1 }, (_, day) => Math.max(0, least - most(days - day))),
    high: Int32Array.from({ length: days + 1 }, (_, day) => Math.min(places - 1, most(day))),
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
