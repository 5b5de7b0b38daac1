import writeExcelFile, { type Row } from 'write-excel-file/node';
import { writtenCell, type CellValue } from './cells';
import { SHEETS, type Column, type Sheet, type SheetKey } from './columns';

/** Rows of values by sheet, as `parseRows` understands them. */
export type WorkbookValues = Readonly<Record<SheetKey, readonly Readonly<Record<string, CellValue>>[]>>;

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of these values. Every text is written as text, so that a spreadsheet program runs none as a formula. */
export const writeWorkbook = (values: WorkbookValues): Promise<Buffer> =>
  fileOf(SHEETS.map((sheet) => ({ sheet, rows: values[sheet.key].map((row) => rowOf(sheet, row)) })));

/** A workbook with headings and one example row in each sheet. */
export const writeTemplate = (): Promise<Buffer> =>
  fileOf(SHEETS.map((sheet) => ({ sheet, rows: [sheet.columns.map((column) => textCell(column.example || null))] })));

function fileOf(sheets: readonly { sheet: Sheet; rows: Row[] }[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ sheet, rows }) => ({
      sheet: sheet.names[0],
      data: [sheet.columns.map(headingCell), ...rows],
      columns: sheet.columns.map((column) => ({ width: Math.max(14, column.headings[0].length + 2) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

const headingCell = (column: Column) => ({
  value: column.headings[0],
  type: String,
  fontWeight: 'bold' as const,
});

const textCell = (value: string | null) => (value === null ? null : { value, type: String });

const rowOf = (sheet: Sheet, values: Readonly<Record<string, CellValue>>): Row =>
  sheet.columns.map((column) => {
    const written = writtenCell(values[column.key] ?? null, column);
    return typeof written === 'number' ? { value: written, type: Number } : textCell(written);
  });
