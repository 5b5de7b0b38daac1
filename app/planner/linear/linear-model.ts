import type { Basis, Highs, Model, OptionValue } from 'highs';
import type { SparseBlock } from './sparse-block';

/** The loaded solver (HiGHS as WebAssembly). Whoever calls the planner loads it; the planner only receives it. */
export type LinearSolver = Highs;

/**
 * How a solve ended. `optimal` and `infeasible` are proofs within the solver's tolerances; `solutions` is a stop at the
 * number of solutions that was asked for; `time` covers every limit and interruption; `failed` is a breakdown of the
 * solver, which says nothing about the model.
 */
export type LinearStatus = 'optimal' | 'infeasible' | 'unbounded' | 'solutions' | 'time' | 'failed';

export interface LinearResult {
  readonly status: LinearStatus;
  /** Whether `primal` is a solution within tolerances: for `optimal`, and for a stopped search that found one. */
  readonly hasPrimal: boolean;
  /** Cost of `primal`; meaningless without one. */
  readonly objective: number;
  /** Best proven bound of the cost: of the branch and bound for integer models, `objective` for an optimal LP. */
  readonly bound: number;
  /** Values of the columns. */
  readonly primal: Float64Array;
  /** Sums of the rows. */
  readonly rowValue: Float64Array;
  /** Duals of the rows: what one more unit of the row's sum costs. LP only. */
  readonly dual: Float64Array;
  /** Reduced costs of the columns. LP only. */
  readonly reducedCost: Float64Array;
}

export interface SolveLimits {
  /** Seconds of the clock for this solve alone. */
  readonly seconds?: number;
  /** Options of HiGHS by name, kept for later solves too. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Asked now and then during an integer solve or simplex run; `true` ends it with status `time`. */
  readonly stop?: () => boolean;
}

/** A linear model that lives in the solver, to be solved, changed and solved again from where it stood. Minimises. */
export interface LinearModel {
  readonly columns: number;
  readonly rows: number;
  /** Adds columns over the rows that exist. */
  addColumns(block: SparseBlock): void;
  /** Adds rows over the columns that exist. */
  addRows(block: SparseBlock): void;
  /** Deletes the rows from `from` to the last. */
  dropRows(from: number): void;
  setColumnBounds(column: number, bounds: { lower: number; upper: number }): void;
  setRowBounds(row: number, bounds: { lower: number; upper: number }): void;
  /** Replaces the cost of every column. */
  setCosts(costs: Float64Array): void;
  /** Makes all columns whole numbers, or none. Columns that are added later are continuous until asked again. */
  setInteger(integer: boolean): void;
  solve(limits?: SolveLimits): LinearResult;
  /** The basis of the last LP, to start another solve from. */
  basis(): Basis;
  setBasis(basis: Basis): void;
  /** Weights of the rows whose sum no column values satisfy, after `infeasible` of an LP solved without presolve. */
  dualRay(): Float64Array | undefined;
  /** Values of all columns that an integer search begins with; HiGHS checks them. */
  setStart(values: Float64Array): void;
  /** Gives the solver's memory back. Nothing else does. */
  dispose(): void;
}

