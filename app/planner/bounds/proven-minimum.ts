import type { LinearResult } from '../linear/linear-model';

/** A linear program of columns between 0 and an upper bound, and rows between two bounds. */
export interface Program {
  readonly cost: number[];
  readonly upper: number[];
  readonly rows: ProgramRow[];
}

export interface ProgramRow {
  readonly lower: number;
  readonly upper: number;
  /** A column comes once. */
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/**
 * What no solution of the program costs less than, from the duals of a solve: every dual gives a valid bound, whatever
 * the solver's tolerances, when what each column could win at its reduced cost is added. Right up to the last digits
 * of the sums.
 */
export function provenMinimum({ cost, upper, rows }: Program, { dual }: Pick<LinearResult, 'dual'>): number {
  const reduced = Float64Array.from(cost);
  let proven = 0;
  rows.forEach((row, at) => {
    const price = dual[at] ?? 0;
    const limit = price > 0 ? row.lower : row.upper;
    if (price === 0 || !Number.isFinite(limit)) return;
    proven += price * limit;
    row.columns.forEach((column, i) => (reduced[column]! -= price * row.values[i]!));
  });
  reduced.forEach((price, column) => (proven += Math.min(0, price) * upper[column]!));
  return proven;
}
