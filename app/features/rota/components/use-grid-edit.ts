import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import type { Code } from '~/domain/brand';
import { fillRange, lockRange, moveRange, type CellRange, type RangeEdit } from '../range-edits';
import { actOfKey, type KeyAct } from './edit-by-key';
import type { DraftCells } from './use-draft-cells';
import { useGridClipboard } from './use-grid-clipboard';

/** What the last act on several days came to, for the live region. */
export type GridNotice =
  | {
      readonly kind: 'copied' | 'pasted' | 'moved';
      readonly count: number;
      readonly locked: number;
      readonly unknown: number;
    }
  | { readonly kind: 'locked'; readonly count: number }
  | { readonly kind: 'typing'; readonly typed: string };

interface Edited {
  readonly draft: DraftCells;
  readonly range: CellRange | null;
  readonly codes: readonly Code[];
  /** The reader's word for a day off. */
  readonly off: string;
  readonly mayChange: boolean;
}

const NOTHING_TYPED = { at: '', text: '' };

/** What keys, clipboard and buttons do to the chosen days. */
export function useGridEdit({ draft, range, codes, off, mayChange }: Edited) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [notice, setNotice] = useState<GridNotice | null>(null);
  const at = range ? `${range.top} ${range.bottom} ${range.left} ${range.right}` : '';
  const { people, change, undo, redo } = draft;

  const apply = useCallback(
    (edit: RangeEdit, told: GridNotice | null = null) => {
      change(edit.targets);
      const refused = edit.targets.length === 0 && edit.locked > 0;
      setNotice(refused ? { kind: 'locked', count: edit.locked } : told);
    },
    [change],
  );

  const write = useCallback(
    (code: Code | null) => {
      if (mayChange && range) apply(fillRange(people, { range, code }));
    },
    [apply, mayChange, people, range],
  );
  const lock = useCallback(() => {
    if (mayChange && range) apply(lockRange(people, range));
  }, [apply, mayChange, people, range]);

  const move = useCallback(
    (from: CellRange, to: { row: number; day: number }) => {
      const edit = moveRange(people, { range: from, to });
      apply(edit, { kind: 'moved', count: edit.targets.length, locked: 0, unknown: 0 });
    },
    [apply, people],
  );

  const act = useCallback(
    (wanted: KeyAct) => {
      if (wanted.kind === 'undo') undo();
      else if (wanted.kind === 'redo') redo();
      else if (wanted.kind === 'lock') lock();
      else if (wanted.kind === 'off') write(null);
      else if (wanted.kind === 'code') write(wanted.code);
      setTyped('typed' in wanted ? { at, text: wanted.typed } : NOTHING_TYPED);
      if (wanted.kind === 'typing') setNotice(wanted);
    },
    [undo, redo, lock, write, at],
  );

  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (!mayChange) return;
      const wanted = actOfKey(event, { codes, typed: typed.at === at ? typed.text : '' });
      if (!wanted) return;
      event.preventDefault();
      act(wanted);
    },
    [mayChange, codes, typed, at, act],
  );

  const clipboard = useGridClipboard({ people, range, codes, off, mayChange, apply });

  return useMemo(
    () => ({ ...clipboard, onKey, write, lock, move, notice }),
    [clipboard, onKey, write, lock, move, notice],
  );
}

export type GridEdit = ReturnType<typeof useGridEdit>;
