import { useEffect, useRef } from 'react';

/**
 * Takes the reader to something that appears far from where she pressed: it comes into view and has focus. The element needs
 * `tabIndex={-1}`.
 */
export function useBroughtIntoView<Shown extends HTMLElement>() {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'center' });
    shown.current?.focus({ preventScroll: true });
  }, []);
  return shown;
}
