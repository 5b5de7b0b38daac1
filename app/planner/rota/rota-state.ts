import { OFF, type Rota } from '../model/model';
import type { CoverageTables } from './coverage-tables';
import { emptyClassPoints } from './empty-classes';
import { forbiddenPoints, type RowPoints } from './judge-row';
import { LawPoints } from './law/law-points';
import type { RotaTables } from './rota-tables';
import { HARD } from './rota-weights';
import { judgeOfRows, lawOfRows, type JudgeOfRows } from './rows-around';

/**
 * A rota that is changed cell by cell while its points follow. A move is a transaction:
 *
 *     state.set(cell, shift); state.set(other, OFF);      // any number of cells, also of several people
 *     if (state.hard() === 0 && state.soft() <= before) state.commit(); else state.rollback();
 *
 * `cell` is `state.cellOf({ staff, day })` or `staff * state.tables.days + day`. Coverage follows each `set`; rows are
 * judged anew when `hard()` or `soft()` is asked, and by the law when `law()` is. `hard()` is 0 exactly when no rota rule
 * is broken.
 */
export class RotaState {
  readonly tables: RotaTables;
  /** `cells[staff * days + day]`: OFF or a shift index. Read it freely; write through `set`. */
  readonly cells: Int8Array;
  private readonly coverage: CoverageTables;
  private readonly shiftCount: number;
  private readonly cellHard: Int32Array;
  private readonly cellSoft: Int32Array;
  private readonly count: Int32Array;
  private readonly skillCount: Int32Array;
  private readonly rowHard: Int32Array;
  private readonly rowSoft: Int32Array;
  private readonly rows: JudgeOfRows;
  private readonly staffOf: Int32Array;
  private readonly judged: RowPoints = { hard: 0, soft: 0 };
  private hardSum = 0;
  private softSum = 0;

  /** Cells changed since the last commit, with the value before; and rows to judge. */
  private readonly changedCell: Int32Array;
  private readonly changedFrom: Int8Array;
  private changes = 0;
  private readonly dirty: Uint8Array;
  private readonly dirtyRows: Int32Array;
  private dirtyCount = 0;
  private readonly savedRow: Uint8Array;
  private readonly savedRows: Int32Array;
  private readonly savedHard: Int32Array;
  private readonly savedSoft: Int32Array;
  private savedCount = 0;
  private committedHard = 0;
  private committedSoft = 0;

  /** What the law says of rows waits until somebody asks: most moves are taken back before. */
  private readonly byLaw: LawPoints | null;

  constructor(tables: RotaTables, rota: Rota) {
    const { staffCount, days, shiftCount, coverage } = tables;
    this.tables = tables;
    this.coverage = coverage;
    this.shiftCount = shiftCount;
    this.cellHard = tables.cellHard;
    this.cellSoft = tables.cellSoft;
    this.cells = new Int8Array(staffCount * days).fill(OFF);
    this.staffOf = Int32Array.from(this.cells, (_, cell) => Math.floor(cell / days));
    this.rows = judgeOfRows(tables, this.cells);
    this.count = new Int32Array(coverage.classes * shiftCount);
    this.skillCount = new Int32Array(coverage.classes * coverage.skillRows);
    this.rowHard = new Int32Array(staffCount);
    this.rowSoft = new Int32Array(staffCount);
    this.changedCell = new Int32Array(Math.max(64, staffCount * days));
    this.changedFrom = new Int8Array(this.changedCell.length);
    this.dirty = new Uint8Array(staffCount);
    this.dirtyRows = new Int32Array(staffCount);
    this.savedRow = new Uint8Array(staffCount);
    this.savedRows = new Int32Array(staffCount);
    this.savedHard = new Int32Array(staffCount);
    this.savedSoft = new Int32Array(staffCount);
    this.byLaw = LawPoints.of(lawOfRows(tables, this.cells), this.staffOf);
    this.load(rota);
  }

  /** Replaces the whole rota and judges it from the ground; this is the full score that increments must equal. */
  load(rota: Rota): void {
    const { staffCount } = this.tables;
    this.changes = this.dirtyCount = this.savedCount = 0;
    this.dirty.fill(0);
    this.savedRow.fill(0);
    this.hardSum = this.softSum = 0;
    this.countCoverage(rota);
    for (let staff = 0; staff < staffCount; staff++) {
      this.rows.judge(staff, this.judged);
      this.rowHard[staff] = this.judged.hard;
      this.rowSoft[staff] = this.judged.soft;
      this.hardSum += this.judged.hard;
      this.softSum += this.judged.soft;
    }
    this.committedHard = this.hardSum;
    this.committedSoft = this.softSum;
    this.byLaw?.judgeAll();
  }

