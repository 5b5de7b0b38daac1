import { judgeRow, type RotaRow, type RowPoints } from './judge-row';
import { meetWeeks, MEETING, restOverAWeek } from './judge-seams';
import { hoursPoints, mixedKinds } from './judge-weeks';
import type { RotaTables, RowLimits } from './rota-tables';
import { HARD } from './rota-weights';
import { createShareTables, type ShareTables } from './share-tables';
import { createWeekFacts, learnWeek, SHAPE, START_BITS, SUMS, WEEK, WEEK_FACTS, type WeekFacts } from './week-facts';

const STARTS = (1 << START_BITS) - 1;
const ENDS = STARTS << START_BITS;
const EVENINGS = (1 << SUMS.attended) - 1;
const ATTENDED = (1 << (SUMS.soft - SUMS.attended)) - 1;

/**
 * Judges rows of a rota that changes cell by cell, exactly as `judgeRow` does, from facts of whole weeks: each week is
 * looked up by its code, and each two weeks in a row by how one ends and the next starts. A row with a week of seven
 * shifts, and a case for which `createWeekFacts` gives none, are judged day by day.
 */
export class RowJudge {
  private readonly tables: RotaTables;
  private readonly rows: readonly RotaRow[];
  /** By person. */
  private readonly facts: readonly (WeekFacts | null)[];
  private readonly shares: ShareTables;
  /** By person and week: where the facts of the week as it stands are. */
  private readonly weekAt: Int32Array;
  /** By cell: the place of its week in `weekAt`, and what one step of its value adds there. */
  private readonly weekOf: Int32Array;
  private readonly stepOf: Int32Array;

  constructor(tables: RotaTables, cells: Int8Array) {
    const { staffCount, days, weeks } = tables;
    const facts = new Map<RowLimits, WeekFacts | null>();
    for (const limits of new Set(tables.limitsOf)) facts.set(limits, createWeekFacts(tables, limits));
    const powers = Array.from({ length: 7 }, (_, weekday) => (tables.shiftCount + 1) ** weekday);
    this.tables = tables;
    this.rows = Array.from({ length: staffCount }, (_, staff) => ({ staff, cells, base: staff * days }));
    this.facts = tables.limitsOf.map((limits) => facts.get(limits) ?? null);
    this.shares = createShareTables(tables);
    this.weekAt = new Int32Array(staffCount * weeks);
    this.weekOf = Int32Array.from(cells, (_, cell) => Math.floor(cell / 7));
    this.stepOf = Int32Array.from(cells, (_, cell) => powers[(cell % days) % 7]! * WEEK_FACTS);
  }

  /** Follows a cell whose value goes up or down: `by` is the value after less the value before. */
  change(cell: number, by: number): void {
    const week = this.weekOf[cell]!;
    this.weekAt[week] = this.weekAt[week]! + by * this.stepOf[cell]!;
  }

