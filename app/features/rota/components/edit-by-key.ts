import type { KeyboardEvent } from 'react';
import type { Code } from '~/domain/brand';
import type { WallPerson } from '../wall-rota';
import type { DraftCells } from './use-draft-cells';
import type { GridPlace } from './wall-marks';

interface Edited {
  readonly place: GridPlace | null;
  readonly people: readonly WallPerson[];
  readonly codes: readonly Code[];
  readonly draft: DraftCells;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>;

/** A letter writes its shift code, Delete a day off, space (or L, where no code begins so) the lock, Ctrl+Z undoes. */
export function editByKey(event: Key, { place, people, codes, draft }: Edited): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    draft.undo();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || place === null) return;
  const cell = people[place.row]?.cells[place.column];
  if (!cell) return;
  const target = { row: place.row, day: place.column };
  const letter = event.key.length === 1 ? event.key.toUpperCase() : '';
  const code = codeOf(letter, { codes, current: cell.code });
  const lock = event.key === ' ' || (letter === 'L' && code === null);
  const off = event.key === 'Delete' || event.key === 'Backspace';
  if (!lock && !off && code === null) return;
  event.preventDefault();
  if (lock) draft.change(target, { code: cell.code, locked: !cell.locked });
  else if (!cell.locked) draft.change(target, { code: off ? null : code, locked: false });
}

/** The code that begins with a letter; where several do, the one after the current. */
export function codeOf(letter: string, among: { codes: readonly Code[]; current: Code | null }): Code | null {
  if (letter.trim() === '') return null;
  const fitting = among.codes.filter((code) => code.toUpperCase().startsWith(letter));
  const current = fitting.findIndex((code) => code === among.current);
  return fitting[(current + 1) % fitting.length] ?? null;
}
