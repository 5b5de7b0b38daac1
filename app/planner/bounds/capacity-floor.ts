import { createLinearModel, type LinearModel } from '../linear/linear-model';
import { createSparseBlock } from '../linear/sparse-block';
import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';
import { capacityProgram, type CapacityProgram, type FaceCosts } from './capacity-program';
import type { BoundMeans } from './crew-faces';
import { dutyLimits } from './duty-limits';
import { windowFloors } from './plan-bounds';
import { provenMinimum, type Program, type ProgramRow } from './proven-minimum';

/** Rounds of limits on parts of duties; each solves the program anew. */
const ROUNDS = 4;
/** A round that raises the bound by less is the last one. */
const LEAST_GAIN = 0.002;
/** What the sums of a bound may be off by. */
const ROUNDING = 1e-6;

export interface CapacityFloor {
  /** Mean m14 of the case that no plan with this rota and these visits is below; null where nothing is proven. */
  readonly floor: number | null;
  readonly columns: number;
  readonly rows: number;
  readonly rounds: number;
}

/**
 * A floor of the mean m14 for the planned rota that also counts capacity: a duty holds so many minutes of visits,
 * travel, handover and break, and so many in each part of it. It is at least the mean of the exact floors.
 */
export function m14FloorCapacity(
  of: { model: Model; plan: PlanView; weightOf?: FaceCosts['weightOf'] },
  { solver, secondsLeft }: BoundMeans,
): CapacityFloor {
  const { model, plan } = of;
  const costs = { floorOf: windowFloors(model, plan), weightOf: of.weightOf ?? (() => 1) };
  const built = capacityProgram(model, plan, costs);
  const { program, duties } = built;
  if (program.cost.length === 0) return { floor: null, columns: 0, rows: 0, rounds: 0 };
  const limits = dutyLimits(model);
  program.rows.push(...duties.map(limits.whole));
  const linear = createLinearModel({ solver, ...linearParts(program) });
  let proven = 0;
  let rounds = 0;
  try {
    while (rounds < ROUNDS && secondsLeft() > 0) {
      const result = linear.solve({ seconds: secondsLeft(), options: { solver: rounds === 0 ? 'ipm' : 'simplex' } });
      if (result.status !== 'optimal') break;
      rounds++;
      const before = proven;
      proven = Math.max(proven, provenMinimum(program, result));
      if (rounds > 1 && proven - before < LEAST_GAIN) break;
      const passed = duties.flatMap((load) => limits.passed(load, result.primal) ?? []);
      if (passed.length === 0) break;
      program.rows.push(...passed);
      addRows(linear, passed);
    }
  } finally {
    linear.dispose();
  }
  const floor = rounds > 0 ? raised(proven, { built, weighted: of.weightOf !== undefined }) : null;
  return { floor, columns: program.cost.length, rows: program.rows.length, rounds };
}

/** Faces of whole people: where every recipient has as many windows, the mean is a whole number of parts. */
function raised(proven: number, of: { built: CapacityProgram; weighted: boolean }): number {
  const { recipients, windows } = of.built;
  if (of.weighted || windows === null) return proven - ROUNDING;
  const parts = recipients * windows;
  return Math.ceil((proven - ROUNDING) * parts) / parts;
}

function linearParts({ cost, upper, rows }: Program) {
  const entries: [row: number, value: number][][] = cost.map(() => []);
  rows.forEach((row, at) => row.columns.forEach((column, i) => entries[column]!.push([at, row.values[i]!])));
  const columns = createSparseBlock();
  entries.forEach((list, column) => {
    for (const [row, value] of list) columns.entry(row, value);
    columns.close({ cost: cost[column]!, lower: 0, upper: upper[column]! });
  });
  const bounds = {
    lower: Float64Array.from(rows, (row) => row.lower),
    upper: Float64Array.from(rows, (row) => row.upper),
  };
  return { rows: bounds, columns: columns.build() };
}

function addRows(linear: LinearModel, rows: readonly ProgramRow[]): void {
  const block = createSparseBlock();
  for (const row of rows) {
    row.columns.forEach((column, i) => block.entry(column, row.values[i]!));
    block.close({ lower: row.lower, upper: row.upper });
  }
  linear.addRows(block.build());
}
