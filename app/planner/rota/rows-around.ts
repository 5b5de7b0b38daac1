import { OFF, type Around } from '../model/model';
import type { RowPoints } from './judge-row';
import { LawJudge } from './law/law-judge';
import type { RotaTables } from './rota-tables';
import { RowJudge } from './row-judge';

/** Judges rows of cells that change, by the rules of the case; `change` follows a cell that goes up or down. */
export interface JudgeOfRows {
  change(cell: number, by: number): void;
  judge(staff: number, out: RowPoints): void;
}

/** Judges rows of cells by what the law asks beside the case. */
export interface LawOfRows {
  points(staff: number): number;
}

/** The judge of rows that change in `cells`: by themselves, or where they lie on a rota below. */
export function judgeOfRows(tables: RotaTables, cells: Int8Array): JudgeOfRows {
  const own = new RowJudge(tables, cells);
  if (tables.around === null) return own;
  const { below, around } = tables.around;
  const laid = new LaidRows(around, cells);
  const rows = new RowJudge(below, laid.cells);
  laid.cells.forEach((value, cell) => rows.change(cell, value - OFF));
  const judged: RowPoints = { hard: 0, soft: 0 };
  const hardBelow = around.rota.map((_, staff) => {
    rows.judge(staff, judged);
    return judged.hard;
  });
  const change = (cell: number, by: number): void => rows.change(cell, by);
  return {
    change: (cell, by) => own.change(cell, by),
    judge: (staff, out) => {
      const at = laid.lay(staff, change);
      if (at === null) {
        own.judge(staff, out);
        return;
      }
      rows.judge(at, out);
      out.hard = Math.max(0, out.hard - hardBelow[at]!);
    },
  };
}

/** The judge by law of rows that change in `cells`, or `null` where nobody asks. */
export function lawOfRows(tables: RotaTables, cells: Int8Array): LawOfRows | null {
  if (tables.law === null) return null;
  const own = new LawJudge(tables.law, cells);
  const law = tables.around?.below.law;
  if (!tables.around || !law) return own;
  const { around } = tables.around;
  const laid = new LaidRows(around, cells);
  const rows = new LawJudge(law, laid.cells);
  const lawBelow = around.rota.map((_, staff) => rows.points(staff));
  return {
    points: (staff) => {
      const at = laid.lay(staff, () => undefined);
      return at === null ? own.points(staff) : Math.max(0, rows.points(at) - lawBelow[at]!);
    },
  };
}

/** Rows of a rota below, with the rows of a changing one laid over them. */
class LaidRows {
  /** Index `staff * days + day`, by the numbers of the rota below. */
  readonly cells: Int8Array;
  private readonly around: Around;
  private readonly above: Int8Array;
  private readonly days: number;

  constructor(around: Around, above: Int8Array) {
    this.around = around;
    this.above = above;
    this.days = above.length / around.staffOf.length;
    this.cells = Int8Array.from(around.rota.flatMap((row) => [...row]));
  }

  /** Lays a person's row as it stands and tells of each cell that changes; her number below, `null` where she has none. */
  lay(staff: number, onChange: (cell: number, by: number) => void): number | null {
    const { around, cells, above, days } = this;
    const below = around.staffOf[staff] ?? null;
    if (below === null) return null;
    const { rotaDays } = around.model;
    const last = Math.min(days, rotaDays - around.at);
    for (let day = 0; day < last; day++) {
      const shift = above[staff * days + day]!;
      const value = shift === OFF ? OFF : around.shiftOf[shift]!;
      const cell = below * rotaDays + around.at + day;
      const by = value - cells[cell]!;
      if (by === 0) continue;
      cells[cell] = value;
      onChange(cell, by);
    }
    return below;
  }
}
