/**
 * Several columns, or several rows, of a linear model in packed form: line `i` has the entries from `starts[i]` up to
 * `starts[i + 1]`. For a block of columns `indices` are rows and the bounds are those of the variables; for a block of
 * rows `indices` are columns and the bounds are those of the row's sum. `cost` counts for columns only.
 */
export interface SparseBlock {
  readonly count: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** Bounds and, for a column, cost of one line of a block. A missing bound is none; a missing cost is 0. */
export interface LineLimits {
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
}

export interface SparseBlockBuilder {
  readonly count: number;
  /** Adds an entry to the line that is open. No index may come twice in one line. */
  entry(index: number, value: number): void;
  /** Ends the open line and answers its number in this block; the next entry begins another. */
  close(limits: LineLimits): number;
  build(): SparseBlock;
}

/** Collects a block line by line. */
export function createSparseBlock(): SparseBlockBuilder {
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  return {
    get count() {
      return cost.length;
    },
    entry(index, value) {
      indices.push(index);
      values.push(value);
    },
    close(limits) {
      cost.push(limits.cost ?? 0);
      lower.push(limits.lower ?? -Infinity);
      upper.push(limits.upper ?? Infinity);
      starts.push(indices.length);
      return cost.length - 1;
    },
    build: () => ({
      count: cost.length,
      cost: Float64Array.from(cost),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    }),
  };
}
