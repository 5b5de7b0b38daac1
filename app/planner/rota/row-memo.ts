import { createRandom } from '../random';
import { judgeRow, type RotaRow, type RowPoints } from './judge-row';
import type { RotaTables } from './rota-tables';

/** Rows remembered for each person; a power of two. */
const ROWS_PER_PERSON = 1024;
const SEED = 20_260_907;
const WORD = 4_294_967_296;

/**
 * The points of rows, remembered: a search asks for the same few hundred rows of a person again and again. A row is
 * known by 64 random bits, the exclusive or of one draw for each cell and value, which follow every change of a cell.
 */
export class RowMemo {
  private readonly tables: RotaTables;
  private readonly rows: readonly RotaRow[];
  /** Random bits: index `cell * (shifts + 1) + value + 1`. */
  private readonly bitsA: Int32Array;
  private readonly bitsB: Int32Array;
  /** By person: the bits of the row as it stands. */
  private readonly keyA: Int32Array;
  private readonly keyB: Int32Array;
  /** By person and place: `[keyA, keyB, hard, soft]`. */
  private readonly known: Int32Array;

  constructor(tables: RotaTables, cells: Int8Array) {
    const { staffCount, days, shiftCount } = tables;
    const random = createRandom(SEED);
    const draws = staffCount * days * (shiftCount + 1);
    this.tables = tables;
    this.rows = Array.from({ length: staffCount }, (_, staff) => ({ staff, cells, base: staff * days }));
    this.bitsA = Int32Array.from({ length: draws }, () => random() * WORD);
    this.bitsB = Int32Array.from({ length: draws }, () => random() * WORD);
    this.keyA = new Int32Array(staffCount);
    this.keyB = new Int32Array(staffCount);
    this.known = new Int32Array(staffCount * ROWS_PER_PERSON * 4).fill(-1);
  }

  /** Follows a changed cell: values are OFF or a shift index. */
  change(cell: number, from: number, to: number): void {
    const { days, shiftCount } = this.tables;
    const staff = Math.trunc(cell / days);
    const at = cell * (shiftCount + 1) + 1;
    this.keyA[staff] = this.keyA[staff]! ^ this.bitsA[at + from]! ^ this.bitsA[at + to]!;
    this.keyB[staff] = this.keyB[staff]! ^ this.bitsB[at + from]! ^ this.bitsB[at + to]!;
  }

  /** Writes the points of a person's row as it stands to `out`. */
  judge(staff: number, out: RowPoints): void {
    const { known } = this;
    const keyA = this.keyA[staff]!;
    const keyB = this.keyB[staff]!;
    const at = (staff * ROWS_PER_PERSON + (keyA & (ROWS_PER_PERSON - 1))) * 4;
    if (known[at] === keyA && known[at + 1] === keyB && known[at + 2]! >= 0) {
      out.hard = known[at + 2]!;
      out.soft = known[at + 3]!;
      return;
    }
    judgeRow(this.tables, this.rows[staff]!, out);
    known[at] = keyA;
    known[at + 1] = keyB;
    known[at + 2] = out.hard;
    known[at + 3] = out.soft;
  }
}
