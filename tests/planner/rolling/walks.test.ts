import { describe, expect, it } from 'vitest';
import type { RotaGraph, StretchArc } from '~/planner/rolling/rota-graph';
import { cellsOfClosedWalk, componentsOf, joinByTrading } from '~/planner/rolling/walks';

const NODES = { a: 0, b: 1, c: 2, d: 3 } as const;

function arc(of: { from: keyof typeof NODES; to: keyof typeof NODES; weekday: number; cells: string }): StretchArc {
  const cells = [...of.cells].map((cell) => (cell === '-' ? -1 : 0));
  return { from: NODES[of.from], to: NODES[of.to], weekday: of.weekday, cells, covers: new Map(), most: 9 };
}

/** Weeks of four days: two circles, a-b and c-d, that pass the same weekday while at work. */
const graph = (...more: readonly StretchArc[]): RotaGraph => ({
  nodes: 4,
  days: 4,
  coverage: [],
  arcs: [
    arc({ from: 'a', to: 'b', weekday: 1, cells: 'DD' }),
    arc({ from: 'b', to: 'a', weekday: 3, cells: '--' }),
    arc({ from: 'c', to: 'd', weekday: 0, cells: 'DDD' }),
    arc({ from: 'd', to: 'c', weekday: 3, cells: '-' }),
    ...more,
  ],
});

describe('walks over the legal stretches', () => {
  it('joins two circles where they may trade the rest of a block', () => {
    const trades = graph(
      arc({ from: 'a', to: 'd', weekday: 1, cells: 'DD' }),
      arc({ from: 'c', to: 'b', weekday: 0, cells: 'DDD' }),
    );
    const walks = Int32Array.of(1, 1, 1, 1, 0, 0);
    expect(componentsOf({ graph: trades, walks })).toEqual([new Set([0, 1]), new Set([2, 3])]);
    joinByTrading({ graph: trades, walks });
    expect([...walks]).toEqual([0, 1, 0, 1, 1, 1]);
    expect(componentsOf({ graph: trades, walks })).toHaveLength(1);
    expect(cellsOfClosedWalk({ graph: trades, walks })).toHaveLength(8);
  });

  it('leaves circles alone where no such stretch is legal', () => {
    const walks = Int32Array.of(1, 1, 1, 1);
    joinByTrading({ graph: graph(), walks });
    expect([...walks]).toEqual([1, 1, 1, 1]);
  });

  it('begins on the first day of a week and walks every arc as often as told', () => {
    const cells = cellsOfClosedWalk({ graph: graph(), walks: Int32Array.of(2, 2, 0, 0) });
    expect(cells).toEqual([-1, 0, 0, -1, -1, 0, 0, -1]);
  });
});
