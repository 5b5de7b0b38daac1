import type { LawOfRows } from '../rows-around';

/** The law's points of a rota that changes cell by cell, in the transactions of a `RotaState`. */
export class LawPoints {
  private readonly judge: LawOfRows;
  private readonly staffOf: Int32Array;
  private readonly ofRow: Int32Array;
  private sum = 0;

  /** How many of the transaction's changed cells are judged, and the rows that were, with their points before it. */
  private seen = 0;
  private readonly savedRows: Int32Array;
  private readonly savedPoints: Int32Array;
  private saved = 0;
  private committed = 0;
  /** By row: the last round of judging, and the last transaction, that it had a part in. */
  private readonly roundOf: Float64Array;
  private readonly transactionOf: Float64Array;
  private round = 0;
  private transaction = 1;

  /** Points by a judge of rows whose cells belong to `staffOf`, in order; `null` where nobody judges. */
  static of(judge: LawOfRows | null, staffOf: Int32Array): LawPoints | null {
    return judge && new LawPoints(judge, staffOf);
  }

  private constructor(judge: LawOfRows, staffOf: Int32Array) {
    const staffCount = staffOf.length === 0 ? 0 : staffOf.at(-1)! + 1;
    this.judge = judge;
    this.staffOf = staffOf;
    this.ofRow = new Int32Array(staffCount);
    this.savedRows = new Int32Array(staffCount);
    this.savedPoints = new Int32Array(staffCount);
    this.roundOf = new Float64Array(staffCount);
    this.transactionOf = new Float64Array(staffCount);
  }

  /** Judges every row from the ground. */
  judgeAll(): void {
    this.begin();
    this.sum = 0;
    for (let staff = 0; staff < this.ofRow.length; staff++) {
      this.ofRow[staff] = this.judge.points(staff);
      this.sum += this.ofRow[staff]!;
    }
    this.committed = this.sum;
  }

  /** Points with the first `count` of the changed cells, which are those of the transaction so far. */
  points(changedCells: Int32Array, count: number): number {
    if (this.seen < count) this.judgeRows(changedCells, count);
    return this.sum;
  }

  commit(changedCells: Int32Array, count: number): void {
    if (this.seen < count) this.judgeRows(changedCells, count);
    this.begin();
    this.committed = this.sum;
  }

  rollback(): void {
    for (let i = 0; i < this.saved; i++) this.ofRow[this.savedRows[i]!] = this.savedPoints[i]!;
    this.begin();
    this.sum = this.committed;
  }

  private begin(): void {
    this.seen = this.saved = 0;
    this.transaction++;
  }

  private judgeRows(changedCells: Int32Array, count: number): void {
    this.round++;
    for (; this.seen < count; this.seen++) {
      const staff = this.staffOf[changedCells[this.seen]!]!;
      if (this.roundOf[staff] === this.round) continue;
      this.roundOf[staff] = this.round;
      const before = this.ofRow[staff]!;
      if (this.transactionOf[staff] !== this.transaction) {
        this.transactionOf[staff] = this.transaction;
        this.savedRows[this.saved] = staff;
        this.savedPoints[this.saved] = before;
        this.saved++;
      }
      const points = this.judge.points(staff);
      this.ofRow[staff] = points;
      this.sum += points - before;
    }
  }
}
