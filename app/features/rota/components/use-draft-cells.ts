import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { CellsReply } from '../change-cells.form';
import {
  afterEvent,
  collisionsOf,
  editsOver,
  nextBatch,
  NO_EDITS,
  type DraftEdits,
  type DraftEvent,
} from '../draft-edits';
import { personSharer, sameCell, withEdits, type CellEdit, type CellTarget, type WallRota } from '../wall-rota';
import { useKeptEdits } from './use-kept-edits';

/**
 * Changes to a draft as they are made: shown at once, sent one batch after the other, kept where the server says no and
 * in the tab until they are saved.
 */
export function useDraftCells(wall: WallRota) {
  const [edits, dispatch] = useReducer(afterEvent, NO_EDITS);
  const [share] = useState(personSharer);
  const lastSaved = useSaving({ version: wall.version, edits, dispatch });
  const unsaved = useMemo(() => [...edits.sent, ...edits.waiting], [edits.sent, edits.waiting]);
  const kept = useKeptEdits({ versionId: wall.version.id, unsaved, mayChange: wall.mayChange });

  const people = useMemo(
    () => share(withEdits(wall.people, editsOver(edits, wall.version.revision))),
    [share, wall.people, wall.version.revision, edits],
  );

  const change = useCallback(
    (targets: readonly CellTarget[], reason?: string) => {
      const made = targets.flatMap(({ row, day, cell }): CellEdit[] => {
        const person = people[row];
        const was = person?.cells[day];
        if (!person || !was || (reason === undefined && sameCell(was, cell))) return [];
        return [{ staffId: person.id, day, cell, was, ...(reason === undefined ? {} : { reason }) }];
      });
      if (made.length > 0) dispatch({ kind: 'change', edits: made });
    },
    [people],
  );

  const { offered, forget } = kept;
  const restore = useCallback(() => {
    const rows = new Map(people.map(({ id }, row) => [id, row]));
    change(offered.flatMap(({ staffId, day, cell }) => ({ row: rows.get(staffId) ?? -1, day, cell })));
    forget();
  }, [people, change, offered, forget]);

  return {
    people,
    change,
    undo: useCallback(() => dispatch({ kind: 'undo', people }), [people]),
    redo: useCallback(() => dispatch({ kind: 'redo', people }), [people]),
    retry: useCallback(() => dispatch({ kind: 'retry' }), []),
    discard: useCallback(() => dispatch({ kind: 'discard' }), []),
    restore,
    forget,
    /** Changes of an earlier visit to this page that were never saved. */
    offered: offered.length,
    canUndo: edits.undo.length > 0,
    canRedo: edits.redo.length > 0,
    refusal: edits.refusal,
    unsaved: unsaved.length,
    saving: edits.sent.length > 0,
    saved: lastSaved && unsaved.length === 0,
    collisions: edits.refusal === null ? [] : collisionsOf(edits.waiting, wall.people),
  };
}

interface Saving {
  readonly version: WallRota['version'];
  readonly edits: DraftEdits;
  readonly dispatch: (event: DraftEvent) => void;
}

/** What is typed in one go is sent together. */
const REST_MS = 250;

/** Sends what waits, one batch after the other. Answers whether the last one was saved. */
function useSaving({ version, edits, dispatch }: Saving): boolean {
  const { state, data, submit } = useFetcher<CellsReply>();
  const idle = state === 'idle';
  // The answer may be here before the page that it made old is given anew.
  const revision = Math.max(version.revision, data?.verdict.ok ? data.verdict.revision : 0);

  useEffect(() => {
    if (!idle || edits.sent.length === 0 || data?.batch !== edits.batch) return;
    const { verdict } = data;
    if (verdict.ok) dispatch({ kind: 'saved', revision: verdict.revision, shown: version.revision });
    else dispatch({ kind: 'refused', cause: verdict.cause });
  }, [idle, data, edits.sent, edits.batch, version.revision, dispatch]);

  useEffect(() => {
    if (!idle || edits.refusal !== null || edits.sent.length > 0 || edits.waiting.length === 0) return;
    const body = {
      batch: edits.batch + 1,
      versionId: version.id,
      revision,
      edits: nextBatch(edits.waiting).sent.map(({ staffId, day, cell, reason }) => ({
        staffId,
        day,
        cell: { ...cell },
        ...(reason === undefined ? {} : { reason }),
      })),
    };
    const timer = setTimeout(() => {
      submit(body, { method: 'post', action: '/turnus', encType: 'application/json' });
      dispatch({ kind: 'send' });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [idle, edits, submit, version.id, revision, dispatch]);

  return data?.verdict.ok === true;
}

export type DraftCells = ReturnType<typeof useDraftCells>;
