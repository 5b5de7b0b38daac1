import type { LinearModel, LinearResult } from '../linear/linear-model';
import { provesEmpty, type Bounds } from './farkas';
import type { RotaRows } from './rota-rows';

/** Walks of each arc; or a proof that there are none; or neither, for want of time. */
export type SearchOutcome =
  { readonly kind: 'found'; readonly walks: Int32Array } | { readonly kind: 'empty' } | { readonly kind: 'undecided' };

/** Values nearer to a whole number than this are taken for it, and then checked exactly. */
const WHOLE = 1e-6;

/** A bound that a branch sets on a column, or on a row (numbered after the columns). */
interface Branch {
  readonly depth: number;
  readonly item: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Branch and bound whose every closed leaf is proved in whole numbers, so that `empty` does not rest on tolerances of the
 * solver: it is only asked where to look. Branches first on the broad sums at the end of `rows`.
 */
export function searchExactly(of: {
  model: LinearModel;
  rows: RotaRows;
  /** Ends the search when it answers true; asked before each of the tree's nodes. */
  stop: (nodes: number) => boolean;
}): SearchOutcome & { readonly nodes: number } {
  const { model, rows, stop } = of;
  const state = createState(model, rows);
  const open: Branch[] = [];
  let nodes = 0;
  for (let at: Branch | undefined = ROOT; at !== undefined; at = open.pop()) {
    if (stop(nodes)) return { kind: 'undecided', nodes };
    nodes++;
    state.enter(at);
    const result = model.solve({ options: { presolve: 'off' } });
    if (result.status === 'infeasible' && state.isProvedEmpty()) continue;
    const split = result.status === 'optimal' ? splitOf({ rows, result }) : widest(state.bounds);
    if (split === undefined) {
      const walks = Int32Array.from(result.primal, Math.round);
      if (result.status === 'optimal' && satisfies({ rows, walks })) return { kind: 'found', walks, nodes };
      return { kind: 'undecided', nodes };
    }
    const { item, value } = split;
    const [lower, upper] = state.boundsOf(item);
    const below = { depth: at.depth + 1, item, lower, upper: Math.floor(value) };
    const above = { depth: at.depth + 1, item, lower: Math.floor(value) + 1, upper };
    open.push(...(value - Math.floor(value) > 0.5 ? [below, above] : [above, below]));
  }
  return { kind: 'empty', nodes };
}

const ROOT: Branch = { depth: 0, item: -1, lower: 0, upper: 0 };

function createState(model: LinearModel, rows: RotaRows) {
  const count = rows.columns.count;
  const bounds: Bounds = {
    columnLower: rows.columns.lower.slice(),
    columnUpper: rows.columns.upper.slice(),
    rowLower: rows.lower.slice(),
    rowUpper: rows.upper.slice(),
  };
  const trail: Branch[] = [];
  const boundsOf = (item: number): [number, number] =>
    item < count
      ? [bounds.columnLower[item]!, bounds.columnUpper[item]!]
      : [bounds.rowLower[item - count]!, bounds.rowUpper[item - count]!];
  const set = ({ item, lower, upper }: Omit<Branch, 'depth'>): void => {
    if (item < count) {
      bounds.columnLower[item] = lower;
      bounds.columnUpper[item] = upper;
      model.setColumnBounds(item, { lower, upper });
    } else {
      bounds.rowLower[item - count] = lower;
      bounds.rowUpper[item - count] = upper;
      model.setRowBounds(item - count, { lower, upper });
    }
  };
  return {
    bounds,
    boundsOf,
    enter(branch: Branch) {
      for (const left of trail.splice(Math.max(0, branch.depth - 1)).reverse()) set(left);
      if (branch.depth === 0) return;
      const [lower, upper] = boundsOf(branch.item);
      trail.push({ ...branch, lower, upper });
      set(branch);
    },
    isProvedEmpty(): boolean {
      const ray = model.dualRay();
      return ray !== undefined && provesEmpty({ columns: rows.columns, bounds, ray });
    },
  };
}

/** Where to branch: the first rank of sums with a fraction, then the arcs; `undefined` where all are whole. */
function splitOf(of: { rows: RotaRows; result: LinearResult }) {
  const { rows, result } = of;
  const count = rows.columns.count;
  for (const [from, to] of rows.ranks) {
    const row = mostFractional({ values: result.rowValue, from, to });
    if (row >= 0) return { item: count + row, value: result.rowValue[row]! };
  }
  const column = mostFractional({ values: result.primal, from: 0, to: count });
  return column < 0 ? undefined : { item: column, value: result.primal[column]! };
}

function mostFractional(of: { values: Float64Array; from: number; to: number }): number {
  let best = -1;
  let most = WHOLE;
  for (let index = of.from; index < of.to; index++) {
    const fraction = of.values[index]! - Math.floor(of.values[index]!);
    const distance = Math.min(fraction, 1 - fraction);
    if (distance > most) [best, most] = [index, distance];
  }
  return best;
}

/** Where the solver breaks down, or says that nothing is possible and the proof does not hold: halve what is left. */
function widest({ columnLower, columnUpper }: Bounds) {
  let best = -1;
  let most = 0;
  for (let column = 0; column < columnLower.length; column++) {
    const width = columnUpper[column]! - columnLower[column]!;
    if (width > most) [best, most] = [column, width];
  }
  return best < 0 ? undefined : { item: best, value: Math.floor((columnLower[best]! + columnUpper[best]!) / 2) };
}

/** Whether the rows hold in whole numbers. */
function satisfies(of: { rows: RotaRows; walks: Int32Array }): boolean {
  const { columns, lower, upper } = of.rows;
  const sums = new Float64Array(lower.length);
  for (let column = 0; column < columns.count; column++) {
    if (of.walks[column]! < 0 || of.walks[column]! > columns.upper[column]!) return false;
    for (let at = columns.starts[column]!; at < columns.starts[column + 1]!; at++) {
      sums[columns.indices[at]!]! += columns.values[at]! * of.walks[column]!;
    }
  }
  return sums.every((sum, row) => sum >= lower[row]! && sum <= upper[row]!);
}
