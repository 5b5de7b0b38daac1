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
}

export function hoursGrid(shifts: LineShifts, limits: LineLimits): HoursGrid {
  const width = shifts.count + 1;
  const used = shifts.paid.filter((_, shift) =>
    limits.allowed.some((may, at) => may === 1 && at % width === shift + 1),
  );
  const unit = [...used].reduce(gcd, 0) || 1;
  const units = shifts.paid.map((paid) => Math.floor(paid / unit));
  const least = Math.max(0, Math.ceil(limits.paidLeast / unit));
  if (limits.paidMost !== Infinity) {
    return { places: Math.max(0, Math.floor(limits.paidMost / unit) + 1), units, least, capped: false };
  }
  return least === 0
    ? { places: 1, units: units.map(() => 0), least, capped: true }
    : { places: least + 1, units, least, capped: true };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
