import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { isIn, type CellRange } from '../range-edits';
import { placeOfCell } from './use-grid-keys';
import type { GridPlace } from './wall-marks';

interface Pointed {
  readonly range: CellRange | null;
  readonly mayChange: boolean;
  /** Whether each tap chooses more, for fingers, which cannot drag without scrolling. */
  readonly choosingMore: boolean;
  readonly goTo: (place: GridPlace, options?: { extend?: boolean }) => void;
  readonly move: (from: CellRange, to: { row: number; day: number }) => void;
}

/** Fewer pixels than this are no movement: the page may have moved under a pointer that stands still. */
const MOVED_PIXELS = 4;

type Drag =
  | { readonly kind: 'choose' }
  /** The chosen days on their way; `grip` is where they were taken hold of. */
  | { readonly kind: 'move'; readonly from: CellRange; readonly grip: GridPlace; readonly over: GridPlace };

/** Click chooses a day, Shift-click and drag a range; dragging what is chosen moves it, or swaps it with what is there. */
export function useGridPointer({ range, mayChange, choosingMore, goTo, move }: Pointed) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const touched = useRef(false);
  const pressedAt = useRef({ x: 0, y: 0 });

  useDrop({ drag, setDrag, goTo, move });

  /** The browser's own focus would forget the range, so it is told where to go instead. */
  const onMouseDown = useCallback((event: MouseEvent) => {
    if (event.button === 0 && placeOfCell(event.target)) event.preventDefault();
  }, []);

  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      const place = placeOfCell(event.target);
      touched.current = event.pointerType === 'touch';
      pressedAt.current = { x: event.clientX, y: event.clientY };
      if (!place || event.button !== 0 || touched.current) return;
      const held = range && isIn(range, { row: place.row, day: place.column });
      if (held && mayChange && !event.shiftKey) {
        setDrag({ kind: 'move', from: range, grip: place, over: place });
        return;
      }
      goTo(place, { extend: event.shiftKey });
      setDrag({ kind: 'choose' });
    },
    [range, mayChange, goTo],
  );

  const onClick = useCallback(
    (event: MouseEvent) => {
      const place = placeOfCell(event.target);
      if (place && touched.current) goTo(place, { extend: choosingMore });
    },
    [goTo, choosingMore],
  );

  const onPointerOver = useCallback(
    (event: PointerEvent) => {
      const place = drag ? placeOfCell(event.target) : null;
      const { x, y } = pressedAt.current;
      const moved = Math.hypot(event.clientX - x, event.clientY - y) >= MOVED_PIXELS;
      if (!drag || !place || !moved) return;
      if (drag.kind === 'choose') goTo(place, { extend: true });
      else setDrag({ ...drag, over: place });
    },
    [drag, goTo],
  );

  const landing = useMemo(() => (drag?.kind === 'move' ? landingOf(drag) : null), [drag]);
  return useMemo(
    () => ({ handlers: { onMouseDown, onPointerDown, onPointerOver, onClick }, landing }),
    [onMouseDown, onPointerDown, onPointerOver, onClick, landing],
  );
}

export type GridPointer = ReturnType<typeof useGridPointer>;

interface Dropped extends Pick<Pointed, 'goTo' | 'move'> {
  readonly drag: Drag | null;
  readonly setDrag: (drag: Drag | null) => void;
}

/** Lets go of what is dragged wherever the pointer is let go of; Escape leaves it where it was. */
function useDrop({ drag, setDrag, goTo, move }: Dropped): void {
  useEffect(() => {
    if (!drag) return;
    const end = () => {
      setDrag(null);
      if (drag.kind !== 'move') return;
      const to = targetOf(drag);
      if (to.row === drag.from.top && to.day === drag.from.left) goTo(drag.grip);
      else dropAt({ drag, to, move, goTo });
    };
    const cancel = (event: KeyboardEvent) => (event.key === 'Escape' ? setDrag(null) : undefined);
    window.addEventListener('pointerup', end);
    window.addEventListener('keydown', cancel);
    return () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('keydown', cancel);
    };
  }, [drag, setDrag, goTo, move]);
}

type Moving = Extract<Drag, { kind: 'move' }>;

/** Where the corner of what is dragged would come. */
function targetOf({ from, grip, over }: Moving): { row: number; day: number } {
  return { row: from.top + over.row - grip.row, day: from.left + over.column - grip.column };
}

/** The days that it would lie on, or `null` while it lies where it was. */
function landingOf(drag: Moving): CellRange | null {
  const to = targetOf(drag);
  if (to.row === drag.from.top && to.day === drag.from.left) return null;
  const { top, bottom, left, right } = drag.from;
  return { top: to.row, bottom: to.row + bottom - top, left: to.day, right: to.day + right - left };
}

interface Drop extends Pick<Pointed, 'move' | 'goTo'> {
  readonly drag: Moving;
  readonly to: { row: number; day: number };
}

function dropAt({ drag, to, move, goTo }: Drop): void {
  const { top, bottom, left, right } = drag.from;
  move(drag.from, to);
  goTo({ row: to.row, column: to.day });
  goTo({ row: to.row + bottom - top, column: to.day + right - left }, { extend: true });
}