/** A model of `rows.lower.length` rows whose entries come with the columns. The caller must `dispose()` it. */
export function createLinearModel(of: {
  solver: LinearSolver;
  /** Bounds of the rows' sums. */
  rows: { readonly lower: Float64Array; readonly upper: Float64Array };
  columns: SparseBlock;
  integer?: boolean;
}): LinearModel {
  const { solver, rows, columns } = of;
  const model = solver.createModel(modelData({ rows, columns, integer: of.integer ?? false }));
  model.options.set('output_flag', false);
  const size = { columns: columns.count, rows: rows.lower.length };
  return {
    get columns() {
      return size.columns;
    },
    get rows() {
      return size.rows;
    },
    addColumns(block) {
      if (block.count === 0) return;
      model.addCols({ ...block, matrix: matrixOf({ block, format: 'csc', across: size.rows }) });
      size.columns += block.count;
    },
    addRows(block) {
      if (block.count === 0) return;
      const { lower, upper } = block;
      model.addRows({ lower, upper, matrix: matrixOf({ block, format: 'csr', across: size.columns }) });
      size.rows += block.count;
    },
    dropRows(from) {
      if (from >= size.rows) return;
      model.deleteRows({ kind: 'range', from, to: size.rows - 1 });
      size.rows = from;
    },
    setColumnBounds: (column, { lower, upper }) => void model.changeColBounds(column, lower, upper),
    setRowBounds: (row, { lower, upper }) => void model.changeRowBounds(row, lower, upper),
    setCosts: (costs) => void model.changeColsCost({ kind: 'range', from: 0, to: size.columns - 1 }, costs),
    setInteger(integer) {
      const types = new Int32Array(size.columns).fill(integer ? 1 : 0);
      if (size.columns > 0) model.changeColsIntegrality({ kind: 'range', from: 0, to: size.columns - 1 }, types);
    },
    solve: (limits) => solveModel({ solver, model, limits: limits ?? {} }),
    basis: () => model.getBasis(),
    setBasis: (basis) => void model.setBasis(basis),
    dualRay: () => model.getDualRay()?.values,
    setStart: (values) => void model.setSolution({ colValue: values }),
    dispose: () => model.dispose(),
  };
}

function modelData(of: { rows: { lower: Float64Array; upper: Float64Array }; columns: SparseBlock; integer: boolean }) {
  const { rows, columns, integer } = of;
  return {
    numCols: columns.count,
    numRows: rows.lower.length,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: matrixOf({ block: columns, format: 'csc', across: rows.lower.length }),
    ...(integer ? { integrality: new Int32Array(columns.count).fill(1) } : {}),
  };
}

function matrixOf(of: { block: SparseBlock; format: 'csc' | 'csr'; across: number }) {
  const { block, format, across } = of;
  const { starts, indices, values } = block;
  const [numRows, numCols] = format === 'csc' ? [across, block.count] : [block.count, across];
  return { format, numRows, numCols, starts, indices, values };
}

function solveModel(of: { solver: LinearSolver; model: Model; limits: SolveLimits }): LinearResult {
  const { solver, model, limits } = of;
  if (limits.options) model.options.set(limits.options);
  model.options.set('time_limit', Math.max(0, Math.min(limits.seconds ?? 1e9, 1e9)));
  model.zeroAllClocks();
  const { stop } = limits;
  const check = (event: { interrupt(): void }): undefined => {
    if (stop?.()) event.interrupt();
  };
  const { simplexInterrupt, mipInterrupt } = solver.constants.callbackType;
  model.run(stop ? { [simplexInterrupt]: check, [mipInterrupt]: check } : {});
  return resultOf({ solver, model });
}

function resultOf(of: { solver: LinearSolver; model: Model }): LinearResult {
  const { solver, model } = of;
  const status = statusOf(solver, model);
  const solution = model.getSolution();
  const objective = model.getObjectiveValue();
  const dualBound = Number(model.info.get('mip_dual_bound'));
  const integer = Number(model.info.get('mip_node_count')) >= 0;
  return {
    status,
    hasPrimal: Number(model.info.get('primal_solution_status')) === 2,
    objective,
    bound: integer ? dualBound : status === 'optimal' ? objective : -Infinity,
    primal: solution.colValue,
    rowValue: solution.rowValue,
    dual: solution.rowDual,
    reducedCost: solution.colDual,
  };
}

function statusOf(solver: LinearSolver, model: Model): LinearStatus {
  const codes = solver.constants.modelStatus;
  switch (model.getModelStatus()) {
    case codes.optimal:
    case codes.empty:
      return 'optimal';
    case codes.infeasible:
      return 'infeasible';
    case codes.unbounded:
      return 'unbounded';
    case codes.solutionLimit:
      return 'solutions';
    case codes.timeLimit:
    case codes.iterationLimit:
    case codes.interrupted:
    case codes.objectiveBound:
    case codes.objectiveTarget:
      return 'time';
    default:
      return 'failed';
  }
}
