import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { ExportTable, ExportValue } from './export-rows';

/** Sheets by their names, a table each. Text is written as text, so that no spreadsheet program runs it as a formula. */
export const toWorkbook = (
  sheets: readonly { readonly name: string; readonly table: ExportTable }[],
): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, table: { head, rows } }) => ({
      sheet: name,
      data: [
        head.map((text): Cell => ({ value: text, type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(cellOf)),
      ],
      columns: head.map((text, at) => ({
        width: Math.min(WIDEST, Math.max(text.length, ...rows.map((row) => widthOf(row[at]))) + 2),
      })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();

/** Characters of a line in the widest column. A cell with a style costs more than one without, so only longer text has one. */
const WIDEST = 90;

const cellOf = (value: ExportValue): Cell => {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  return value.length > WIDEST || value.includes('\n') ? { value, type: String, wrap: true } : { value, type: String };
};

const widthOf = (value: ExportValue | undefined): number => (typeof value === 'string' ? value.length : 8);
