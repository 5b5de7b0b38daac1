import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CellEdit } from '../wall-rota';
import { keptEdits, keptText } from '../kept-edits';

const keyOf = (versionId: string): string => `turnus ${versionId}`;

const NONE: readonly CellEdit[] = [];

/** What is left in the tab; nothing on the server, and nothing where the browser keeps none. */
function read(versionId: string): readonly CellEdit[] {
  if (typeof window === 'undefined') return NONE;
  try {
    return keptEdits(window.sessionStorage.getItem(keyOf(versionId)));
  } catch {
    return NONE;
  }
}

function write(versionId: string, edits: readonly CellEdit[]): void {
  try {
    if (edits.length === 0) window.sessionStorage.removeItem(keyOf(versionId));
    else window.sessionStorage.setItem(keyOf(versionId), keptText(edits));
  } catch {
    // A full storage keeps nothing; the page itself still holds the changes.
  }
}

interface Kept {
  readonly versionId: string;
  readonly unsaved: readonly CellEdit[];
  readonly mayChange: boolean;
}

const never = () => () => undefined;

/** Whether the page runs in the browser by now; the first drawing is the server's. */
const useInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * Keeps unsaved changes in the tab, so that a session that ends or a page that breaks does not lose them. What an earlier
 * visit left is offered, and stays until it is taken back in or thrown away.
 */
export function useKeptEdits({ versionId, unsaved, mayChange }: Kept) {
  const [left, setLeft] = useState<readonly CellEdit[]>(() => (mayChange ? read(versionId) : NONE));
  const inBrowser = useInBrowser();

  useEffect(() => {
    if (mayChange) write(versionId, [...left, ...unsaved]);
  }, [mayChange, versionId, left, unsaved]);

  const forget = useCallback(() => setLeft(NONE), []);
  return { offered: inBrowser ? left : NONE, forget };
}
