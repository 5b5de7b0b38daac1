import { createLinearModel, type LinearModel, type LinearResult, type LinearSolver } from '../linear/linear-model';
import { createSparseBlock, type SparseBlockBuilder } from '../linear/sparse-block';
import { cellsFit, type Line, type LinePerson } from './line-person';
import type { MasterProblem } from './master-problem';
import type { LinePrices } from './price-line';
import { leastOfSlack } from './slack-columns';

/** The master program with the lines found so far, alive in the solver. Whoever makes one must `dispose()` it. */
export class LineMaster {
  readonly lines: Line[] = [];
  readonly problem: MasterProblem;
  private readonly model: LinearModel;
  private readonly known = new Set<string>();
  private readonly linesByStaff = new Map<number, Line[]>();

  constructor(of: { solver: LinearSolver; problem: MasterProblem }) {
    const { solver, problem } = of;
    const { row, entry, cost, upper } = problem.slack;
    const columns = createSparseBlock();
    row.forEach((at, slack) => {
      columns.entry(at, entry[slack]!);
      columns.close({ cost: cost[slack]!, lower: 0, upper: upper[slack]! });
    });
    this.problem = problem;
    this.model = createLinearModel({ solver, rows: problem, columns: columns.build() });
  }

  /** Adds lines that are not there yet; returns how many were new. */
  add(lines: readonly Line[]): number {
    const block = createSparseBlock();
    for (const line of lines) {
      const key = `${line.staff}:${line.cells.join()}`;
      if (this.known.has(key)) continue;
      this.known.add(key);
      this.lines.push(line);
      this.linesByStaff.set(line.staff, [...(this.linesByStaff.get(line.staff) ?? []), line]);
      this.enter(block, line);
    }
    this.model.addColumns(block.build());
    return block.count;
  }

  solve(limits: { seconds?: number } = {}): LinearResult {
    return this.model.solve({ ...limits, options: { presolve: 'off', solver: 'simplex' } });
  }

  /**
   * The cheapest choice of one line for each person among those here. It costs no less than the `bound` of the result,
   * whatever ended the search.
   */
  solveWhole(stop: () => boolean): LinearResult {
    this.model.setInteger(true);
    return this.model.solve({ stop, options: { mip_rel_gap: 0 } });
  }

  /** Values of the lines in a solution, in the order of `lines`. */
  lineValues(result: LinearResult): Float64Array {
    return result.primal.slice(this.problem.slack.row.length);
  }

  /** Lets only those lines of a person be used that stand in her allowed cells as they are now. */
  restrict(person: LinePerson): void {
    const first = this.problem.slack.row.length;
    const width = person.rules.shifts.count + 1;
    const { allowed } = person.limits;
    this.lines.forEach((line, at) => {
      if (line.staff !== person.staff) return;
      const fits = line.cells.every((value, day) => allowed[day * width + value + 1] === 1);
      this.model.setColumnBounds(first + at, { lower: 0, upper: fits ? Infinity : 0 });
    });
  }

  dispose(): void {
    this.model.dispose();
  }

  /** What a line costs at prices of the rows, the row of its person apart. */
  priceOf(line: Line, prices: Float64Array): number {
    let price = line.cost;
    this.eachEntry(line, (row, entry) => (price -= prices[row]! * entry));
    return price;
  }

  /** The price of a person's cheapest line here that stands in her allowed cells; Infinity where none does. */
  cheapestKnown(person: LinePerson, prices: Float64Array): number {
    let least = Infinity;
    for (const line of this.linesByStaff.get(person.staff) ?? []) {
      const price = this.priceOf(line, prices);
      if (price < least && cellsFit(person, line.cells)) least = price;
    }
    return least;
  }

  /** Whether a line is known that stands in a person's allowed cells. */
  hasLineFor(person: LinePerson): boolean {
    return (this.linesByStaff.get(person.staff) ?? []).some(({ cells }) => cellsFit(person, cells));
  }

  private enter(block: SparseBlockBuilder, line: Line): void {
    block.entry(this.problem.rows.person(line.staff), 1);
    this.eachEntry(line, (row, entry) => block.entry(row, entry));
    block.close({ cost: line.cost, lower: 0 });
  }

  private eachEntry(line: Line, visit: (row: number, entry: number) => void): void {
    const { rows, shares } = this.problem;
    line.cells.forEach((shift, day) => {
      if (shift < 0) return;
      for (const row of rows.of({ staff: line.staff, day, shift })) visit(row, 1);
    });
    shares(line.cells).forEach((count, share) => {
      if (count > 0) visit(rows.share({ staff: line.staff, share }), count);
    });
  }
}

/** What a person's lines cost at prices of the rows, her own row apart. */
export function linePrices(of: { problem: MasterProblem; person: LinePerson; prices: Float64Array }): LinePrices {
  const { problem, person, prices } = of;
  const { rows, shareOf } = problem;
  const { staff, limits, rules } = person;
  const shifts = rules.shifts.count;
  const cell = person.cellCost.slice();
  const scored = problem.shares(new Int8Array(0)).length > 0;
  const share = (at: number): number => (scored ? prices[rows.share({ staff, share: at })]! : 0);
  for (let day = 0; day < limits.days; day++) {
    for (let shift = 0; shift < shifts; shift++) {
      const [evenings, supervision] = shareOf({ weekday: day % 7, shift });
      let paid = evenings * share(0) + supervision * share(2);
      for (const row of rows.of({ staff, day, shift })) paid += prices[row]!;
      cell[day * (shifts + 1) + shift + 1]! -= paid;
    }
  }
  return { cell, weekend: -share(1), points: person.orderWeight };
}

/**
 * What no rota can be below, at these prices of the rows: every person's cheapest line, what the slack columns can win
 * at most, and the prices of what the rows ask for. Valid for all prices, so the search for lines may stop anywhere.
 */
export function boundAt(problem: MasterProblem, at: { prices: Float64Array; leastLines: number }): number {
  const { prices, leastLines } = at;
  let rhs = 0;
  for (let row = problem.staff; row < prices.length; row++) {
    const price = prices[row]!;
    if (price !== 0) rhs += price * (price > 0 ? problem.lower[row]! : problem.upper[row]!);
  }
  return problem.constant + rhs + leastOfSlack(problem.slack, prices) + leastLines;
}
