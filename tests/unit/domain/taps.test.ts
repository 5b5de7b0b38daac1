import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTaps, NOT_DONE_CAUSES, standingTaps, TAP_KINDS, type Tap } from '~/domain/visits/taps';
import { correctionOf, middleOf, narrowed, spanOf } from '~/domain/visits/tap-clock';

const MINUTE = 60_000;

let made = 0;
const makeTap = (overrides: Partial<Tap> = {}): Tap => ({
  id: `tap-${++made}`,
  staffId: 'torgeir',
  kind: 'checkIn',
  at: made * MINUTE,
  cause: null,
  undoesId: null,
  ...overrides,
});

const fold = (taps: readonly Tap[], needed = 1) => foldTaps({ taps, needed });

describe('the taps of a visit', () => {
  it('say nothing where there are none', () => {
    expect(fold([])).toEqual({ attendance: [], outcome: 'open', cause: null });
  });

  it('tell who is there and since when', () => {
    const tap = makeTap();
    expect(fold([tap])).toMatchObject({
      attendance: [{ staffId: 'torgeir', checkedInAt: tap.at, checkedOutAt: null }],
      outcome: 'open',
    });
  });

  it('make a visit done when the one who is needed is out', () => {
    const [came, went] = [makeTap(), makeTap({ kind: 'checkOut' })];
    expect(fold([came, went])).toEqual({
      attendance: [{ staffId: 'torgeir', checkedInAt: came.at, checkedOutAt: went.at }],
      outcome: 'done',
      cause: null,
    });
  });

  it('wait for both where two are needed', () => {
    const alone = [makeTap(), makeTap({ kind: 'checkOut' })];
    expect(fold(alone, 2).outcome).toBe('open');
    const second = [makeTap({ staffId: 'audny' }), makeTap({ staffId: 'audny', kind: 'checkOut' })];
    expect(fold([...alone, second[0] as Tap], 2).outcome).toBe('open');
    expect(fold([...alone, ...second], 2).outcome).toBe('done');
  });

  it('make a visit done where one was there and the other says that she was not', () => {
    const taps = [makeTap(), makeTap({ kind: 'checkOut' })];
    const other = makeTap({ staffId: 'audny', kind: 'notDone', cause: 'other' });
    expect(fold([...taps, other], 2)).toMatchObject({ outcome: 'done', cause: null });
  });

  it('tell why a visit was not done, by the last word', () => {
    const taps = [makeTap({ kind: 'notDone', cause: 'notHome' }), makeTap({ kind: 'notDone', cause: 'declined' })];
    expect(fold(taps)).toEqual({ attendance: [], outcome: 'notDone', cause: 'declined' });
  });

  it('do not count someone who came and was sent away as having been there', () => {
    expect(fold([makeTap(), makeTap({ kind: 'notDone', cause: 'declined' })])).toMatchObject({
      attendance: [],
      outcome: 'notDone',
    });
  });

  it('let someone who comes back be there again from when she first came', () => {
    const taps = [makeTap(), makeTap({ kind: 'checkOut' }), makeTap()];
    expect(fold(taps).attendance).toEqual([{ staffId: 'torgeir', checkedInAt: taps[0]?.at ?? 0, checkedOutAt: null }]);
  });

  it('take a check-out alone as having been there', () => {
    const out = makeTap({ kind: 'checkOut' });
    expect(fold([out])).toMatchObject({ attendance: [{ checkedInAt: out.at, checkedOutAt: out.at }], outcome: 'done' });
  });

  it('let a carer take back her own tap and nobody else’s', () => {
    const tap = makeTap();
    const undo = makeTap({ kind: 'undo', undoesId: tap.id });
    expect(fold([undo, tap]).attendance).toEqual([]);
    expect(fold([tap, { ...undo, staffId: 'audny' }]).attendance).toHaveLength(1);
    expect(standingTaps([tap, undo, makeTap({ kind: 'undo', undoesId: undo.id })])).toEqual([]);
  });
});

