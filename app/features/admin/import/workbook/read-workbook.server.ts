import readExcelFile from 'read-excel-file/node';
import type { RawCell } from './cells';
import type { RawSheet } from './match-columns';

export const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ROWS = 20_000;

export type ReadVerdict =
  { ok: true; sheets: RawSheet[] } | { ok: false; cause: 'notExcel' | 'tooLarge' | 'tooManyRows' | 'empty' };

/** Reads every sheet of an `.xlsx` file. A file that unpacks to more than the limit is refused before it is unpacked. */
export async function readWorkbook(content: Buffer): Promise<ReadVerdict> {
  if (content.length > MAX_FILE_BYTES) return { ok: false, cause: 'tooLarge' };
  const unpacked = unpackedBytes(content);
  if (unpacked === null) return { ok: false, cause: 'notExcel' };
  if (unpacked > MAX_UNPACKED_BYTES) return { ok: false, cause: 'tooLarge' };
  const sheets = await sheetsOf(content);
  if (sheets === null) return { ok: false, cause: 'notExcel' };
  if (sheets.some((sheet) => sheet.rows.length > MAX_ROWS)) return { ok: false, cause: 'tooManyRows' };
  if (sheets.every((sheet) => sheet.rows.length === 0)) return { ok: false, cause: 'empty' };
  return { ok: true, sheets };
}

async function sheetsOf(content: Buffer): Promise<RawSheet[] | null> {
  try {
    const sheets = await readExcelFile(content);
    // The package's types name the constructor of dates where the cells hold dates.
    return sheets.map((sheet) => ({ name: sheet.sheet, rows: sheet.data as unknown as RawCell[][] }));
  } catch {
    return null;
  }
}

const CENTRAL_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const UNPACKED_SIZE_AT = 24;
const ENTRY_HEADER_BYTES = 46;

/** Bytes that the parts of a zip say they unpack to, from its central directory; `null` where there is none. */
function unpackedBytes(zip: Buffer): number | null {
  let sum = 0;
  let entries = 0;
  for (let at = zip.indexOf(CENTRAL_ENTRY); at >= 0; at = zip.indexOf(CENTRAL_ENTRY, at + ENTRY_HEADER_BYTES)) {
    if (at + ENTRY_HEADER_BYTES > zip.length) break;
    sum += zip.readUInt32LE(at + UNPACKED_SIZE_AT);
    entries += 1;
  }
  return entries > 0 ? sum : null;
}
