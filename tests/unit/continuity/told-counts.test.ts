import { describe, expect, it } from 'vitest';
import { toldBare, toldCount, toldElsewhere, toldTotal, toldTotalOf } from '~/domain/continuity/told-counts';

const visits = (...people: string[]) => people.map((recipient) => ({ recipient }));
const of = {
  isSeen: ({ recipient }: { recipient: string }) => recipient.startsWith('own'),
  person: ({ recipient }: { recipient: string }) => recipient,
};

describe('a count of what is elsewhere', () => {
  it('is told of nobody, in words of one to four, and in fives of more', () => {
    expect([0, 1, 4, 5, 9, 10, 12].map((count) => toldCount({ count }))).toEqual([0, 'few', 'few', 5, 5, 10, 10]);
  });

  it('goes by how many people it is of, not by how many visits they have', () => {
    expect(toldElsewhere(visits('a', 'a', 'a', 'b', 'b', 'b'), of)).toBe('few');
    expect(toldElsewhere(visits('own', 'a', 'b', 'c', 'd', 'e', 'e'), of)).toBe(5);
    expect(toldElsewhere(visits('own', 'own'), of)).toBe(0);
  });
});

describe('a total', () => {
  it('is the same for every number of few elsewhere, so that nothing is left when her own are taken away', () => {
    const totals = [1, 2, 3, 4].map((count) => toldTotal({ own: 3, elsewhere: toldCount({ count }) }));
    expect(new Set(totals.map((total) => JSON.stringify(total)))).toEqual(new Set(['{"count":4,"isLeast":true}']));
    expect(toldTotalOf(visits('own', 'a', 'a'), of)).toEqual({ count: 2, isLeast: true });
  });

  it('is the whole of it where there is nobody elsewhere, and of many the least that it can be', () => {
    expect(toldTotal({ own: 3, elsewhere: 0 })).toEqual({ count: 3, isLeast: false });
    const totals = [5, 7, 9].map((count) => toldTotal({ own: 3, elsewhere: toldCount({ count }) }));
    expect(new Set(totals.map((total) => JSON.stringify(total)))).toEqual(new Set(['{"count":8,"isLeast":true}']));
  });

  it('leaves open how many more there are than in a part of it, wherever both are of five or more', () => {
    for (let part = 5; part < 40; part++) {
      for (let whole = part + 1; whole < part + 5; whole++) {
        const seen = [toldCount({ count: part }), toldCount({ count: whole })].map(Number);
        const more = [...Array(5).keys()].flatMap((a) =>
          [...Array(5).keys()].map((b) => (seen[1] ?? 0) + b - (seen[0] ?? 0) - a),
        );
        expect(new Set(more.filter((count) => count >= 0)).size).toBeGreaterThan(4);
      }
    }
  });

  it('counts what people have of it, and goes by how many they are', () => {
    const rows = [
      { recipient: 'own', visits: 2 },
      { recipient: 'a', visits: 7 },
    ];
    const times = ({ visits: count }: { visits: number }) => count;
    expect(toldTotalOf(rows, { ...of, times })).toEqual({ count: 3, isLeast: true });
    const others = ['b', 'c', 'd', 'e'].map((recipient) => ({ recipient, visits: 1 }));
    expect(toldTotalOf([...rows, ...others], { ...of, times })).toEqual({ count: 12, isLeast: true });
  });

  it('of nobody knows whom is no more than whether there is any, save to who sees everybody', () => {
    const told = (seesAll: boolean) => [0, 1, 40].map((count) => toldBare(count, { seesAll }));
    expect(told(true).map(({ count }) => count)).toEqual([0, 1, 40]);
    expect(told(false)).toEqual([
      { count: 0, isLeast: false },
      { count: 1, isLeast: true },
      { count: 1, isLeast: true },
    ]);
  });
});
