import { describe, expect, it } from 'vitest';
import type { Code, StaffId } from '~/domain/brand';
import { MAX_EDITS } from '~/features/rota/change-cells.form';
import {
  afterEvent,
  collisionsOf,
  editsOver,
  NO_EDITS,
  type DraftEdits,
  type DraftEvent,
} from '~/features/rota/draft-edits';
import { withEdits, type CellEdit, type WallCell, type WallPerson } from '~/features/rota/wall-rota';

const cell = (code: string | null, locked = false): WallCell => ({ code: code as Code | null, locked });
const edit = (day: number, was: WallCell, now: WallCell): CellEdit => ({ staffId: 'kari', day, was, cell: now });
const change = (day: number, was: WallCell, now: WallCell): DraftEvent => ({
  kind: 'change',
  edits: [edit(day, was, now)],
});
const after = (...events: DraftEvent[]): DraftEdits => events.reduce(afterEvent, NO_EDITS);
const kari = (...codes: (string | null)[]): WallPerson => ({
  id: 'kari',
  staff: 'K' as StaffId,
  name: 'Kari',
  cells: codes.map((code) => cell(code)),
});

describe('changes to a draft', () => {
  it('are shown in their cells before they are saved', () => {
    const { waiting } = after(change(1, cell('D'), cell('A')));
    expect(withEdits([kari('D', 'D', null)], waiting)[0]?.cells).toEqual([cell('D'), cell('A'), cell(null)]);
  });

  it('of one day that follow each other are sent as one', () => {
    const edits = after(change(1, cell('D'), cell('A')), change(1, cell('A'), cell(null)));
    expect(edits.waiting).toEqual([edit(1, cell('D'), cell(null))]);
  });

  it('that are made while others are on their way wait for the answer', () => {
    const edits = after(change(0, cell('D'), cell('A')), { kind: 'send' }, change(1, cell('D'), cell('A')));
    expect([edits.sent.length, edits.waiting.length]).toEqual([1, 1]);
    expect(afterEvent(edits, { kind: 'saved', revision: 2, shown: 1 }).waiting).toHaveLength(1);
  });

  it('that are saved are shown until the page is given anew', () => {
    const edits = after(change(0, cell('D'), cell('A')), { kind: 'send' }, { kind: 'saved', revision: 4, shown: 3 });
    expect(editsOver(edits, 3)).toMatchObject([edit(0, cell('D'), cell('A'))]);
    expect(editsOver(edits, 4)).toEqual([]);
  });

  it('that are refused are kept, together with those made since', () => {
    const edits = after(change(0, cell('D'), cell('A')), { kind: 'send' }, change(1, cell('D'), cell(null)), {
      kind: 'refused',
      cause: 'stale',
    });
    expect(edits.waiting.map(({ day }) => day)).toEqual([0, 1]);
    expect(edits.refusal).toBe('stale');
    expect(afterEvent(edits, { kind: 'retry' }).waiting).toHaveLength(2);
    expect(afterEvent(edits, { kind: 'discard' }).waiting).toHaveLength(0);
  });

  it('can be undone step by step, the latest first, though they are saved', () => {
    const twice = after(
      { kind: 'change', edits: [edit(0, cell('D'), cell('A')), edit(2, cell('D'), cell('A'))] },
      { kind: 'send' },
      { kind: 'saved', revision: 2, shown: 1 },
      change(1, cell(null), cell('D')),
    );
    const once = afterEvent(twice, { kind: 'undo', people: [kari('A', 'D', 'A')] });
    expect(once.waiting).toEqual([]);
    const none = afterEvent(once, { kind: 'undo', people: [kari('A', null, 'A')] });
    expect(none.waiting).toEqual([edit(0, cell('A'), cell('D')), edit(2, cell('A'), cell('D'))]);
    expect(afterEvent(none, { kind: 'undo', people: [kari('D', null, 'D')] })).toBe(none);
  });

  it('that are undone can be done again, until something else is changed', () => {
    const undone = [
      change(0, cell('D'), cell('A')),
      { kind: 'send' } as const,
      { kind: 'saved', revision: 2, shown: 1 } as const,
      { kind: 'undo', people: [kari('A')] } as const,
    ].reduce(afterEvent, NO_EDITS);
    expect(undone.waiting).toEqual([edit(0, cell('A'), cell('D'))]);
    const again = afterEvent(undone, { kind: 'redo', people: [kari('D')] });
    expect(again.waiting).toEqual([]);
    expect(again.undo).toHaveLength(1);
    expect(afterEvent(undone, change(1, cell(null), cell('D'))).redo).toEqual([]);
  });

  it('of a day that someone else has changed since are not undone', () => {
    const saved = after(change(0, cell('D'), cell('A')), { kind: 'send' }, { kind: 'saved', revision: 2, shown: 1 });
    const undone = afterEvent(saved, { kind: 'undo', people: [kari('N')] });
    expect(undone.waiting).toEqual([]);
    expect(undone.undo).toEqual([]);
  });

  it('keep the reason that was given for them', () => {
    const reason = { ...edit(0, cell('A'), cell('A')), reason: 'Kurs' };
    const { waiting, undo } = after(change(0, cell('D'), cell('A')), { kind: 'change', edits: [reason] });
    expect(waiting).toEqual([{ ...edit(0, cell('D'), cell('A')), reason: 'Kurs' }]);
    expect(undo).toHaveLength(1);
  });

  it('that are too many for one batch are sent in several, the oldest first', () => {
    const days = Array.from({ length: MAX_EDITS + 1 }, (_, day) => edit(day, cell('D'), cell('A')));
    const first = after({ kind: 'change', edits: days }, { kind: 'send' });
    expect([first.sent.length, first.waiting.length]).toEqual([MAX_EDITS, 1]);
    const second = [{ kind: 'saved', revision: 2, shown: 1 } as const, { kind: 'send' } as const];
    expect(second.reduce(afterEvent, first).sent).toEqual(days.slice(MAX_EDITS));
  });

  it('count what is sent, so that an old answer is not taken for a new one', () => {
    const first = after(change(0, cell('D'), cell('A')), { kind: 'send' });
    const second = [
      { kind: 'saved', revision: 2, shown: 1 } as const,
      change(0, cell('A'), cell('D')),
      { kind: 'send' } as const,
    ].reduce(afterEvent, first);
    expect(second.batch).toBe(first.batch + 1);
  });
});

describe('changes that meet those of another leader', () => {
  it('are told where the other has changed the same day to something else', () => {
    const edits = [edit(0, cell('D'), cell('A')), edit(1, cell('D'), cell('A')), edit(2, cell('D'), cell('A'))];
    expect(collisionsOf(edits, [kari('D', null, 'A')])).toEqual([
      { name: 'Kari', day: 1, mine: cell('A'), theirs: cell(null) },
    ]);
  });
});
