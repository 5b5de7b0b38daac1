import { parseCell, type CellFault, type CellValue, type RawCell } from './cells';
import { EXAMPLE_ID, SHEETS, type Sheet, type SheetKey } from './columns';
import type { RawSheet, SheetMapping } from './match-columns';

/** One row that is understood. `line` is the row's number in the file, from 1 with the heading. */
export interface ParsedRow {
  readonly line: number;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** What is wrong in one cell, in words that a person can look up in the file. */
export interface RowFault {
  readonly sheet: string;
  readonly line: number;
  /** The column's heading in the file, or the one that is missing. */
  readonly column: string;
  readonly found: string;
  readonly expected:
    | CellFault['expected']
    | 'column'
    | 'unique'
    | 'known'
    | 'order'
    | 'either'
    | 'recurrence'
    | 'zoneScope'
    | 'twoTogether';
  readonly detail?: string;
}

export type ParsedWorkbook = Partial<Record<SheetKey, readonly ParsedRow[]>>;

/** Reads every mapped sheet. All faults are found, not just the first. */
export function parseRows(
  file: readonly RawSheet[],
  mappings: readonly SheetMapping[],
): { workbook: ParsedWorkbook; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const workbook: { -readonly [K in SheetKey]?: ParsedRow[] } = {};
  for (const mapping of mappings) {
    const sheet = SHEETS.find((candidate) => candidate.key === mapping.key);
    const raw = file.find((candidate) => candidate.name === mapping.name);
    if (!sheet || !raw) continue;
    const missing = sheet.columns.filter((column) => column.required && (mapping.places[column.key] ?? null) === null);
    for (const column of missing) {
      faults.push({ sheet: raw.name, line: 1, column: column.headings[0], found: '', expected: 'column' });
    }
    const present = sheet.columns.filter((column) => !missing.includes(column));
    const rows = rowsOf({ sheet: { ...sheet, columns: present }, raw, mapping }, faults);
    if (missing.length === 0) workbook[sheet.key] = rows;
  }
  return { workbook, faults };
}

function rowsOf(source: { sheet: Sheet; raw: RawSheet; mapping: SheetMapping }, faults: RowFault[]): ParsedRow[] {
  const { sheet, raw, mapping } = source;
  return raw.rows.flatMap((cells, index) => {
    if (index === 0 || cells.every((cell) => cell === null || cell === '')) return [];
    if (isExample(cells, { sheet, mapping }) && (hasMadeUpIds(sheet) || raw.rows.length === 2)) return [];
    const line = index + 1;
    const values: Record<string, CellValue> = {};
    for (const column of sheet.columns) {
      const place = mapping.places[column.key] ?? null;
      const cell: RawCell = place === null ? null : (cells[place] ?? null);
      const verdict = parseCell(cell, column);
      if (verdict.ok) values[column.key] = verdict.value;
      else faults.push({ sheet: raw.name, line, column: column.headings[0], found: shown(cell), ...verdict.fault });
    }
    return [{ line, values }];
  });
}

/** Whether a row is the example of the template, left as it was. */
const isExample = (cells: readonly RawCell[], { sheet, mapping }: { sheet: Sheet; mapping: SheetMapping }): boolean =>
  sheet.columns.every((column) => {
    const place = mapping.places[column.key] ?? null;
    return place === null ? column.example === '' : String(cells[place] ?? '').trim() === column.example;
  });

/** Examples of people and visits have ids that nobody has; an example of staffing may well be somebody's own row. */
const hasMadeUpIds = (sheet: Sheet): boolean => sheet.columns.some((column) => column.example.endsWith(EXAMPLE_ID));

const shown = (cell: RawCell): string => {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
