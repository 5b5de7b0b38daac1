import { sameCell, type CellEdit, type WallCell, type WallPerson } from './wall-rota';

/** What a person has changed in a draft and where each change stands on its way to the server. */
export interface DraftEdits {
  /** Not sent yet; one for each day at the most. */
  readonly waiting: readonly CellEdit[];
  /** Sent, and not answered yet. */
  readonly sent: readonly CellEdit[];
  /** Changes that take back earlier ones, the latest last. */
  readonly undo: readonly CellEdit[];
  /** Why the server said no to what was sent; nothing is sent while it stands. */
  readonly refusal: string | null;
  /** Number of what was sent last; the answer repeats it. */
  readonly batch: number;
}

export const NO_EDITS: DraftEdits = { waiting: [], sent: [], undo: [], refusal: null, batch: 0 };

const UNDO_KEPT = 200;

export type DraftEvent =
  | { readonly kind: 'change'; readonly edit: CellEdit }
  | { readonly kind: 'undo' }
  | { readonly kind: 'send' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'retry' }
  | { readonly kind: 'discard' };

/** The edits after an event. A later change of a day replaces an earlier one that waits. */
export function afterEvent(edits: DraftEdits, event: DraftEvent): DraftEdits {
  switch (event.kind) {
    case 'change':
      return changed(edits, { edit: event.edit, undoable: true });
    case 'undo': {
      const last = edits.undo.at(-1);
      return last ? changed({ ...edits, undo: edits.undo.slice(0, -1) }, { edit: last, undoable: false }) : edits;
    }
    case 'send':
      return { ...edits, waiting: [], sent: edits.waiting, batch: edits.batch + 1 };
    case 'saved':
      return { ...edits, sent: [] };
    case 'refused':
      return { ...edits, waiting: merged(edits.sent, edits.waiting), sent: [], refusal: event.cause };
    case 'retry':
      return { ...edits, refusal: null };
    case 'discard':
      return { ...NO_EDITS, batch: edits.batch };
  }
}

function changed(edits: DraftEdits, { edit, undoable }: { edit: CellEdit; undoable: boolean }): DraftEdits {
  const inverse: CellEdit = { ...edit, cell: edit.was, was: edit.cell };
  return {
    ...edits,
    waiting: merged(edits.waiting, [edit]),
    undo: undoable ? [...edits.undo, inverse].slice(-UNDO_KEPT) : edits.undo,
  };
}

const sameDay = (a: CellEdit, b: CellEdit): boolean => a.staffId === b.staffId && a.day === b.day;

/** `later` over `earlier`: what the person saw first is kept as `was`. */
function merged(earlier: readonly CellEdit[], later: readonly CellEdit[]): CellEdit[] {
  const kept = earlier.filter((edit) => !later.some((other) => sameDay(edit, other)));
  const over = later.map((edit) => ({ ...edit, was: earlier.find((other) => sameDay(edit, other))?.was ?? edit.was }));
  return [...kept, ...over];
}

/** A change that meets a day which someone else has changed since. */
export interface Collision {
  readonly name: string;
  readonly day: number;
  readonly mine: WallCell;
  readonly theirs: WallCell;
}

/** Which of the changes would write over another person's, seen against the days as they are saved now. */
export function collisionsOf(edits: readonly CellEdit[], people: readonly WallPerson[]): Collision[] {
  return edits.flatMap((edit) => {
    const person = people.find(({ id }) => id === edit.staffId);
    const theirs = person?.cells[edit.day];
    if (!person || !theirs || sameCell(theirs, edit.was) || sameCell(theirs, edit.cell)) return [];
    return [{ name: person.name, day: edit.day, mine: edit.cell, theirs }];
  });
}
