import { MAX_EDITS } from './change-cells.form';
import { sameCell, type CellEdit, type WallCell, type WallPerson } from './wall-rota';

/** What one act of the person changed: typed, pasted, moved. It is undone as a whole. */
type Step = readonly CellEdit[];

/** A change that is saved, and the first revision of the draft that holds it. */
interface SavedEdit extends CellEdit {
  readonly revision: number;
}

/** What a person has changed in a draft and where each change stands on its way to the server. */
export interface DraftEdits {
  /** Not sent yet; one for each day at the most. */
  readonly waiting: readonly CellEdit[];
  /** Sent, and not answered yet. */
  readonly sent: readonly CellEdit[];
  /** Saved, but perhaps not in what the page was last given. */
  readonly saved: readonly SavedEdit[];
  /** Steps that take back earlier ones, the latest last; those that are saved already are among them. */
  readonly undo: readonly Step[];
  /** Steps that do again what was undone, the next one last. */
  readonly redo: readonly Step[];
  /** Why the server said no to what was sent; nothing is sent while it stands. */
  readonly refusal: string | null;
  /** Number of what was sent last; the answer repeats it. */
  readonly batch: number;
}

export const NO_EDITS: DraftEdits = { waiting: [], sent: [], saved: [], undo: [], redo: [], refusal: null, batch: 0 };

const STEPS_KEPT = 200;

export type DraftEvent =
  | { readonly kind: 'change'; readonly edits: Step }
  /** `people` as they are shown now: what someone else has changed since is not taken back. */
  | { readonly kind: 'undo' | 'redo'; readonly people: readonly WallPerson[] }
  | { readonly kind: 'send' }
  /** `shown` is the revision that the page was last given. */
  | { readonly kind: 'saved'; readonly revision: number; readonly shown: number }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'retry' }
  | { readonly kind: 'discard' };

/** The edits after an event. A later change of a day replaces an earlier one that waits. */
export function afterEvent(edits: DraftEdits, event: DraftEvent): DraftEdits {
  switch (event.kind) {
    case 'change':
      return changed(edits, event.edits);
    case 'undo':
    case 'redo':
      return takenBack(edits, event);
    case 'send':
      return { ...edits, ...nextBatch(edits.waiting), batch: edits.batch + 1 };
    case 'saved':
      return { ...edits, sent: [], saved: savedAfter(edits, event) };
    case 'refused':
      return { ...edits, waiting: merged(edits.sent, edits.waiting), sent: [], refusal: event.cause };
    case 'retry':
      return { ...edits, refusal: null };
    case 'discard':
      return { ...NO_EDITS, saved: edits.saved, batch: edits.batch };
  }
}

/** What is sent next, the oldest first, and what waits for the answer to it. */
export const nextBatch = (waiting: readonly CellEdit[]): Pick<DraftEdits, 'sent' | 'waiting'> => ({
  sent: waiting.slice(0, MAX_EDITS),
  waiting: waiting.slice(MAX_EDITS),
});

function changed(edits: DraftEdits, step: Step): DraftEdits {
  const back = inverse(step);
  return {
    ...edits,
    waiting: merged(edits.waiting, step),
    undo: back.length === 0 ? edits.undo : [...edits.undo, back].slice(-STEPS_KEPT),
    redo: back.length === 0 ? edits.redo : [],
  };
}

function savedAfter(edits: DraftEdits, { revision, shown }: { revision: number; shown: number }): SavedEdit[] {
  const others = edits.saved.filter((edit) => edit.revision > shown);
  return [...others, ...edits.sent.map((edit) => ({ ...edit, revision }))];
}

/** Every change that the page must lay over what it was last given, in the order in which they were made. */
export const editsOver = ({ saved, sent, waiting }: DraftEdits, shown: number): CellEdit[] => [
  ...saved.filter((edit) => edit.revision > shown),
  ...sent,
  ...waiting,
];

/** What leads back to before a step; a reason that was given stays given. */
const inverse = (step: Step): Step =>
  step
    .filter(({ cell, was }) => !sameCell(cell, was))
    .map(({ staffId, day, cell, was }) => ({ staffId, day, cell: was, was: cell }));

/** Undo or redo: the last step of one list that still fits goes among the edits, its inverse to the other list. */
function takenBack(
  edits: DraftEdits,
  { kind, people }: { kind: 'undo' | 'redo'; people: readonly WallPerson[] },
): DraftEdits {
  const steps = [...edits[kind]];
  const other = kind === 'undo' ? 'redo' : 'undo';
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const fitting = step.filter((edit) => stands(edit, people));
    if (fitting.length === 0) continue;
    const waiting = merged(edits.waiting, fitting);
    return { ...edits, waiting, [kind]: steps, [other]: [...edits[other], inverse(fitting)] };
  }
  return edits[kind].length === 0 ? edits : { ...edits, [kind]: [] };
}

function stands(edit: CellEdit, people: readonly WallPerson[]): boolean {
  const now = people.find(({ id }) => id === edit.staffId)?.cells[edit.day];
  return now !== undefined && sameCell(now, edit.was);
}

const keyOf = (edit: CellEdit): string => `${edit.staffId} ${edit.day}`;

/** `later` over `earlier`: what the person saw first is kept as `was`. A change that leads back to it is none. */
function merged(earlier: readonly CellEdit[], later: readonly CellEdit[]): CellEdit[] {
  const byDay = new Map(earlier.map((edit) => [keyOf(edit), edit]));
  for (const edit of later) {
    const before = byDay.get(keyOf(edit));
    byDay.set(keyOf(edit), before ? { ...edit, was: before.was, reason: edit.reason ?? before.reason } : edit);
  }
  return [...byDay.values()].filter(({ cell, was, reason }) => reason !== undefined || !sameCell(cell, was));
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
