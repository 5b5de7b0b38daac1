import { addRestPoints } from './judge-rest';
import { addWeekPoints } from './judge-weeks';
import type { RotaTables } from './rota-tables';

/** One person's row of cells: `cells[base .. base + days)`. */
export interface RotaRow {
  readonly staff: number;
  readonly cells: Int8Array;
  readonly base: number;
}

export interface RowPoints {
  hard: number;
  soft: number;
}

/**
 * Judges one person's row around the ring of the rota: rest, runs, week minutes, hours and weekends (hard);
 * supervision, half weekends, single days and fair shares (soft). Forbidden cells, wishes and coverage are not in
 * here: they are summed cell by cell. The answer is written to `out`.
 */
export function judgeRow(tables: RotaTables, row: RotaRow, out: RowPoints): void {
  out.hard = 0;
  out.soft = 0;
  addRestPoints(tables, row, out);
  addWeekPoints(tables, row, out);
}

/** Hard points of the cells of a row that own codes, weekdays off or fixed cells forbid. */
export function forbiddenPoints(tables: RotaTables, row: RotaRow): number {
  const width = tables.shiftCount + 1;
  let points = 0;
  for (let day = 0; day < tables.days; day++) {
    points += tables.cellHard[(row.staff * tables.days + day) * width + row.cells[row.base + day]! + 1]!;
  }
  return points;
}

/** Whether one person's row, taken alone, breaks no rule: cells, rest, runs, week minutes, hours, weekends. */
export function rowIsLegal(tables: RotaTables, row: RotaRow): boolean {
  if (forbiddenPoints(tables, row) > 0) return false;
  const points: RowPoints = { hard: 0, soft: 0 };
  judgeRow(tables, row, points);
  return points.hard === 0;
}
