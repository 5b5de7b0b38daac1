import type { KeyboardEvent } from 'react';

/** A cell of a grid, rows and columns from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key moves the place in a grid, or `null` for a key that does not move. `page` is the step of Page Down. A place
 * beyond the edge means the edge.
 */
export function gridMove(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: GridCell,
  page: { readonly rows: number; readonly columns: number },
): GridCell | null {
  const { row, column } = from;
  const whole = event.ctrlKey || event.metaKey;
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
      return { row: row + page.rows, column: column + page.columns };
    case 'PageUp':
      return { row: row - page.rows, column: column - page.columns };
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? Infinity : row, column: Infinity };
    default:
      return null;
  }
}
