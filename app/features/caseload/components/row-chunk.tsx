import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Rows of one body of the table. */
export const CHUNK = 20;
/** Bodies drawn from the start, before anything is scrolled. */
const DRAWN_AT_FIRST = 4;
const ROW_PIXELS = 35;
/** Bodies this near the window are drawn, so that nobody sees them come. */
const MARGIN = '800px';

interface RowChunkProps {
  index: number;
  rows: number;
  columns: number;
  /** Drawn wherever it is: the table is small, or holds the chosen cell. */
  always: boolean;
  children: ReactNode;
}

/** Some rows of a long matrix, drawn once they come near the window; as high as they will be before. */
export function RowChunk({ index, rows, columns, always, children }: RowChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [near, setNear] = useState(index < DRAWN_AT_FIRST);
  const drawn = near || always;
  useEffect(() => {
    if (drawn || !body.current) return;
    const show = () => setNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { root: body.current.closest('[role=region]'), rootMargin: MARGIN },
    );
    observer.observe(body.current);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [drawn]);
  return (
    <tbody ref={body}>
      {drawn ? (
        children
      ) : (
        <tr style={{ blockSize: `${rows * ROW_PIXELS}px` }}>
          <td colSpan={columns} />
        </tr>
      )}
    </tbody>
  );
}
