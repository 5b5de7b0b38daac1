import { describe, expect, it } from 'vitest';
import { toldSubstitutes, type Substitute } from '~/features/shift-book/ranked-substitutes.server';

const substitute = (name: string, known: readonly string[], more: Partial<Substitute> = {}): Substitute => ({
  ...{ staffId: name, name, isOnCall: false, breaches: [], lacks: [], restBefore: null, restAfter: null },
  ...{ known, knownTo: known.length, recipients: 6, overtimeMinutes: 0, costOre: null, extraShifts: 0 },
  ...more,
});

const isSeen = (recipientId: string) => recipientId.startsWith('own');
const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe('substitutes as a leader of some zones is told of them', () => {
  const shift = { recipientIds: ['own1', 'own2', 'a', 'b', 'c', 'd'] };

  it('stand in the same order with the same numbers, to whomever of few elsewhere they are known', () => {
    const told = (known: readonly string[]) =>
      toldSubstitutes([substitute('Tora', ['own1', ...known]), substitute('Aslaug', ['own1'])], { shift, isSeen });
    const lists = [[], ['a'], ['a', 'b', 'c', 'd']].map((known) => JSON.stringify(shown(told(known))));
    expect(new Set(lists).size).toBe(1);
    expect(namesOf(told(['a', 'b']))).toEqual(['Aslaug', 'Tora']);
    expect(told(['a'])[0]).toMatchObject({
      knownTo: { count: 1, isLeast: true },
      recipients: { count: 3, isLeast: true },
    });
  });

  it('stand with those who are known to most of hers first, after whom the law lets work', () => {
    const breach = { rule: 'daily-rest' } as unknown as Substitute['breaches'][number];
    const ranked = [
      substitute('Tora', ['a', 'b', 'c']),
      substitute('Aslaug', ['own1', 'own2']),
      substitute('Birk', ['own1', 'own2'], { breaches: [breach] }),
    ];
    expect(namesOf(toldSubstitutes(ranked, { shift, isSeen }))).toEqual(['Aslaug', 'Tora', 'Birk']);
  });

  it('stand as they are ranked, with whole numbers, where everybody of the shift is hers', () => {
    const ranked = [substitute('Tora', ['own1']), substitute('Aslaug', ['own1'])];
    const told = toldSubstitutes(ranked, { shift: { recipientIds: ['own1', 'own2'] }, isSeen });
    expect(namesOf(told)).toEqual(['Tora', 'Aslaug']);
    expect(told[0]).toMatchObject({ knownTo: { count: 1, isLeast: false }, recipients: { count: 2, isLeast: false } });
  });
});

const shown = (rows: ReturnType<typeof toldSubstitutes>) =>
  rows.map(({ name, knownTo, recipients }) => ({ name, knownTo, recipients }));
