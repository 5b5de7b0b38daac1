import { useCallback, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { WallFinding } from '../judge-wall';
import { markedPlaces, placeOf, type GridPlace, type GridSize } from './wall-marks';

interface Jumping {
  readonly findings: readonly WallFinding[];
  readonly size: GridSize;
  readonly active: GridPlace | null;
  readonly goTo: (place: GridPlace) => void;
}

type Way = 'next' | 'previous';

/** The place after (or before) another one in a list, round and round; the first where the other is not in it. */
export function placeBeside(
  places: readonly GridPlace[],
  { from, way }: { from: GridPlace | null; way: Way },
): GridPlace | undefined {
  const isBefore = (a: GridPlace, b: GridPlace) => a.row < b.row || (a.row === b.row && a.column < b.column);
  if (from === null) return places.at(way === 'next' ? 0 : -1);
  return way === 'next'
    ? (places.find((place) => isBefore(from, place)) ?? places[0])
    : (places.findLast((place) => isBefore(place, from)) ?? places.at(-1));
}

/** The row whose name, or the column whose day, something points at. */
function headOf(target: EventTarget): Partial<GridPlace> | null {
  const head = target instanceof Element ? target.closest('th') : null;
  const row = head?.parentElement?.dataset.row;
  if (row !== undefined) return { row: Number(row) };
  return head?.dataset.day === undefined ? null : { column: Number(head.dataset.day) };
}

/**
 * The ways between findings and their places: the list leads to the grid and the grid to the list, F8 goes from mark to
 * mark, and a name or a day that is pointed at leads to its own marks, one after the other.
 */
export function useFindingJumps({ findings, size, active, goTo }: Jumping) {
  const [lookedAt, setLookedAt] = useState<WallFinding | null>(null);
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);

  const onLookAt = useCallback(
    (found: WallFinding) => {
      setLookedAt(found);
      setWanted(null);
      const place = placeOf(found, size);
      if (place) goTo(place);
    },
    [size, goTo],
  );
  const onShowInList = useCallback((found: WallFinding) => setWanted({ key: found.key }), []);

  const handlers = useMemo(() => {
    const jump = (way: Way, within: Partial<GridPlace> = {}) => {
      const places = markedPlaces(findings, size).filter(
        ({ row, column }) => row === (within.row ?? row) && column === (within.column ?? column),
      );
      const place = placeBeside(places, { from: active, way });
      if (place) goTo(place);
    };
    return {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'F8') return;
        event.preventDefault();
        jump(event.shiftKey ? 'previous' : 'next');
      },
      onClick: (event: MouseEvent) => {
        const head = headOf(event.target);
        if (head) jump('next', head);
      },
    };
  }, [findings, size, active, goTo]);

  return { lookedAt, wanted, onLookAt, onShowInList, handlers };
}
