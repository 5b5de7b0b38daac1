import type { SparseBlock } from '../linear/sparse-block';

/** Bounds of all columns and rows of a system of whole numbers. */
export interface Bounds {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

/** Multipliers are rounded to whole numbers of this size, so that every sum below is a whole number without error. */
const SCALE = 2 ** 22;

/** Sums of whole numbers below this are exact. */
const LARGEST = 2 ** 50;

/**
 * Proves without rounding errors that no point satisfies the system: the rows are added up with whole-number
 * multipliers near `ray`, and the sum asks for more than the columns' bounds can give. Columns have whole entries and
 * finite whole bounds. Any multipliers make a valid argument, so that a `ray` found in floating point needs no trust;
 * `false` says nothing.
 */
export function provesEmpty(of: { columns: SparseBlock; bounds: Bounds; ray: Float64Array }): boolean {
  return [1, -1].some((sign) => argues({ ...of, sign }));
}

function argues(of: { columns: SparseBlock; bounds: Bounds; ray: Float64Array; sign: number }): boolean {
  const { columns, bounds, ray, sign } = of;
  const largest = ray.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(largest > 0 && largest < Infinity)) return false;
  const factors = new Float64Array(ray.length);
  let asked = 0;
  for (let row = 0; row < ray.length; row++) {
    const factor = Math.round(((sign * ray[row]!) / largest) * SCALE);
    const bound = factor > 0 ? bounds.rowLower[row]! : bounds.rowUpper[row]!;
    if (factor === 0 || !Number.isFinite(bound)) continue;
    factors[row] = factor;
    asked += factor * bound;
  }
  return mostOf({ columns, bounds, factors }) < asked;
}

/** The most that the weighted sum of the rows can be within the columns' bounds; no number where it is too large to tell. */
function mostOf(of: { columns: SparseBlock; bounds: Bounds; factors: Float64Array }): number {
  const { columns, bounds, factors } = of;
  let most = 0;
  let size = 0;
  for (let column = 0; column < columns.count; column++) {
    let weight = 0;
    for (let at = columns.starts[column]!; at < columns.starts[column + 1]!; at++) {
      weight += factors[columns.indices[at]!]! * columns.values[at]!;
    }
    const term = weight * (weight > 0 ? bounds.columnUpper[column]! : bounds.columnLower[column]!);
    most += term;
    size += Math.abs(term) + Math.abs(weight);
  }
  return size < LARGEST ? most : NaN;
}
