import { useCallback, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { gridMove } from '~/ui/grid-move';
import type { GridPlace } from './wall-marks';

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Columns that are days; the figures come after them. */
  readonly days: number;
}

const WEEK = 7;

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Where a key moves the place in the grid, or `null` for a key that does not move; Page Down goes a week on. */
export const movedBy = (event: Pick<Key, 'key' | 'ctrlKey' | 'metaKey'>, from: GridPlace): GridPlace | null =>
  gridMove(event, from, { rows: 0, columns: WEEK });

/** Two corners of what is chosen. */
export type GridCorners = readonly [GridPlace, GridPlace];

/** What a key chooses around a place: Shift+Space the line, Ctrl+Space the week, Ctrl+A everything. */
export function chosenBy(event: Key, at: { place: GridPlace; size: GridSize }): GridCorners | null {
  const { row, column } = at.place;
  const last = at.size.days - 1;
  const whole = event.ctrlKey || event.metaKey;
  if (whole && event.key.toLowerCase() === 'a') {
    return [
      { row: 0, column: 0 },
      { row: at.size.rows - 1, column: last },
    ];
  }
  if (event.key !== ' ' || (!event.shiftKey && !whole)) return null;
  const monday = Math.min(column, last) - (Math.min(column, last) % WEEK);
  const [from, to] = whole ? [monday, monday + WEEK - 1] : [0, last];
  return [
    { row, column: from },
    { row, column: to },
  ];
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The place of a cell in the grid: its row says its number, its column follows the name. */
export function placeOfCell(target: EventTarget | null): GridPlace | null {
  const cell = target instanceof Element ? target.closest('td') : null;
  const row = cell?.parentElement?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: cell.cellIndex - 1 } : null;
}

/** Where the keyboard is in the grid, what is chosen, and what moves it. */
export interface GridKeys {
  /** The one cell that the tab key reaches. */
  readonly place: GridPlace;
  /** The cell that was gone to last. */
  readonly active: GridPlace | null;
  /** The place where choosing began, and where it has come to. */
  readonly corners: GridCorners | null;
  readonly onFocus: (event: FocusEvent) => void;
  /** Whether the key moved or chose. */
  readonly onMove: (event: KeyboardEvent) => boolean;
}

const NOWHERE = { place: { row: 0, column: 0 }, active: null, corners: null } as const;
type Chosen = Pick<GridKeys, 'place' | 'active' | 'corners'>;

/** One tab stop for the whole grid; arrows and their kin move within it, and choose a range with Shift. */
export function useGridKeys({ rows, columns, days }: GridSize) {
  const table = useRef<HTMLTableElement>(null);
  const extending = useRef(false);
  const [chosen, setChosen] = useState<Chosen>(NOWHERE);

  const arriveAt = useCallback((place: GridPlace, extend: boolean) => {
    setChosen((before) => ({
      place,
      active: place,
      corners: [extend && before.corners ? before.corners[0] : place, place],
    }));
  }, []);

  const goTo = useCallback(
    (wanted: GridPlace, { extend = false }: { extend?: boolean } = {}) => {
      const row = within(wanted.row, rows);
      const cells = table.current?.querySelectorAll<HTMLElement>(`tr[data-row="${row}"] td[tabindex]`);
      const cell = cells?.[within(wanted.column, Math.min(columns, cells.length))];
      const place = placeOfCell(cell ?? null);
      if (!cell || !place) return;
      arriveAt(place, extend);
      extending.current = extend;
      cell.focus();
      extending.current = false;
    },
    [rows, columns, arriveAt],
  );

  const choose = useCallback((corners: GridCorners) => setChosen((before) => ({ ...before, corners })), []);

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const found = placeOfCell(event.target);
      if (found) arriveAt(found, extending.current);
    },
    [arriveAt],
  );

  const corner = chosen.corners?.[1];
  const onMove = useCallback(
    (event: KeyboardEvent): boolean => {
      const place = placeOfCell(event.target);
      if (!place || event.altKey) return false;
      const around = chosenBy(event, { place, size: { rows, columns, days } });
      const to = around ? null : movedBy(event, event.shiftKey ? (corner ?? place) : place);
      if (!around && !to) return false;
      event.preventDefault();
      if (around) choose(around);
      if (to) goTo(to, { extend: event.shiftKey });
      return true;
    },
    [goTo, choose, corner, rows, columns, days],
  );

  const keys = useMemo((): GridKeys => ({ ...chosen, onFocus, onMove }), [chosen, onFocus, onMove]);
  return { table, keys, goTo, choose };
}
