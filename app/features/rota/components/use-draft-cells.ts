import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { CellsReply } from '../change-cells.form';
import { afterEvent, collisionsOf, NO_EDITS } from '../draft-edits';
import { sameCell, withEdits, type WallCell, type WallRota } from '../wall-rota';

/**
 * Changes to a draft as they are made: shown at once, sent one batch after the other, kept where the server says no.
 */
export function useDraftCells(wall: WallRota) {
  const [edits, dispatch] = useReducer(afterEvent, NO_EDITS);
  const fetcher = useFetcher<CellsReply>();
  const { state, data, submit } = fetcher;
  const idle = state === 'idle';

  useEffect(() => {
    if (!idle || edits.sent.length === 0 || data?.batch !== edits.batch) return;
    dispatch(data.verdict.ok ? { kind: 'saved' } : { kind: 'refused', cause: data.verdict.cause });
  }, [idle, data, edits.sent, edits.batch]);

  useEffect(() => {
    if (!idle || edits.refusal !== null || edits.sent.length > 0 || edits.waiting.length === 0) return;
    const body = {
      batch: edits.batch + 1,
      versionId: wall.version.id,
      revision: wall.version.revision,
      edits: edits.waiting.map(({ staffId, day, cell }) => ({ staffId, day, cell: { ...cell } })),
    };
    submit(body, { method: 'post', action: '/turnus', encType: 'application/json' });
    dispatch({ kind: 'send' });
  }, [idle, edits, submit, wall.version]);

  const people = useMemo(
    () => withEdits(wall.people, [...edits.sent, ...edits.waiting]),
    [wall.people, edits.sent, edits.waiting],
  );

  const change = useCallback(
    (target: { row: number; day: number }, cell: WallCell) => {
      const person = people[target.row];
      const was = person?.cells[target.day];
      if (!person || !was || sameCell(was, cell)) return;
      dispatch({ kind: 'change', edit: { staffId: person.id, day: target.day, cell, was } });
    },
    [people],
  );

  return {
    people,
    change,
    undo: useCallback(() => dispatch({ kind: 'undo' }), []),
    retry: useCallback(() => dispatch({ kind: 'retry' }), []),
    discard: useCallback(() => dispatch({ kind: 'discard' }), []),
    canUndo: edits.undo.length > 0,
    refusal: edits.refusal,
    unsaved: edits.sent.length + edits.waiting.length,
    saving: edits.sent.length > 0,
    saved: data?.verdict.ok === true && edits.sent.length + edits.waiting.length === 0,
    collisions: edits.refusal === null ? [] : collisionsOf(edits.waiting, wall.people),
  };
}

export type DraftCells = ReturnType<typeof useDraftCells>;
