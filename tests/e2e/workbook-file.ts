import { readFileSync } from 'node:fs';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

/** A sheet of a workbook as a person fills it in: every cell is text. */
export interface FilledSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The sheets of a workbook on disk, as text. */
export async function sheetsIn(path: string): Promise<FilledSheet[]> {
  const sheets = await readExcelFile(readFileSync(path));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => String(cell ?? ''))),
  }));
}

/** A file to choose in the browser. */
export async function workbookFile(sheets: readonly FilledSheet[]) {
  const content = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  }));
  return {
    name: 'min-arbeidsbok.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeExcelFile(content).toBuffer(),
  };
}

/** The same sheets with one of them written otherwise. */
export const withRows = (sheets: readonly FilledSheet[], { name, rows }: FilledSheet): FilledSheet[] =>
  sheets.map((sheet) => (sheet.name === name ? { name, rows } : sheet));
