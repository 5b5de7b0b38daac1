import type { Code } from '~/domain/brand';
import { sameCell, type CellTarget, type WallCell, type WallPerson } from './wall-rota';

/** A rectangle of days: rows of people and days of the turn, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Codes of a rectangle, row by row; `null` is a day off. */
export type CodeBlock = readonly (readonly (Code | null)[])[];

/** What an act does to the draft, and how many days it had to leave as they are. */
export interface RangeEdit {
  readonly targets: readonly CellTarget[];
  /** Days that are locked. */
  readonly locked: number;
  /** Words that are no shift code. */
  readonly unknown: number;
}

const NOTHING: RangeEdit = { targets: [], locked: 0, unknown: 0 };

/** The rectangle between two places, within the days of the people; `null` where none of it is. */
export function rangeBetween(
  ends: readonly [{ row: number; column: number }, { row: number; column: number }],
  size: { people: number; days: number },
): CellRange | null {
  const [a, b] = ends;
  const range = {
    top: Math.min(a.row, b.row),
    bottom: Math.min(size.people - 1, Math.max(a.row, b.row)),
    left: Math.min(a.column, b.column),
    right: Math.min(size.days - 1, Math.max(a.column, b.column)),
  };
  return range.top > range.bottom || range.left > range.right ? null : range;
}

export const cellCount = (range: CellRange): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

interface Place {
  readonly row: number;
  readonly day: number;
}

function placesIn(range: CellRange): Place[] {
  const places: Place[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let day = range.left; day <= range.right; day++) places.push({ row, day });
  }
  return places;
}

const cellAt = (people: readonly WallPerson[], { row, day }: Place): WallCell | undefined => people[row]?.cells[day];

/** Writes what `codeOf` says to each place. A locked day keeps its shift. */
function written(
  people: readonly WallPerson[],
  places: readonly (Place & { code: Code | null | undefined })[],
): RangeEdit {
  const targets: CellTarget[] = [];
  let [locked, unknown] = [0, 0];
  for (const { row, day, code } of places) {
    const cell = cellAt(people, { row, day });
    if (!cell) continue;
    if (code === undefined) unknown++;
    else if (cell.locked && cell.code !== code) locked++;
    else if (cell.code !== code) targets.push({ row, day, cell: { code, locked: cell.locked } });
  }
  return { targets, locked, unknown };
}

/** One code, or a day off, on every day of a range. */
export const fillRange = (people: readonly WallPerson[], fill: { range: CellRange; code: Code | null }): RangeEdit =>
  written(
    people,
    placesIn(fill.range).map((place) => ({ ...place, code: fill.code })),
  );

/** Locks every day of a range; where all are locked already, unlocks them. */
export function lockRange(people: readonly WallPerson[], range: CellRange): RangeEdit {
  const places = placesIn(range);
  const locked = !places.every((place) => cellAt(people, place)?.locked);
  const targets = places.flatMap(({ row, day }): CellTarget[] => {
    const cell = cellAt(people, { row, day });
    const next = { code: cell?.code ?? null, locked };
    return cell && !sameCell(cell, next) ? [{ row, day, cell: next }] : [];
  });
  return { ...NOTHING, targets };
}

export const copyRange = (people: readonly WallPerson[], range: CellRange): CodeBlock =>
  Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
    Array.from(
      { length: range.right - range.left + 1 },
      (_cell, k) => cellAt(people, { row: range.top + i, day: range.left + k })?.code ?? null,
    ),
  );

/**
 * Writes a block from the corner of a range on, and over and over where the range is larger. What falls outside the
 * rota is left out; `undefined` in the block is a word that is no code.
 */
export function pasteBlock(
  people: readonly WallPerson[],
  paste: { block: readonly (readonly (Code | null | undefined)[])[]; range: CellRange },
): RangeEdit {
  const { block, range } = paste;
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0) return NOTHING;
  const whole = {
    ...range,
    bottom: Math.max(range.bottom, range.top + height - 1),
    right: Math.max(range.right, range.left + width - 1),
  };
  const places = placesIn(whole).map((place) => {
    const row = block[(place.row - range.top) % height] ?? [];
    const at = (place.day - range.left) % width;
    return { ...place, code: at < row.length ? row[at] : null };
  });
  return written(people, places);
}

/**
 * Moves a range so that its corner comes to another place; what stood there comes to where the range was. Where the two
 * overlap, days that the range leaves become free. Nothing moves while one of the days is locked or outside the rota.
 */
export function moveRange(
  people: readonly WallPerson[],
  move: { range: CellRange; to: { row: number; day: number } },
): RangeEdit {
  const { range } = move;
  const down = move.to.row - range.top;
  const right = move.to.day - range.left;
  if (down === 0 && right === 0) return NOTHING;
  const from = placesIn(range);
  const to = from.map(({ row, day }) => ({ row: row + down, day: day + right }));
  if (to.some((place) => !cellAt(people, place))) return NOTHING;
  const locked = [...from, ...to].filter((place) => cellAt(people, place)?.locked).length;
  if (locked > 0) return { ...NOTHING, locked };
  const overlaps = to.some(({ row, day }) => isIn(range, { row, day }));
  const codeAt = (place: Place) => cellAt(people, place)?.code ?? null;
  const left = from.filter((place) => !isIn(shifted(range, { down, right }), place));
  return written(people, [
    ...left.map((place) => ({
      ...place,
      code: overlaps ? null : codeAt({ row: place.row + down, day: place.day + right }),
    })),
    ...from.map((place, i) => ({ ...(to[i] ?? place), code: codeAt(place) })),
  ]);
}

export const isIn = (range: CellRange, { row, day }: Place): boolean =>
  row >= range.top && row <= range.bottom && day >= range.left && day <= range.right;

const shifted = (range: CellRange, by: { down: number; right: number }): CellRange => ({
  top: range.top + by.down,
  bottom: range.bottom + by.down,
  left: range.left + by.right,
  right: range.right + by.right,
});

/** A block as the clipboard of a spreadsheet has it: tabs between days, a line for each person, free days empty. */
export const blockText = (block: CodeBlock): string =>
  block.map((row) => row.map((c) => c ?? '').join('\t')).join('\n');

/** The block that a clipboard holds; `undefined` for words that are neither a code nor a word for a free day. */
export function blockOf(text: string, known: { codes: readonly Code[]; off: string }): (Code | null | undefined)[][] {
  const codeByWord = new Map<string, Code | null>(known.codes.map((code) => [code.toUpperCase(), code]));
  for (const word of ['', known.off.toUpperCase(), '-', '–']) codeByWord.set(word, null);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => line.split('\t').map((word) => codeByWord.get(word.trim().toUpperCase())));
}
