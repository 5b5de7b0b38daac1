import type { Code } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';
import type { WallCell } from './wall-rota';

interface Line {
  staff_id: string;
  days: number[];
  codes: (string | null)[];
  locked: boolean[];
}

/** The lines of a version: one row a person, because a cell a row is some thousand rows. */
export async function cellsOf(db: Db, wanted: { versionId: string; days: number }) {
  const lines = await db.$queryRaw<Line[]>`
    SELECT cell.staff_id,
           array_agg(cell.day ORDER BY cell.day) AS days,
           array_agg(code.code ORDER BY cell.day) AS codes,
           array_agg(cell.locked ORDER BY cell.day) AS locked
    FROM rota_cell cell
    LEFT JOIN shift_code code ON code.id = cell.shift_code_id
    WHERE cell.rota_version_id = ${wanted.versionId}::uuid
    GROUP BY cell.staff_id`;
  const byStaff = new Map(lines.map((line) => [line.staff_id, cellsOfLine(line, wanted.days)]));
  const empty = emptyLine(wanted.days);
  return { staffIds: [...byStaff.keys()], of: (staffId: string): WallCell[] => byStaff.get(staffId) ?? empty };
}

const emptyLine = (days: number): WallCell[] => Array.from({ length: days }, () => ({ code: null, locked: false }));

function cellsOfLine(line: Line, days: number): WallCell[] {
  const cells = emptyLine(days);
  line.days.forEach((day, i) => {
    if (day < days) cells[day] = { code: (line.codes[i] ?? null) as Code | null, locked: line.locked[i] ?? false };
  });
  return cells;
}
