import { describe, expect, it } from 'vitest';
import type { Facts } from '~/domain/case/plan';
import { placeBeside } from '~/features/rota/components/use-finding-jumps';
import { countFound, markedPlaces, type GridSize } from '~/features/rota/components/wall-marks';
import type { WallFinding } from '~/features/rota/judge-wall';

const size: GridSize = {
  people: 3,
  days: 14,
  figures: ['hours', 'weekends'],
  staffing: [
    { code: 'D', skill: null },
    { code: 'A', skill: null },
  ],
};

let made = 0;
const finding = (
  over: Partial<WallFinding> & { rule?: string; level?: 'hard' | 'soft'; code?: string },
): WallFinding => {
  const { rule = 'daily-rest', level = 'hard', code, ...place } = over;
  const facts: Facts = code === undefined ? {} : { code };
  return { key: String(made++), row: null, day: null, span: [], finding: { rule, level, facts }, ...place };
};

describe('the marks of the board', () => {
  it('lie in the order in which one reads, a place once, staffing after the people', () => {
    const found = [
      finding({ day: 2, code: 'A', rule: 'demand' }),
      finding({ row: 1, day: 5 }),
      finding({ row: 1, day: 5, level: 'soft' }),
      finding({ row: 0, rule: 'fair-weekends', level: 'soft' }),
      finding({ row: 0, day: 9 }),
      finding({}),
    ];
    expect(markedPlaces(found, size)).toEqual([
      { row: 0, column: 9 },
      { row: 0, column: 15 },
      { row: 1, column: 5 },
      { row: 4, column: 2 },
    ]);
  });

  it('are gone through forwards and backwards, round and round, from wherever one is', () => {
    const places = [
      { row: 0, column: 9 },
      { row: 1, column: 5 },
      { row: 4, column: 2 },
    ];
    const beside = (row: number, column: number, way: 'next' | 'previous') =>
      placeBeside(places, { from: { row, column }, way });
    expect(beside(0, 9, 'next')).toEqual(places[1]);
    expect(beside(0, 10, 'next')).toEqual(places[1]);
    expect(beside(4, 2, 'next')).toEqual(places[0]);
    expect(beside(1, 5, 'previous')).toEqual(places[0]);
    expect(beside(0, 0, 'previous')).toEqual(places[2]);
    expect(placeBeside(places, { from: null, way: 'next' })).toEqual(places[0]);
    expect(placeBeside([], { from: null, way: 'next' })).toBeUndefined();
  });

  it('tell breaches from advice, as publishing does', () => {
    const law = finding({ row: 0, level: 'soft' });
    const breach = { ...law, finding: { ...law.finding, facts: { standing: 'law' } } };
    expect(countFound([breach, law, finding({})])).toEqual({ breaches: 2, advice: 1 });
  });
});