  cellOf(at: { staff: number; day: number }): number {
    return at.staff * this.tables.days + at.day;
  }

  /** Puts OFF or a shift index into a cell. Any value may be put; forbidden ones cost hard points. */
  set(cell: number, shift: number): void {
    const before = this.cells[cell]!;
    if (before === shift) return;
    if (this.changes === this.changedCell.length) throw new Error('a move changes more cells than the rota has');
    this.changedCell[this.changes] = cell;
    this.changedFrom[this.changes] = before;
    this.changes++;
    this.put(cell, shift);
    const staff = this.staffOf[cell]!;
    if (this.dirty[staff] === 0) {
      this.dirty[staff] = 1;
      this.dirtyRows[this.dirtyCount++] = staff;
    }
  }

  /** Hard points of the rota with the changes so far; 0 is legal. */
  hard(): number {
    if (this.dirtyCount > 0) this.judgeDirtyRows();
    return this.hardSum;
  }

  /** As `hard() === 0` of a rota that was legal before its changes: rows are judged until one is not legal. */
  isLegalStill(): boolean {
    this.judgeDirtyRows(0);
    return this.hardSum === 0;
  }

  /** Whether the changes since the last commit cost hard points in staffing or in single cells; rows are not judged. */
  staffingGotWorse(): boolean {
    return this.dirtyCount > 0 && this.savedCount === 0 && this.hardSum > this.committedHard;
  }

  /** Cells changed since the last commit; one that was changed twice is there twice. */
  changedCells(): Int32Array {
    return this.changedCell.subarray(0, this.changes);
  }

  /** Soft points of the rota with the changes so far. */
  soft(): number {
    if (this.dirtyCount > 0) this.judgeDirtyRows();
    return this.softSum;
  }

  /** Points of what the law asks beside the case, of the rota with the changes so far; 0 is lawful (see `LawJudge`). */
  law(): number {
    return this.byLaw === null ? 0 : this.byLaw.points(this.changedCell, this.changes);
  }

  /** Keeps the changes since the last commit. */
  commit(): void {
    if (this.dirtyCount > 0) this.judgeDirtyRows();
    this.byLaw?.commit(this.changedCell, this.changes);
    for (let i = 0; i < this.savedCount; i++) this.savedRow[this.savedRows[i]!] = 0;
    this.changes = this.savedCount = 0;
    this.committedHard = this.hardSum;
    this.committedSoft = this.softSum;
  }

  /** Takes back the changes since the last commit. */
  rollback(): void {
    while (this.changes > 0) {
      this.changes--;
      this.putBack(this.changedCell[this.changes]!, this.changedFrom[this.changes]!);
    }
    for (let i = 0; i < this.dirtyCount; i++) this.dirty[this.dirtyRows[i]!] = 0;
    for (let i = 0; i < this.savedCount; i++) {
      const staff = this.savedRows[i]!;
      this.savedRow[staff] = 0;
      this.rowHard[staff] = this.savedHard[staff]!;
      this.rowSoft[staff] = this.savedSoft[staff]!;
    }
    this.dirtyCount = this.savedCount = 0;
    this.hardSum = this.committedHard;
    this.softSum = this.committedSoft;
    this.byLaw?.rollback();
  }

  /** Hard points of one person's row, forbidden cells included and coverage not; 0 is a legal row. */
  rowHardPoints(staff: number): number {
    if (this.dirtyCount > 0) this.judgeDirtyRows();
    return (
      this.rowHard[staff]! + forbiddenPoints(this.tables, { staff, cells: this.cells, base: staff * this.tables.days })
    );
  }

  /** A copy of the rota as it stands. */
  toRota(): Int8Array[] {
    const { staffCount, days } = this.tables;
    return Array.from({ length: staffCount }, (_, staff) => this.cells.slice(staff * days, (staff + 1) * days));
  }

  /** Judges changed rows as long as the rota has no more than `most` hard points. */
  private judgeDirtyRows(most = Infinity): void {
    while (this.dirtyCount > 0 && this.hardSum <= most) {
      const staff = this.dirtyRows[--this.dirtyCount]!;
      this.dirty[staff] = 0;
      if (this.savedRow[staff] === 0) {
        this.savedRow[staff] = 1;
        this.savedRows[this.savedCount++] = staff;
        this.savedHard[staff] = this.rowHard[staff]!;
        this.savedSoft[staff] = this.rowSoft[staff]!;
      }
      this.rows.judge(staff, this.judged);
      this.hardSum += this.judged.hard - this.rowHard[staff]!;
      this.softSum += this.judged.soft - this.rowSoft[staff]!;
      this.rowHard[staff] = this.judged.hard;
      this.rowSoft[staff] = this.judged.soft;
    }
  }

