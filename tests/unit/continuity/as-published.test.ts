import { describe, expect, it } from 'vitest';
import { asPublished, causeOf, type PastChange, type PastState } from '~/platform/continuity/as-published';

const state = (staff: string, at: Partial<PastState> = {}): PastState => ({
  ...{ day: 3, start: staff === '' ? null : 4800, staff: [...staff] },
  ...at,
});
const change = (kind: PastChange['kind'], before: PastState | null, after: PastState | null): PastChange => ({
  ...{ kind, undone: false, before, after },
});
const undone = (one: PastChange): PastChange => ({ ...one, undone: true });
const outcome = (now: PastState, ...changes: PastChange[]) => {
  const published = asPublished({ state: now, changes });
  return { planned: published.planned?.staff.join('') ?? null, cause: causeOf(published) };
};

describe('a visit as it was published', () => {
  it('is as it stands where nobody has changed it, and somebody else came beside the plan', () => {
    expect(outcome(state('a'))).toEqual({ planned: 'a', cause: 'unplanned' });
  });

  it('is as it stood before the first change, which is why others came', () => {
    const [sick, passedOn] = [
      change('absence', state('a'), state('b')),
      change('listHandedOver', state('b'), state('c')),
    ];
    expect(outcome(state('c'), sick, passedOn)).toEqual({ planned: 'a', cause: 'absence' });
    expect(outcome(state('c'), passedOn)).toEqual({ planned: 'b', cause: 'choice' });
    expect(outcome(state('b'), change('substitute', state('a'), state('b')))).toMatchObject({ cause: 'absence' });
  });

  it('is as it was where the change was taken back', () => {
    const moved = undone(change('visitMoved', state('a'), state('b')));
    const back = change('undo', state('b'), state('a'));
    expect(outcome(state('a'), moved, back)).toEqual({ planned: 'a', cause: 'unplanned' });
    const later = change('absence', state('a'), state('c'));
    expect(outcome(state('c'), moved, back, later)).toEqual({ planned: 'a', cause: 'absence' });
  });

  it('is what a later version says where one was published after changes that were taken back', () => {
    const moved = undone(change('visitMoved', state('a'), state('b')));
    const back = change('undo', state('b'), state('a'));
    expect(outcome(state('d'), moved, back)).toEqual({ planned: 'd', cause: 'unplanned' });
    const later = change('listHandedOver', state('d'), state('e'));
    expect(outcome(state('e'), moved, back, later)).toEqual({ planned: 'd', cause: 'choice' });
  });

  it('keeps the day that it was planned on', () => {
    const moved = change('visitMoved', state('a'), state('a', { day: 5, start: 7680 }));
    const { planned } = asPublished({ state: state('a', { day: 5, start: 7680 }), changes: [moved] });
    expect(planned).toEqual(state('a'));
  });

  it('has nobody where it was made on the day or nobody could make it', () => {
    expect(outcome(state('a'), change('visitAdded', null, state('a')))).toEqual({ planned: null, cause: 'unplanned' });
    expect(outcome(state('a'), change('shiftOpened', state(''), state('a')))).toEqual({
      planned: '',
      cause: 'openShift',
    });
    expect(outcome(state('a'), change('visitMoved', state(''), state('a')))).toEqual({
      planned: '',
      cause: 'openShift',
    });
    expect(outcome(state(''), change('visitCancelled', state('a'), state('')))).toMatchObject({
      cause: 'unplanned',
    });
  });
});
