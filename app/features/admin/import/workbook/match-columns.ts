import { SHEETS, type Sheet, type SheetKey } from './columns';
import type { RawCell } from './cells';
import { comparable } from './names';

/** A sheet of a file, with its rows as they stand. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/** Where the columns of one sheet are found: `places[column key]` is a column number of the file, or null. */
export interface SheetMapping {
  readonly key: SheetKey;
  /** The sheet's name in the file. */
  readonly name: string;
  readonly places: Readonly<Record<string, number | null>>;
}

/** The headings of a file's sheet: the texts of its first row. */
export const headingsOf = (raw: RawSheet): string[] => (raw.rows[0] ?? []).map((cell) => String(cell ?? '').trim());

/** A sheet of a file read as the sheet of a key, its columns recognised by their headings. */
export function mappingAs(key: SheetKey, raw: RawSheet): SheetMapping {
  const sheet = SHEETS.find((candidate) => candidate.key === key);
  return { key, name: raw.name, places: sheet ? placesOf(sheet, headingsOf(raw)) : {} };
}

/** Recognises the sheets and columns of a file by their names. Sheets without a known name are left out. */
export function matchColumns(file: readonly RawSheet[]): SheetMapping[] {
  return SHEETS.flatMap((sheet) => {
    const raw = file.find((candidate) => isNamed(candidate.name, sheet.names));
    return raw ? [mappingAs(sheet.key, raw)] : [];
  });
}

const isNamed = (text: string, names: readonly string[]) => names.some((name) => comparable(name) === comparable(text));

function placesOf(sheet: Sheet, headings: readonly string[]): Record<string, number | null> {
  const taken = new Set<number>();
  return Object.fromEntries(
    sheet.columns.map((column) => {
      const place = column.headings
        .map((heading) =>
          headings.findIndex((found, at) => !taken.has(at) && comparable(found) === comparable(heading)),
        )
        .find((at) => at >= 0);
      if (place !== undefined) taken.add(place);
      return [column.key, place ?? null];
    }),
  );
}
