import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code, StaffId } from '~/domain/brand';
import {
  blockOf,
  blockText,
  cellCount,
  copyRange,
  fillRange,
  lockRange,
  moveRange,
  pasteBlock,
  rangeBetween,
  type CellRange,
  type RangeEdit,
} from '~/features/rota/range-edits';
import { withEdits, type WallPerson } from '~/features/rota/wall-rota';

const codes = ['D', 'A', 'N'] as Code[];

/** Lines as letters: `.` is off, a lower-case letter is locked. */
const lines = (...texts: string[]): WallPerson[] =>
  texts.map((text, row) => ({
    id: `person-${row}`,
    staff: `S${row}` as StaffId,
    name: `Person ${row}`,
    cells: [...text].map((letter) => ({
      code: letter === '.' ? null : (letter.toUpperCase() as Code),
      locked: letter !== letter.toUpperCase(),
    })),
  }));

const shown = (people: readonly WallPerson[]): string[] =>
  people.map(({ cells }) => cells.map(({ code, locked }) => (locked ? code?.toLowerCase() : (code ?? '.'))).join(''));

const after = (people: readonly WallPerson[], { targets }: RangeEdit): string[] =>
  shown(
    withEdits(
      people,
      targets.map(({ row, day, cell }) => ({ staffId: `person-${row}`, day, cell, was: cell })),
    ),
  );

/** Of the first and the last place, each by row and day. */
const range = ([top, left]: [number, number], [bottom, right]: [number, number]): CellRange => ({
  top,
  left,
  bottom,
  right,
});

describe('a range of days', () => {
  it('lies between two places in any order, and within the people and the days', () => {
    const size = { people: 3, days: 14 };
    const ends = [
      { row: 4, column: 2 },
      { row: 1, column: 20 },
    ] as const;
    expect(rangeBetween(ends, size)).toEqual(range([1, 2], [2, 13]));
    expect(cellCount(range([1, 2], [2, 13]))).toBe(24);
  });

  it('is nothing where it is all staffing or figures', () => {
    const place = { row: 4, column: 2 };
    expect(rangeBetween([place, place], { people: 3, days: 14 })).toBeNull();
  });
});

describe('filling a range', () => {
  it('writes every day but the locked ones, which are counted', () => {
    const people = lines('D.a', 'DDD');
    const edit = fillRange(people, { range: range([0, 0], [1, 2]), code: 'N' as Code });
    expect(after(people, edit)).toEqual(['NNa', 'NNN']);
    expect(edit.locked).toBe(1);
  });

  it('changes nothing that is so already', () => {
    const people = lines('DD');
    expect(fillRange(people, { range: range([0, 0], [0, 1]), code: 'D' as Code }).targets).toEqual([]);
  });
});

describe('locking a range', () => {
  it('locks all of it, and unlocks it where all is locked', () => {
    const people = lines('Da');
    expect(after(people, lockRange(people, range([0, 0], [0, 1])))).toEqual(['da']);
    const locked = lines('da');
    expect(after(locked, lockRange(locked, range([0, 0], [0, 1])))).toEqual(['DA']);
  });
});

describe('copying and pasting', () => {
  it('brings a week to another line', () => {
    const people = lines('DDA..NN', '.......');
    const block = copyRange(people, range([0, 0], [0, 6]));
    expect(after(people, pasteBlock(people, { block, range: range([1, 0], [1, 0]) }))).toEqual(['DDA..NN', 'DDA..NN']);
  });

  it('repeats what is copied over a larger range', () => {
    const people = lines('DA....', '......');
    const block = copyRange(people, range([0, 0], [0, 1]));
    expect(after(people, pasteBlock(people, { block, range: range([0, 2], [1, 5]) }))).toEqual(['DADADA', '..DADA']);
  });

  it('stops at the edge of the rota, and leaves locked days and unknown words', () => {
    const people = lines('.d.');
    const block = [['A', undefined, 'A', 'A']] as (Code | undefined)[][];
    const edit = pasteBlock(people, { block, range: range([0, 0], [0, 0]) });
    expect(after(people, edit)).toEqual(['AdA']);
    expect(edit).toMatchObject({ locked: 0, unknown: 1 });
    const other = pasteBlock(people, { block: [['A', 'A'] as Code[]], range: range([0, 0], [0, 0]) });
    expect(other).toMatchObject({ locked: 1, unknown: 0 });
  });

  it('is text that a spreadsheet reads and writes', () => {
    expect(blockText([['D', null, 'N'] as (Code | null)[], [null, null, null]])).toBe('D\t\tN\n\t\t');
    expect(blockOf('d\tFri\tXX\r\nN\t-\t\r\n', { codes, off: 'fri' })).toEqual([
      ['D', null, undefined],
      ['N', null, null],
    ]);
  });

  it('gives back any block that was copied', () => {
    const cell = fc.constantFrom<Code | null>(...codes, null);
    const blocks = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      .filter((block) => block.some((row) => row.length > 1) || block.at(-1)?.[0] !== null);
    fc.assert(
      fc.property(blocks, (block) => {
        expect(blockOf(blockText(block), { codes, off: 'fri' })).toEqual(block);
      }),
      { seed: 7 },
    );
  });
});

describe('moving a range', () => {
  it('swaps a shift with what stands where it comes', () => {
    const people = lines('D..', '..A');
    expect(after(people, moveRange(people, { range: range([0, 0], [0, 0]), to: { row: 1, day: 2 } }))).toEqual([
      'A..',
      '..D',
    ]);
  });

  it('over its own days leaves days off behind', () => {
    const people = lines('DAN...');
    expect(after(people, moveRange(people, { range: range([0, 0], [0, 2]), to: { row: 0, day: 1 } }))).toEqual([
      '.DAN..',
    ]);
  });

  it('moves nothing while a day is locked or outside the rota', () => {
    const people = lines('D.a');
    expect(moveRange(people, { range: range([0, 0], [0, 0]), to: { row: 0, day: 2 } })).toMatchObject({
      targets: [],
      locked: 1,
    });
    expect(moveRange(people, { range: range([0, 0], [0, 0]), to: { row: 0, day: 3 } }).targets).toEqual([]);
  });

  it('loses and makes no shift where it swaps', () => {
    const letters = fc.array(fc.constantFrom('D', 'A', '.'), { minLength: 8, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.tuple(letters, letters), fc.tuple(fc.nat(3), fc.nat(4)), ([one, other], [from, to]) => {
        const people = lines(one, other);
        const moved = after(
          people,
          moveRange(people, { range: range([0, from], [0, from + 2]), to: { row: 1, day: to } }),
        );
        const sorted = (texts: string[]) => [...texts.join('')].sort().join('');
        expect(sorted(moved)).toBe(sorted([one, other]));
      }),
      { seed: 7 },
    );
  });
});