  /** Changes one cell with its own points and the coverage of its dates; the row's points wait. */
  private put(cell: number, shift: number): void {
    const { cellHard, cellSoft, shiftCount } = this;
    const before = this.cells[cell]!;
    const at = cell * (shiftCount + 1) + 1;
    this.cells[cell] = shift;
    this.rows.change(cell, shift - before);
    this.hardSum += cellHard[at + shift]! - cellHard[at + before]!;
    this.softSum += cellSoft[at + shift]! - cellSoft[at + before]!;
    if (before !== OFF) this.recountPoints(cell, before, -1);
    if (shift !== OFF) this.recountPoints(cell, shift, 1);
  }

  /** A person more (`by` 1) or less (-1) on a shift, with the points of it. */
  private recountPoints(cell: number, shift: number, by: number): void {
    const { count, coverage, shiftCount } = this;
    const { memberFrom, memberClass, classWeight, demandHard, demandSoft, skillsFrom } = coverage;
    const points = coverage.demandAt[cell]! + shift * coverage.demandStep;
    const skills = coverage.skillsAt[cell]! + shift;
    const firstSkill = skillsFrom[skills]!;
    const lastSkill = skillsFrom[skills + 1]!;
    const last = memberFrom[cell + 1]!;
    for (let i = memberFrom[cell]!; i < last; i++) {
      const member = memberClass[i]!;
      const weight = classWeight[member]!;
      const at = member * shiftCount + shift;
      const from = points + count[at]!;
      count[at] = count[at]! + by;
      this.hardSum += weight * (demandHard[from + by]! - demandHard[from]!);
      this.softSum += weight * (demandSoft[from + by]! - demandSoft[from]!);
      for (let k = firstSkill; k < lastSkill; k++) {
        const row = coverage.skillRowOf[k]!;
        const place = member * coverage.skillRows + row;
        const fewer = Math.min(this.skillCount[place]!, this.skillCount[place]! + by);
        this.skillCount[place] = this.skillCount[place]! + by;
        if (fewer < coverage.skillMin[row]!) this.hardSum -= by * weight * HARD.skillPerPerson;
      }
    }
  }

  /** Puts a cell back without counting points: they are remembered. */
  private putBack(cell: number, shift: number): void {
    const after = this.cells[cell]!;
    this.cells[cell] = shift;
    this.rows.change(cell, shift - after);
    if (after !== OFF) this.recount(cell, after, -1);
    if (shift !== OFF) this.recount(cell, shift, 1);
  }

  private recount(cell: number, shift: number, by: number): void {
    const { count, coverage, shiftCount } = this;
    const { memberFrom, memberClass, skillsFrom } = coverage;
    const skills = coverage.skillsAt[cell]! + shift;
    const firstSkill = skillsFrom[skills]!;
    const lastSkill = skillsFrom[skills + 1]!;
    const last = memberFrom[cell + 1]!;
    for (let i = memberFrom[cell]!; i < last; i++) {
      const member = memberClass[i]!;
      const at = member * shiftCount + shift;
      count[at] = count[at]! + by;
      for (let k = firstSkill; k < lastSkill; k++) {
        const place = member * coverage.skillRows + coverage.skillRowOf[k]!;
        this.skillCount[place] = this.skillCount[place]! + by;
      }
    }
  }

  /** Fills an empty rota cell by cell: counts people and skills and sums the points of cells and coverage. */
  private countCoverage(rota: Rota): void {
    const { coverage, shiftCount, staffCount, days } = this.tables;
    for (let cell = 0; cell < staffCount * days; cell++) this.put(cell, OFF);
    this.count.set(coverage.othersOn);
    this.skillCount.set(coverage.othersSkilled);
    const empty = emptyClassPoints(this.tables, { count: this.count, skillCount: this.skillCount });
    this.hardSum = empty.hard;
    this.softSum = empty.soft;
    for (let cell = 0; cell < staffCount * days; cell++) {
      const at = cell * (shiftCount + 1);
      this.hardSum += this.tables.cellHard[at]!;
      this.softSum += this.tables.cellSoft[at]!;
      this.put(cell, rota[Math.trunc(cell / days)]![cell % days]!);
    }
  }
}
