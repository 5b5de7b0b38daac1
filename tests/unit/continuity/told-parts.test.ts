import { describe, expect, it } from 'vitest';
import { toldPart, toldParts } from '~/domain/continuity/told-parts';

describe('how many of some people something holds for', () => {
  it('is told whole where nobody of them is elsewhere, and in fives where neither they nor the rest are few', () => {
    expect(toldPart({ own: 2, elsewhere: 0, allElsewhere: 0 })).toEqual({ count: 2, isLeast: false });
    expect(toldPart({ own: 2, elsewhere: 0, allElsewhere: 6 })).toEqual({ count: 2, isLeast: false });
    expect(toldPart({ own: 2, elsewhere: 6, allElsewhere: 6 })).toEqual({ count: 7, isLeast: true });
    expect(toldPart({ own: 2, elsewhere: 5, allElsewhere: 10 })).toEqual({ count: 7, isLeast: true });
  });

  it('is the same for every number of few elsewhere, none of them too', () => {
    const told = [0, 1, 2, 3].map((elsewhere) => toldPart({ own: 2, elsewhere, allElsewhere: 3 }));
    expect(new Set(told.map((total) => JSON.stringify(total)))).toEqual(new Set(['{"count":2,"isLeast":true}']));
  });

  it('is not told where few are left of those elsewhere', () => {
    for (const elsewhere of [1, 4, 6, 9]) {
      const told = toldPart({ own: 2, elsewhere, allElsewhere: 10 });
      expect([elsewhere, told]).toEqual([elsewhere, { count: 3, isLeast: true }]);
    }
  });
});

describe('parts of which everybody is in one', () => {
  const shown = (elsewhere: readonly number[]) =>
    toldParts(elsewhere.map((count) => ({ own: 1, elsewhere: count }))).map(({ count, isLeast }) =>
      isLeast && count - 1 < 5 ? 'least' : count - 1,
    );

  it('are told in fives where none is of few', () => {
    expect(shown([0, 5, 12])).toEqual([0, 5, 10]);
  });

  it('are told as the least where they are of few', () => {
    expect(shown([4, 0, 7, 3])).toEqual(['least', 0, 5, 'least']);
  });

  it('do not let one of few be worked out from the sum: a second is held back, and a third where two are of few', () => {
    expect(shown([2, 9, 6, 0])).toEqual(['least', 5, 'least', 0]);
    expect(shown([1, 2, 7, 8])).toEqual(['least', 'least', 'least', 5]);
  });

  it('are not told at all of few in all, not even who has none of them', () => {
    expect(shown([3, 0, 1])).toEqual(['least', 'least', 'least']);
    expect(
      toldParts(
        [
          { own: 2, elsewhere: 4 },
          { own: 0, elsewhere: 0 },
        ].reverse(),
      ),
    ).toEqual([
      { count: 0, isLeast: true },
      { count: 2, isLeast: true },
    ]);
  });

  it('leave nothing or five people or more in all that are not told, in two parts at least, whatever they are', () => {
    for (let code = 0; code < 10 ** 4; code++) {
      const parts = [...String(code).padStart(4, '0')].map(Number);
      const held = parts.filter((_, at) => shown(parts)[at] === 'least');
      const sum = held.reduce((total, part) => total + part, 0);
      const others = parts.filter((part, at) => part > 0 && shown(parts)[at] !== 'least');
      expect(others.every((part) => part >= 5)).toBe(true);
      if (held.length > 0 && others.length > 0) expect([parts, held.length >= 2 && sum >= 5]).toEqual([parts, true]);
    }
  });
});