const arbitraryTaps = fc
  .array(
    fc.record({
      staffId: fc.constantFrom('torgeir', 'audny', 'sissel'),
      kind: fc.constantFrom(...TAP_KINDS),
      at: fc.integer({ min: 0, max: 20 }),
      cause: fc.constantFrom(...NOT_DONE_CAUSES),
      undoes: fc.nat({ max: 11 }),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ staffId, kind, at, cause, undoes }, place): Tap => ({
      id: `tap-${place}`,
      staffId,
      kind,
      at,
      cause: kind === 'notDone' ? cause : null,
      undoesId: kind === 'undo' ? `tap-${undoes}` : null,
    })),
  );

describe('any taps', () => {
  it('say the same in every order of arrival, however often each arrives', () => {
    const shuffled = arbitraryTaps.chain((taps) =>
      fc.record({
        taps: fc.constant(taps),
        arrived: fc.shuffledSubarray([...taps, ...taps], { minLength: taps.length * 2 }),
        needed: fc.integer({ min: 1, max: 2 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ taps, arrived, needed }) => {
        expect(fold(arrived, needed)).toEqual(fold(taps, needed));
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });

  it('never let anyone leave before she came, and have a cause only where it was not done', () => {
    fc.assert(
      fc.property(arbitraryTaps, fc.integer({ min: 1, max: 2 }), (taps, needed) => {
        const { attendance, outcome, cause } = fold(taps, needed);
        for (const { checkedInAt, checkedOutAt } of attendance) {
          expect(checkedOutAt ?? checkedInAt).toBeGreaterThanOrEqual(checkedInAt);
        }
        expect(new Set(attendance.map(({ staffId }) => staffId)).size).toBe(attendance.length);
        expect(cause !== null).toBe(outcome === 'notDone');
        if (outcome === 'done') expect(attendance.length).toBeGreaterThan(0);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});

describe('the clock of a phone', () => {
  const AHEAD = -7 * MINUTE;
  const exchanges = fc.array(
    fc.record({ sent: fc.nat(1e6), there: fc.nat(9000), work: fc.nat(9000), back: fc.nat(9000) }),
    { minLength: 1, maxLength: 8 },
  );

  it('is bounded by every exchange, and known to half of the quickest', () => {
    fc.assert(
      fc.property(exchanges, (drawn) => {
        const spans = drawn.map(({ sent, there, work, back }) => {
          const arrived = sent + there + AHEAD;
          return spanOf({ sent, arrived, answered: arrived + work, received: sent + there + work + back });
        });
        const known = spans.reduce((span, one) => narrowed(span, one));
        if (known === null) throw new Error('nothing is known');
        expect(known.low).toBeLessThanOrEqual(AHEAD);
        expect(known.high).toBeGreaterThanOrEqual(AHEAD);
        const quickest = Math.min(...drawn.map(({ there, back }) => there + back));
        expect(Math.abs(middleOf(known) - AHEAD)).toBeLessThanOrEqual(quickest / 2 + 1);
      }),
      { seed: 20261125 },
    );
  });

  it('counts anew where it was set', () => {
    expect(narrowed({ low: 0, high: 100 }, { low: 5000, high: 5100 })).toEqual({ low: 5000, high: 5100 });
    expect(spanOf({ sent: 9000, arrived: 100, answered: 100, received: 50 })).toBeNull();
    expect(narrowed({ low: 0, high: 100 }, null)).toEqual({ low: 0, high: 100 });
  });

  it('is corrected by no more than the time since the batch was sent', () => {
    expect(correctionOf({ sentAt: 1000, arrivedAt: 1400, span: null })).toBe(400);
    expect(correctionOf({ sentAt: 1000, arrivedAt: 1400, span: { low: -50, high: 9000 } })).toBe(175);
    expect(correctionOf({ sentAt: 1000, arrivedAt: 1400, span: { low: 600, high: 900 } })).toBe(400);
  });
});