  /** Writes the points of a person's row as it stands to `out`. */
  judge(staff: number, out: RowPoints): void {
    const { tables } = this;
    const facts = this.facts[staff]!;
    const row = this.rows[staff]!;
    if (facts === null || !this.judgeWeeks(facts, row, out)) {
      judgeRow(tables, row, out);
      return;
    }
    if (tables.limits.mixedKindsPoints > 0) this.addMixedKinds(facts, row, out);
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

  /** Writes the points of the weeks, of their sums and of where they meet. False where a week can not be looked up. */
  private judgeWeeks(facts: WeekFacts, row: RotaRow, out: RowPoints): boolean {
    const { tables, weekAt } = this;
    const { known, meetings } = facts;
    const { weeks } = tables;
    const { staff } = row;
    const begin = staff * weeks;
    const weekendEvery = tables.weekendEvery[staff]!;
    let hard = 0;
    let sums = 0;
    let met = 0;
    let worked = 0;
    let paidTotal = 0;
    let weekends = 0;
    let firstWeekend = -1;
    let lastWeekend = -1;
    // The week before the first is the last one with shifts, a turn of the ring earlier.
    let before = this.lastWeek(facts, row);
    let factsBefore = before < 0 ? 0 : weekAt[begin + before]!;
    before -= weeks;
    let rested = 1;
    let restedAtEnd = 0;
    for (let week = 0; week < weeks; week++) {
      const at = weekAt[begin + week]!;
      if (known[at] === 0) learnWeek(tables, { facts, at, cells: row.cells, from: row.base + week * 7 });
      const shape = known[at]!;
      if (((shape >> SHAPE.byDay) & 1) === 1) return false;
      if (((shape >> SHAPE.run) & 7) === 0) continue;
      hard += known[at + WEEK.hard]!;
      sums += known[at + WEEK.sums]!;
      paidTotal += known[at + WEEK.paid]!;
      if (((shape >> SHAPE.weekend) & 1) === 1) {
        weekends++;
        if (lastWeekend >= 0 && week - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;
        if (firstWeekend < 0) firstWeekend = week;
        lastWeekend = week;
      }
      let meeting = meetings[(known[factsBefore + WEEK.meets]! & ENDS) | (known[at + WEEK.meets]! & STARTS)]!;
      if (week - before > 1) meeting = restOverAWeek(known[factsBefore]!, shape);
      else if (meeting === 0) meeting = this.meet(facts, row, week);
      met += meeting >> MEETING.points;
      worked++;
      const restsBefore = (meeting >> MEETING.restsBefore) & 1;
      if (before < 0) restedAtEnd = restsBefore;
      else if ((rested | restsBefore) === 0) hard += HARD.weeklyRestPerWindow;
      rested = ((shape >> SHAPE.rested) | (meeting >> MEETING.restsAfter)) & 1;
      before = week;
      factsBefore = at;
    }
    if ((rested | restedAtEnd) === 0) hard += HARD.weeklyRestPerWindow;
    if (firstWeekend >= 0 && firstWeekend + weeks - lastWeekend < weekendEvery) hard += HARD.weekendTooSoon;
    out.hard = hard + (met >> MEETING.hard) + hoursPoints(tables, { staff, paidTotal });
    const soft = (sums >> SUMS.soft) + (met & MEETING.softMask) - MEETING.softRaised * worked;
    out.soft = soft + this.sharePoints(staff, sums, weekends);
    return true;
  }

  private sharePoints(staff: number, sums: number, weekends: number): number {
    const { tables, shares } = this;
    const byWeek = staff * (tables.weeks + 1);
    return (
      shares.evenings[staff * (tables.days + 1) + (sums & EVENINGS)]! +
      shares.supervision[byWeek + ((sums >> SUMS.attended) & ATTENDED)]! +
      shares.weekends[byWeek + weekends]!
    );
  }

  /** The last week with shifts, or -1. */
  private lastWeek(facts: WeekFacts, row: RotaRow): number {
    const { tables, weekAt } = this;
    let week = tables.weeks - 1;
    for (; week >= 0; week--) {
      const at = weekAt[row.staff * tables.weeks + week]!;
      if (facts.known[at] === 0) learnWeek(tables, { facts, at, cells: row.cells, from: row.base + week * 7 });
      if (((facts.known[at]! >> SHAPE.run) & 7) > 0) break;
    }
    return week;
  }

  /** Works out what happens where two weeks in a row meet, and keeps it. */
  private meet(facts: WeekFacts, row: RotaRow, week: number): number {
    const { tables, weekAt } = this;
    const { known, meetings } = facts;
    const { cells, base, staff } = row;
    const before = week === 0 ? tables.weeks - 1 : week - 1;
    const from = weekAt[staff * tables.weeks + before]!;
    const to = weekAt[staff * tables.weeks + week]!;
    const last = cells[base + before * 7 + ((known[from]! >> SHAPE.last) & 7)]!;
    const first = cells[base + week * 7 + (known[to]! & 7)]!;
    const met = meetWeeks({ tables, facts, weeks: { before: known[from]!, after: known[to]!, last, first } });
    meetings[(known[from + WEEK.meets]! & ENDS) | (known[to + WEEK.meets]! & STARTS)] = met;
    return met;
  }
}
