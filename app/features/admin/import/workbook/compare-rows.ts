import type { CellValue } from './cells';
import { keyOf } from './check-rows';
import { SHEETS, type SheetKey } from './columns';
import { comparable } from './names';
import type { ParsedWorkbook } from './parse-rows';
import type { WorkbookValues } from './write-workbook.server';

type Values = Readonly<Record<string, CellValue>>;

/** What an import does to one sheet's rows. `removed` only where the sheet is the whole list of its kind. */
export interface SheetChange {
  readonly key: SheetKey;
  readonly added: readonly Values[];
  readonly changed: readonly Values[];
  readonly same: number;
  readonly removed: readonly Values[];
}

/** Filled in where a row leaves a cell empty, as the database does. */
const DEFAULTS: Partial<Record<SheetKey, Values>> = {
  staff: { weekendEvery: 3, skills: [], offWeekdays: [] },
  recipients: { criteria: [], coverage: 'homeCareOnly', teamSize: 4 },
  visitPlans: { weekdays: [], carers: 1, skills: [] },
};

/** Whose rows a sheet replaces as a whole: the owners that the file names, or everything. */
const OWNERS: Partial<Record<SheetKey, { column: string; from: SheetKey }>> = {
  wishes: { column: 'staff', from: 'staff' },
  absences: { column: 'staff', from: 'staff' },
  exclusions: { column: 'recipient', from: 'recipients' },
};
const WHOLE = new Set<SheetKey>(['demand', 'skillDemand']);

/** The rows of a file with empty cells filled in. */
export function completeRows(key: SheetKey, workbook: ParsedWorkbook): Values[] {
  return (workbook[key] ?? []).map(({ values }) => {
    const filled = Object.entries(DEFAULTS[key] ?? {}).map(([column, value]) => [column, values[column] ?? value]);
    return { ...values, ...Object.fromEntries(filled) };
  });
}

/**
 * What an import would change, by sheet. Sheets that the file does not have are left alone, and so is a list that would
 * be emptied as a whole: a template with nothing filled in must not take the staffing away.
 */
export function compareRows(workbook: ParsedWorkbook, current: WorkbookValues): SheetChange[] {
  return SHEETS.filter((sheet) => workbook[sheet.key] !== undefined).map(({ key }) => {
    const rows = completeRows(key, workbook);
    const before = new Map(current[key].map((values) => [keyOf(key, values), values]));
    const kept = new Set(rows.map((values) => keyOf(key, values)));
    const added = rows.filter((values) => !before.has(keyOf(key, values)));
    const found = rows.filter((values) => before.has(keyOf(key, values)));
    const changed = found.filter((values) => !sameValues(values, before.get(keyOf(key, values))));
    const replaced = replacedRows(key, { workbook, rows: current[key] });
    return {
      key,
      added,
      changed,
      same: found.length - changed.length,
      removed: replaced.filter((values) => !kept.has(keyOf(key, values))),
    };
  });
}

function replacedRows(key: SheetKey, data: { workbook: ParsedWorkbook; rows: readonly Values[] }): readonly Values[] {
  if (WHOLE.has(key)) return data.workbook[key]?.length ? data.rows : [];
  const owner = OWNERS[key];
  if (!owner) return [];
  const named = new Set(
    [...(data.workbook[owner.from] ?? []), ...(data.workbook[key] ?? [])].map((row) => row.values[owner.column]),
  );
  return data.rows.filter((values) => named.has(values[owner.column] ?? null));
}

function sameValues(row: Values, before: Values | undefined): boolean {
  if (before === undefined) return false;
  return Object.keys(before).every((column) => plain(row[column], column) === plain(before[column], column));
}

/** Zones answer to two names and are compared loosely; lists have no order. */
function plain(value: CellValue | undefined, column: string): string {
  if (column === 'zone' && typeof value === 'string') return comparable(value);
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  return JSON.stringify(value ?? null);
}
