import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { gridMove } from '~/ui/grid-move';

/** A cell: the recipient's place among those shown, and the carer's among the columns. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/** Page Down goes so many recipients down. */
const PAGE = { rows: 10, columns: 0 };

/** Where a key moves the place, or `null` for a key that does not move. */
export const matrixMove = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: MatrixPlace,
): MatrixPlace | null => gridMove(event, from, PAGE);

/** The place of what an event is about, where it is a cell of a carer. */
export function placeOfTarget(target: EventTarget | null): MatrixPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
  const row = cell?.closest<HTMLElement>('tr[data-row]')?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : null;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** One tab stop for the whole matrix; arrows and their kin move within it. */
export function useMatrixKeys({ rows, columns }: { rows: number; columns: number }) {
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<MatrixPlace | null>(null);
  const goTo = useCallback(
    (wanted: MatrixPlace) => {
      const to = { row: within(wanted.row, rows), column: within(wanted.column, columns) };
      setPlace(to);
      // A row far away is drawn once it is the chosen one.
      requestAnimationFrame(() =>
        table.current?.querySelector<HTMLElement>(`tr[data-row="${to.row}"] td[data-column="${to.column}"]`)?.focus(),
      );
    },
    [rows, columns],
  );
  const onFocus = useCallback((event: FocusEvent) => {
    const found = placeOfTarget(event.target);
    if (found) setPlace(found);
  }, []);
  /** Whether the key moved. */
  const onMove = useCallback(
    (event: KeyboardEvent): boolean => {
      const from = placeOfTarget(event.target);
      const to = from && !event.altKey && !event.shiftKey ? matrixMove(event, from) : null;
      if (!to) return false;
      event.preventDefault();
      goTo(to);
      return true;
    },
    [goTo],
  );
  return { table, place, goTo, onFocus, onMove };
}
