import { SHEETS, type SheetKey } from './workbook/columns';
import { mappingAs, type RawSheet, type SheetMapping } from './workbook/match-columns';

/** The name of the choice of what a sheet of the file is read as; sheets are counted from 0 in the file. */
export const sheetField = (place: number): string => `ark.${place}`;

/** The name of the choice of where a column is found. */
export const columnField = ({ sheet, column }: { sheet: SheetKey; column: string }): string => `${sheet}.${column}`;

interface Read {
  readonly file: readonly RawSheet[];
  readonly mappings: readonly SheetMapping[];
}

/** The sheets and columns as the form of the preview has them. What it does not speak of stays as it was. */
export function chosenMappings({ file, mappings }: Read, form: FormData): SheetMapping[] {
  const taken = new Set<SheetKey>();
  const chosen = file.flatMap((raw, place): SheetMapping[] => {
    const before = mappings.find((mapping) => mapping.name === raw.name);
    const answer = form.get(sheetField(place));
    const key = typeof answer === 'string' ? SHEETS.find((sheet) => sheet.key === answer)?.key : before?.key;
    if (key === undefined || taken.has(key)) return [];
    taken.add(key);
    return [before?.key === key ? withChosenPlaces(before, form) : mappingAs(key, raw)];
  });
  return SHEETS.flatMap((sheet) => chosen.filter((mapping) => mapping.key === sheet.key));
}

/** The places of one sheet's columns; an empty choice is "not in the file". */
function withChosenPlaces(mapping: SheetMapping, form: FormData): SheetMapping {
  const places = Object.entries(mapping.places).map(([column, before]) => {
    const answer = form.get(columnField({ sheet: mapping.key, column }));
    if (typeof answer !== 'string') return [column, before] as const;
    return [column, /^\d{1,3}$/.test(answer) ? Number(answer) : null] as const;
  });
  return { ...mapping, places: Object.fromEntries(places) };
}

/** Whether two readings of a file are the same. */
export const sameMappings = (a: readonly SheetMapping[], b: readonly SheetMapping[]): boolean =>
  JSON.stringify(a.map(comparableMapping)) === JSON.stringify(b.map(comparableMapping));

const comparableMapping = ({ key, name, places }: SheetMapping) => [key, name, Object.entries(places).sort()];
