import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { placeOfTarget, type MatrixPlace } from './use-matrix-keys';

/** Fewer pixels than this are a click. */
const MOVED_PIXELS = 6;

interface Drag {
  readonly from: MatrixPlace;
  readonly over: MatrixPlace;
}

/** Drags a face from a cell to another with a mouse or pen; a finger scrolls, and uses the panel. Escape lets it be. */
export function useMarkDrag(of: { enabled: boolean; onDrop: (drag: Drag) => void }) {
  const { enabled, onDrop } = of;
  const [drag, setDrag] = useState<Drag | null>(null);
  const pressed = useRef<{ place: MatrixPlace; x: number; y: number } | null>(null);
  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      const place = placeOfTarget(event.target);
      const onFace = event.target instanceof Element && event.target.closest('.face') !== null;
      const mayDrag = enabled && place && onFace && event.button === 0 && event.pointerType !== 'touch';
      pressed.current = mayDrag ? { place, x: event.clientX, y: event.clientY } : null;
    },
    [enabled],
  );
  const onPointerMove = useCallback((event: PointerEvent) => {
    const start = pressed.current;
    if (!start || Math.hypot(event.clientX - start.x, event.clientY - start.y) < MOVED_PIXELS) return;
    const over = placeOfTarget(event.target) ?? start.place;
    setDrag((before) =>
      before && before.over.row === over.row && before.over.column === over.column
        ? before
        : { from: start.place, over },
    );
  }, []);
  const dragging = drag !== null;
  useEffect(() => {
    const end = () => {
      pressed.current = null;
      if (!drag) return;
      setDrag(null);
      if (drag.over.row !== drag.from.row || drag.over.column !== drag.from.column) onDrop(drag);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      pressed.current = null;
      setDrag(null);
    };
    window.addEventListener('pointerup', end);
    if (dragging) window.addEventListener('keydown', escape);
    return () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('keydown', escape);
    };
  }, [drag, dragging, onDrop]);
  return useMemo(() => ({ drag, handlers: { onPointerDown, onPointerMove } }), [drag, onPointerDown, onPointerMove]);
}
