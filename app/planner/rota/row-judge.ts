import { judgeRow, type RotaRow, type RowPoints } from './judge-row';
import { hoursPoints, mixedKinds, sharePoints } from './judge-weeks';
import { addSeamPoints, createLongRuns, type LongRuns } from './judge-seams';
import type { RotaTables } from './rota-tables';
import { HARD } from './rota-weights';
import { createWeekFacts, learnWeek, SHAPE, WEEK, WEEK_FACTS, type WeekFacts } from './week-facts';

/**
 * Judges rows of a rota that changes cell by cell, exactly as `judgeRow` does, from facts of whole weeks: each week is
 * looked up by its code, and only what happens where two weeks meet is worked out. A row with a week of seven shifts,
 * and a case for which `createWeekFacts` gives none, are judged day by day.
 */
export class RowJudge {
  private readonly tables: RotaTables;
  private readonly rows: readonly RotaRow[];
  private readonly facts: WeekFacts | null;
  private readonly longRuns: LongRuns;
  /** By person and week: where the facts of the week as it stands are. */
  private readonly weekAt: Int32Array;
  /** By cell: the place of its week in `weekAt`, and what one step of its value adds there. */
  private readonly weekOf: Int32Array;
  private readonly stepOf: Int32Array;

  constructor(tables: RotaTables, cells: Int8Array) {
    const { staffCount, days, weeks } = tables;
    const facts = createWeekFacts(tables);
    this.tables = tables;
    this.rows = Array.from({ length: staffCount }, (_, staff) => ({ staff, cells, base: staff * days }));
    this.facts = facts;
    this.longRuns = createLongRuns(tables);
    this.weekAt = new Int32Array(staffCount * weeks);
    this.weekOf = Int32Array.from(cells, (_, cell) => Math.floor(cell / 7));
    this.stepOf = Int32Array.from(cells, (_, cell) => (facts ? facts.powers[(cell % days) % 7]! * WEEK_FACTS : 0));
  }

  /** Follows a cell whose value goes up or down: `by` is the value after less the value before. */
  change(cell: number, by: number): void {
    const week = this.weekOf[cell]!;
    this.weekAt[week] = this.weekAt[week]! + by * this.stepOf[cell]!;
  }

  /** Writes the points of a person's row as it stands to `out`. */
  judge(staff: number, out: RowPoints): void {
    const { facts, tables } = this;
    const row = this.rows[staff]!;
    if (facts === null || !this.addWeeks(facts, row, out)) {
      judgeRow(tables, row, out);
      return;
    }
    if (tables.limits.mixedKindsPoints > 0) this.addMixedKinds(facts, row, out);
    addSeamPoints(tables, { row, longRuns: this.longRuns, known: facts.known, weekAt: this.weekAt }, out);
  }

  /** Adds the points of shifts of different kinds within two weeks. */
  private addMixedKinds({ known }: WeekFacts, { staff }: RotaRow, out: RowPoints): void {
    const { weeks, limits } = this.tables;
    const first = staff * weeks;
    let before = known[this.weekAt[first + weeks - 1]! + WEEK.kinds]!;
    let mixed = 0;
    for (let week = first; week < first + weeks; week++) {
      const kinds = known[this.weekAt[week]! + WEEK.kinds]!;
      mixed += mixedKinds(before + kinds);
      before = kinds;
    }
    out.soft += limits.mixedKindsPoints * mixed;
  }

  /** Writes the points of each week by itself, and of their sums. False where a week has a shift every day. */
  private addWeeks(facts: WeekFacts, row: RotaRow, out: RowPoints): boolean {
    const { tables, weekAt } = this;
    const { known } = facts;
    const { weeks } = tables;
    const { staff } = row;
    const weekendEvery = tables.weekendEvery[staff]!;
    let hard = 0;
    let soft = 0;
    let paidTotal = 0;
    let evenings = 0;
    let attended = 0;
    let weekends = 0;
    let firstWeekend = -1;
    let lastWeekend = -1;
    for (let week = 0; week < weeks; week++) {
      const at = weekAt[staff * weeks + week]!;
      if (known[at] === 0) learnWeek(tables, { facts, at, cells: row.cells, from: row.base + week * 7 });
      const shape = known[at]!;
      hard += known[at + WEEK.hard]!;
      soft += known[at + WEEK.soft]!;
      paidTotal += known[at + WEEK.paid]!;
      evenings += (shape >> SHAPE.evenings) & 7;
      attended += (shape >> SHAPE.attended) & 1;
      if (((shape >> SHAPE.full) & 1) === 1) return false;
      if (((shape >> SHAPE.weekend) & 1) === 0) continue;
      weekends++;
      if (lastWeekend >= 0 && week - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;
      if (firstWeekend < 0) firstWeekend = week;
      lastWeekend = week;
    }
    if (firstWeekend >= 0 && firstWeekend + weeks - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;
    out.hard = hard + hoursPoints(tables, { staff, paidTotal });
    out.soft = soft + sharePoints(tables, { staff, evenings, weekends, attended });
    return true;
  }
}
