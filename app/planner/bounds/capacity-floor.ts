import { createLinearModel, type LinearModel } from '../linear/linear-model';
import { createSparseBlock } from '../linear/sparse-block';
import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';
import { capacityProgram, type DutyLoad, type WeightOf } from './capacity-program';
import type { BoundMeans } from './crew-faces';
import { dutyLimits, type DutyLimits } from './duty-limits';
import { provenMinimum, type Program, type ProgramRow } from './proven-minimum';
import { rotaFloors, type RotaFloor } from './rota-floors';

/** Rounds of limits on parts of duties; each solves the program anew. */
const ROUNDS = 4;
/** A round that raises the bound by less is the last one. */
const LEAST_GAIN = 0.002;
/** Planned visits times people; beyond this the program alone takes more memory than a plan may. */
const LARGEST = 500_000;
/** What the sums of a bound may be off by. */
const ROUNDING = 1e-6;

export const isTooLarge = (model: Model, plan: PlanView): boolean => plan.entries.length * model.staff.length > LARGEST;

export interface CapacityFloor {
  /** Mean m14 of the case that no plan with this rota and these visits is below; null where nothing is proven. */
  readonly floor: number | null;
  /** The same with every recipient alone, capacity apart. */
  readonly apart: number | null;
  readonly columns: number;
  readonly rows: number;
  readonly rounds: number;
}

/**
 * A floor of the mean m14 for the planned rota that also counts what single windows do not see: windows share weeks, and
 * a duty holds so many minutes of visits, travel, handover and break, and so many in each part of it. The first comes
 * from whole numbers of people, one recipient at a time; the second from a linear program over all, if time allows.
 */
export function m14FloorCapacity(
  of: { model: Model; plan: PlanView; weightOf?: WeightOf },
  means: BoundMeans,
): CapacityFloor {
  const floors = means.secondsLeft() > 0 && !isTooLarge(of.model, of.plan) ? rotaFloors(of.model, of.plan, means) : [];
  if (floors.length === 0) return { floor: null, apart: null, columns: 0, rows: 0, rounds: 0 };
  const weightOf = of.weightOf ?? (() => 1);
  const whole = floors.reduce((sum, { entries }) => sum + weightOf(entries.length), 0);
  const apart = floors.reduce(
    (sum, { entries, windows, faces }) => sum + (weightOf(entries.length) / whole / windows.length) * faces,
    0,
  );
  const { program, duties } = capacityProgram(of, { floors, weightOf });
  const limits = dutyLimits(of.model);
  program.rows.push(...duties.map(limits.whole));
  const { proven, rounds } = solveRounds({ program, duties, limits }, means);
  const together = of.weightOf ? proven - ROUNDING : wholeFaces(proven, floors);
  return { floor: Math.max(apart, together), apart, columns: program.cost.length, rows: program.rows.length, rounds };
}

function solveRounds(
  of: { program: Program; duties: readonly DutyLoad[]; limits: DutyLimits },
  { solver, secondsLeft }: BoundMeans,
): { proven: number; rounds: number } {
  const { program, duties, limits } = of;
  if (secondsLeft() <= 0) return { proven: 0, rounds: 0 };
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
  return { proven, rounds };
}

/** Faces of whole people: where everybody has as many windows, the mean is a whole number of parts. */
function wholeFaces(proven: number, floors: readonly RotaFloor[]): number {
  const counts = new Set(floors.map(({ windows }) => windows.length));
  if (counts.size !== 1) return proven - ROUNDING;
  const parts = floors.length * [...counts][0]!;
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
