import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { GridPlace } from './wall-marks';

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const WEEK = 7;

/** Where a key moves the place in the grid, or `null` for a key that does not move. */
export function movedBy(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>, from: GridPlace): GridPlace | null {
  const whole = event.ctrlKey || event.metaKey;
  const { row, column } = from;
  switch (event.key) {
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'PageDown':
      return { row, column: column + WEEK };
    case 'PageUp':
      return { row, column: column - WEEK };
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? Infinity : row, column: Infinity };
    default:
      return null;
  }
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The place of a cell in the grid: its row says its number, its column follows the name. */
function placeOfCell(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest('td') : null;
  const row = cell?.parentElement?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: cell.cellIndex - 1 } : null;
}

/** Where the keyboard is in the grid, and what moves it. */
export interface GridKeys {
  /** The one cell that the tab key reaches. */
  readonly place: GridPlace;
  /** The cell that was gone to last. */
  readonly selected: GridPlace | null;
  readonly onFocus: (event: FocusEvent) => void;
  /** Whether the key moved. */
  readonly onMove: (event: KeyboardEvent) => boolean;
}

/** One tab stop for the whole grid; arrows and their kin move within it. */
export function useGridKeys(size: GridSize) {
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [selected, setSelected] = useState<GridPlace | null>(null);
  const { rows, columns } = size;

  const goTo = useCallback(
    (wanted: GridPlace) => {
      const row = within(wanted.row, rows);
      const cells = table.current?.querySelectorAll<HTMLElement>(`tr[data-row="${row}"] td[tabindex]`);
      if (!cells) return;
      cells[within(wanted.column, Math.min(columns, cells.length))]?.focus();
    },
    [rows, columns],
  );

  const onFocus = useCallback((event: FocusEvent) => {
    const found = placeOfCell(event.target);
    if (!found) return;
    setPlace(found);
    setSelected(found);
  }, []);

  const onMove = useCallback(
    (event: KeyboardEvent): boolean => {
      const from = placeOfCell(event.target);
      const to = from && !event.altKey ? movedBy(event, from) : null;
      if (!to) return false;
      event.preventDefault();
      goTo(to);
      return true;
    },
    [goTo],
  );

  const keys: GridKeys = { place, selected, onFocus, onMove };
  return { table, keys, goTo };
}
