import { describe, expect, it } from 'vitest';
import type { Code } from '~/domain/brand';
import { actOfKey } from '~/features/rota/components/edit-by-key';
import { chosenBy, movedBy } from '~/features/rota/components/use-grid-keys';

const key = (name: string, { ctrlKey = false, shiftKey = false }: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => ({
  key: name,
  ctrlKey,
  shiftKey,
  metaKey: false,
  altKey: false,
});
const codes = ['D', 'A', 'N'] as Code[];
const from = { row: 3, column: 10 };

describe('moving in the wall rota by keyboard', () => {
  it.each([
    ['ArrowRight', { row: 3, column: 11 }],
    ['ArrowLeft', { row: 3, column: 9 }],
    ['ArrowDown', { row: 4, column: 10 }],
    ['ArrowUp', { row: 2, column: 10 }],
    ['PageDown', { row: 3, column: 17 }],
    ['PageUp', { row: 3, column: 3 }],
    ['Home', { row: 3, column: 0 }],
    ['End', { row: 3, column: Infinity }],
  ])('%s goes where it says', (name, to) => {
    expect(movedBy(key(name), from)).toEqual(to);
  });

  it('Ctrl+Home goes to the first cell and Ctrl+End to the last', () => {
    expect(movedBy(key('Home', { ctrlKey: true }), from)).toEqual({ row: 0, column: 0 });
    expect(movedBy(key('End', { ctrlKey: true }), from)).toEqual({ row: Infinity, column: Infinity });
  });

  it('other keys do not move', () => {
    expect(movedBy(key('d'), from)).toBeNull();
  });
});

describe('choosing in the wall rota by keyboard', () => {
  const at = { place: { row: 3, column: 10 }, size: { rows: 6, columns: 45, days: 42 } };

  it.each([
    ['Shift+space the line', key(' ', { shiftKey: true }), [3, 0, 3, 41]],
    ['Ctrl+space the week', key(' ', { ctrlKey: true }), [3, 7, 3, 13]],
    ['Ctrl+A everything', key('a', { ctrlKey: true }), [0, 0, 5, 41]],
  ])('%s', (_what, event, [top, left, bottom, right]) => {
    expect(chosenBy(event, at)).toEqual([
      { row: top, column: left },
      { row: bottom, column: right },
    ]);
  });

  it('space alone chooses nothing', () => {
    expect(chosenBy(key(' '), at)).toBeNull();
  });
});

describe('changing days by keyboard', () => {
  const press = (name: string, more: { codes?: Code[]; typed?: string; ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
    actOfKey(key(name, more), { codes: more.codes ?? codes, typed: more.typed ?? '' });

  it('a letter writes the code that it is', () => {
    expect(press('a')).toEqual({ kind: 'code', code: 'A', typed: 'A' });
  });

  it('a code of several letters is written as it is typed', () => {
    const among = { codes: ['D', 'D1', 'AK', 'AL'] as Code[] };
    expect(press('d', among)).toMatchObject({ kind: 'code', code: 'D' });
    expect(press('1', { ...among, typed: 'D' })).toMatchObject({ kind: 'code', code: 'D1' });
    expect(press('a', among)).toEqual({ kind: 'typing', typed: 'A' });
    expect(press('l', { ...among, typed: 'A' })).toMatchObject({ kind: 'code', code: 'AL' });
  });

  it('letters that do not go on begin anew', () => {
    expect(press('a', { typed: 'D' })).toMatchObject({ kind: 'code', code: 'A' });
    expect(press('d', { typed: 'D' })).toMatchObject({ kind: 'code', code: 'D', typed: 'D' });
  });

  it('the only code that begins with a letter is meant', () => {
    expect(press('d', { codes: ['Dag', 'Kveld'] as Code[] })).toMatchObject({ kind: 'code', code: 'Dag' });
  });

  it('Delete and Backspace make days off', () => {
    expect([press('Delete'), press('Backspace')]).toEqual([{ kind: 'off' }, { kind: 'off' }]);
  });

  it('space and L lock, but L is a shift where a code begins so', () => {
    expect([press(' '), press('l')]).toEqual([{ kind: 'lock' }, { kind: 'lock' }]);
    expect(press('l', { codes: ['D', 'L'] as Code[] })).toMatchObject({ kind: 'code', code: 'L' });
  });

  it('Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z do again, and other keys do nothing', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press('y', { ctrlKey: true })).toEqual({ kind: 'redo' });
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect([press('x'), press('c', { ctrlKey: true }), press('Enter')]).toEqual([null, null, null]);
  });
});
