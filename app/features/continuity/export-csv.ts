import type { ExportTable, ExportValue } from './export-rows';

const BYTE_ORDER_MARK = '\uFEFF';
const DECIMALS = 1e6;

/** What a spreadsheet program would run, or takes for more than text. */
const LIKE_A_FORMULA = /^[\s]*[=+\-@\t\r|]/;

/**
 * A table as Norwegian spreadsheet programs read it: semicolons, decimal commas, and a mark that tells of UTF-8. Text that
 * looks like a formula gets an apostrophe in front, so that it is shown and not run.
 */
export const toCsv = ({ head, rows }: ExportTable): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(written).join(';')}\r\n`).join('');

function written(value: ExportValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * DECIMALS) / DECIMALS).replace('.', ',');
  const text = LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
