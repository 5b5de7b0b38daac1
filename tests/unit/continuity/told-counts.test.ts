import { describe, expect, it } from 'vitest';
import { toldBare, toldCount, toldElsewhere, toldTotal, toldTotalOf } from '~/domain/continuity/told-counts';

const visits = (...people: string[]) => people.map((recipient) => ({ recipient }));
const of = {
  isSeen: ({ recipient }: { recipient: string }) => recipient.startsWith('own'),
  person: ({ recipient }: { recipient: string }) => recipient,
};

describe('a count of what is elsewhere', () => {
  it('is told as it is of nobody and of five people or more, and in words of one to four', () => {
    expect([0, 1, 4, 5, 12].map((count) => toldCount({ count }))).toEqual([0, 'few', 'few', 5, 12]);
  });

  it('goes by how many people it is of, not by how many visits they have', () => {
    expect(toldElsewhere(visits('a', 'a', 'a', 'b', 'b', 'b'), of)).toBe('few');
    expect(toldElsewhere(visits('own', 'a', 'b', 'c', 'd', 'e', 'e'), of)).toBe(6);
    expect(toldElsewhere(visits('own', 'own'), of)).toBe(0);
  });
});

describe('a total', () => {
  it('is the same for every number of few elsewhere, so that nothing is left when her own are taken away', () => {
    const totals = [1, 2, 3, 4].map((count) => toldTotal({ own: 3, elsewhere: toldCount({ count }) }));
    expect(new Set(totals.map((total) => JSON.stringify(total)))).toEqual(new Set(['{"count":4,"isLeast":true}']));
    expect(toldTotalOf(visits('own', 'a', 'a'), of)).toEqual({ count: 2, isLeast: true });
  });

  it('is the whole of it where there is nobody or many elsewhere', () => {
    expect(toldTotal({ own: 3, elsewhere: 0 })).toEqual({ count: 3, isLeast: false });
    expect(toldTotal({ own: 3, elsewhere: 7 })).toEqual({ count: 10, isLeast: false });
  });

  it('counts what people have of it, and goes by how many they are', () => {
    const rows = [
      { recipient: 'own', visits: 2 },
      { recipient: 'a', visits: 7 },
    ];
    const times = ({ visits: count }: { visits: number }) => count;
    expect(toldTotalOf(rows, { ...of, times })).toEqual({ count: 3, isLeast: true });
    const others = ['b', 'c', 'd', 'e'].map((recipient) => ({ recipient, visits: 1 }));
    expect(toldTotalOf([...rows, ...others], { ...of, times })).toEqual({ count: 13, isLeast: false });
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
