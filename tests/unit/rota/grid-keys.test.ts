import { describe, expect, it, vi } from 'vitest';
import type { Code, StaffId } from '~/domain/brand';
import { codeOf, editByKey } from '~/features/rota/components/edit-by-key';
import { movedBy } from '~/features/rota/components/use-grid-keys';
import type { DraftCells } from '~/features/rota/components/use-draft-cells';

const key = (name: string, more: { ctrlKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  preventDefault: () => undefined,
  ...more,
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

describe('changing a day by keyboard', () => {
  const press = (name: string, options: { locked?: boolean; codes?: Code[]; ctrlKey?: boolean } = {}) => {
    const draft = { change: vi.fn(), undo: vi.fn() };
    const person = {
      id: 'kari',
      staff: 'K' as StaffId,
      name: 'Kari',
      cells: [{ code: 'D' as Code, locked: options.locked ?? false }],
    };
    editByKey(key(name, { ctrlKey: options.ctrlKey ?? false }), {
      place: { row: 0, column: 0 },
      people: [person],
      codes: options.codes ?? codes,
      draft: draft as Partial<DraftCells> as DraftCells,
    });
    return draft;
  };
  const target = { row: 0, day: 0 };

  it('a letter writes the code that begins with it', () => {
    expect(press('a').change).toHaveBeenCalledWith(target, { code: 'A', locked: false });
  });

  it('Delete makes the day off', () => {
    expect(press('Delete').change).toHaveBeenCalledWith(target, { code: null, locked: false });
  });

  it('space and L lock a day, and unlock it again', () => {
    expect(press(' ').change).toHaveBeenCalledWith(target, { code: 'D', locked: true });
    expect(press('l').change).toHaveBeenCalledWith(target, { code: 'D', locked: true });
    expect(press(' ', { locked: true }).change).toHaveBeenCalledWith(target, { code: 'D', locked: false });
  });

  it('L is a shift where a code begins so', () => {
    expect(press('l', { codes: ['D', 'L'] as Code[] }).change).toHaveBeenCalledWith(target, {
      code: 'L',
      locked: false,
    });
  });

  it('a locked day keeps its shift', () => {
    expect(press('a', { locked: true }).change).not.toHaveBeenCalled();
    expect(press('Delete', { locked: true }).change).not.toHaveBeenCalled();
  });

  it('Ctrl+Z undoes, and other letters do nothing', () => {
    expect(press('z', { ctrlKey: true }).undo).toHaveBeenCalledOnce();
    expect(press('x').change).not.toHaveBeenCalled();
  });

  it('the same letter goes round the codes that begin with it', () => {
    const among = { codes: ['D1', 'D2', 'A'] as Code[], current: 'D1' as Code };
    expect(codeOf('D', among)).toBe('D2');
    expect(codeOf('D', { ...among, current: 'D2' as Code })).toBe('D1');
    expect(codeOf('D', { ...among, current: null })).toBe('D1');
  });
});
