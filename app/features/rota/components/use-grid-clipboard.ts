import { useCallback, useMemo, type ClipboardEvent } from 'react';
import type { Code } from '~/domain/brand';
import { blockOf, blockText, copyRange, fillRange, pasteBlock, type CellRange, type RangeEdit } from '../range-edits';
import type { WallPerson } from '../wall-rota';
import type { GridNotice } from './use-grid-edit';

interface Copied {
  readonly people: readonly WallPerson[];
  readonly range: CellRange | null;
  readonly codes: readonly Code[];
  readonly off: string;
  readonly mayChange: boolean;
  readonly apply: (edit: RangeEdit, told?: GridNotice | null) => void;
}

/** Copy, cut and paste of the chosen days through the clipboard of the machine, so that a spreadsheet takes part. */
export function useGridClipboard({ people, range, codes, off, mayChange, apply }: Copied) {
  const onCopy = useCallback(
    (event: ClipboardEvent) => {
      if (!range) return;
      event.preventDefault();
      const block = copyRange(people, range);
      event.clipboardData.setData('text/plain', blockText(block));
      const count = block.length * (block[0]?.length ?? 0);
      if (event.type === 'cut' && mayChange) apply(fillRange(people, { range, code: null }));
      else apply(NOTHING, { kind: 'copied', count, locked: 0, unknown: 0 });
    },
    [range, people, mayChange, apply],
  );

  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      if (!range || !mayChange) return;
      event.preventDefault();
      const block = blockOf(event.clipboardData.getData('text/plain'), { codes, off });
      const edit = pasteBlock(people, { block, range });
      const { locked, unknown, targets } = edit;
      apply(edit, { kind: 'pasted', count: targets.length, locked, unknown });
    },
    [range, mayChange, codes, off, people, apply],
  );

  return useMemo(() => ({ onCopy, onPaste }), [onCopy, onPaste]);
}

const NOTHING: RangeEdit = { targets: [], locked: 0, unknown: 0 };
