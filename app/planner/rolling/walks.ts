import type { RotaGraph, StretchArc } from './rota-graph';

/**
 * Sets of nodes that the walked arcs join. Where nothing is lost on the way, one set means that all of it is one closed
 * walk.
 */
export function componentsOf(of: { graph: RotaGraph; walks: Int32Array }): Set<number>[] {
  const leader = leadersOf(of);
  const sets = new Map<number, Set<number>>();
  of.graph.arcs.forEach(({ from, to }, index) => {
    if (of.walks[index]! === 0) return;
    const set = sets.get(leader(from)) ?? new Set<number>();
    sets.set(leader(from), set.add(from).add(to));
  });
  return [...sets.values()];
}

/** Answers the node that speaks for all nodes that walked arcs join to the given one. */
function leadersOf(of: { graph: RotaGraph; walks: Int32Array }): (node: number) => number {
  const above = Int32Array.from({ length: of.graph.nodes }, (_, node) => node);
  const leader = (node: number): number => {
    let at = node;
    while (above[at]! !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  of.graph.arcs.forEach(({ from, to }, index) => {
    if (of.walks[index]! > 0) above[leader(from)] = leader(to);
  });
  return leader;
}

/**
 * Joins separate closed walks where two of their arcs pass the same weekday and may trade the rest of their days: the
 * same cells are covered, and the two walks become one. Changes `walks` in place.
 */
export function joinByTrading(of: { graph: RotaGraph; walks: Int32Array }): void {
  const { graph, walks } = of;
  const known = new Map(graph.arcs.map((arc, index) => [keyOf(arc), index]));
  for (let traded = true; traded;) {
    traded = false;
    const leader = leadersOf(of);
    const walked = graph.arcs.map((arc, index) => ({ arc, index })).filter(({ index }) => walks[index]! > 0);
    for (const [place, a] of walked.entries()) {
      const other = walked.slice(place + 1).filter((b) => leader(a.arc.from) !== leader(b.arc.from));
      const trade = firstOf(other, (b) => tradeOf({ a: a.arc, b: b.arc, days: graph.days, known, with: b.index }));
      if (trade === undefined) continue;
      for (const index of [a.index, trade.with]) walks[index]!--;
      for (const index of trade.instead) walks[index]!++;
      traded = true;
      break;
    }
  }
}

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

const keyOf = ({ from, to, cells }: Pick<StretchArc, 'from' | 'to' | 'cells'>): string =>
  `${from} ${to} ${cells.join()}`;

function tradeOf(of: { a: StretchArc; b: StretchArc; days: number; known: ReadonlyMap<string, number>; with: number }) {
  const { a, b, days, known } = of;
  for (let i = 1; i < a.cells.length; i++) {
    for (let j = 1; j < b.cells.length; j++) {
      if ((a.weekday + i - b.weekday - j) % days !== 0) continue;
      const first = { from: a.from, to: b.to, cells: [...a.cells.slice(0, i), ...b.cells.slice(j)] };
      const second = { from: b.from, to: a.to, cells: [...b.cells.slice(0, j), ...a.cells.slice(i)] };
      const [p, q] = [known.get(keyOf(first)), known.get(keyOf(second))];
      if (p !== undefined && q !== undefined) return { with: of.with, instead: [p, q] };
    }
  }
  return undefined;
}

/**
 * The cells of one closed walk over the arcs, each as often as `walks` says, from the first day of a week on
 * (Hierholzer). Days off are `DAY_OFF`.
 */
export function cellsOfClosedWalk(of: { graph: RotaGraph; walks: Int32Array }): number[] {
  const walk = closedWalk(of);
  const cells = walk.flatMap((arc) => arc.cells);
  const { days } = of.graph;
  const ahead = (days - (walk[0]?.weekday ?? 0)) % days;
  return [...cells.slice(ahead), ...cells.slice(0, ahead)];
}

function closedWalk(of: { graph: RotaGraph; walks: Int32Array }): StretchArc[] {
  const leaving = new Map<number, StretchArc[]>();
  of.graph.arcs.forEach((arc, index) => {
    const arcs = leaving.get(arc.from) ?? [];
    leaving.set(arc.from, arcs);
    for (let count = of.walks[index]!; count > 0; count--) arcs.push(arc);
  });
  const start = of.graph.arcs.find((_, index) => of.walks[index]! > 0);
  const path: StretchArc[] = [];
  const walk: StretchArc[] = [];
  for (let node = start?.from; node !== undefined;) {
    const next = leaving.get(node)?.pop();
    if (next !== undefined) {
      path.push(next);
      node = next.to;
    } else {
      const last = path.pop();
      if (last !== undefined) walk.push(last);
      node = last?.from;
    }
  }
  return walk.reverse();
}
