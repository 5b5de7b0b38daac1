import { createSparseBlock, type SparseBlock } from '../linear/sparse-block';
import { DAY_OFF } from './rolling-instance';
import type { RotaGraph, StretchArc } from './rota-graph';

/**
 * The graph as a linear system over whole numbers: how often each arc is walked. What enters a node leaves it, each demand
 * is covered exactly, and each crossing is made. Last come sums that are free, but that are whole numbers in every
 * schedule, so that a search can branch on them: many arcs at once, the broadest sums first.
 */
export interface RotaRows {
  readonly columns: SparseBlock;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Rows of the free sums, from and up to, rank by rank. */
  readonly ranks: readonly (readonly [number, number])[];
}

export function buildRotaRows(of: {
  graph: RotaGraph;
  /** Sets of nodes that some walked arc must leave. */
  crossings?: readonly ReadonlySet<number>[];
}): RotaRows {
  const { graph, crossings = [] } = of;
  const ranked = sumsOf(graph);
  const sums = ranked.flat();
  const first = graph.nodes + graph.coverage.length;
  const fixed = first + crossings.length;
  const columns = createSparseBlock();
  graph.arcs.forEach((arc, index) => {
    if (arc.from !== arc.to) {
      columns.entry(arc.from, 1);
      columns.entry(arc.to, -1);
    }
    for (const [row, count] of arc.covers) columns.entry(graph.nodes + row, count);
    crossings.forEach((nodes, row) => {
      if (nodes.has(arc.from) && !nodes.has(arc.to)) columns.entry(first + row, 1);
    });
    sums.forEach((sum, row) => {
      const count = sum.get(index);
      if (count !== undefined) columns.entry(fixed + row, count);
    });
    columns.close({ lower: 0, upper: arc.most });
  });
  const must = [...new Array<number>(graph.nodes).fill(0), ...graph.coverage];
  return {
    columns: columns.build(),
    lower: Float64Array.from([...must, ...crossings.map(() => 1), ...sums.map(() => -Infinity)]),
    upper: Float64Array.from([...must, ...crossings.map(() => Infinity), ...sums.map(() => Infinity)]),
    ranks: ranked.map((_, rank) => [
      fixed + ranked.slice(0, rank).flat().length,
      fixed + ranked.slice(0, rank + 1).flat().length,
    ]),
  };
}

/** Arc and how often the arc counts. */
type Sum = Map<number, number>;

/** Blocks of days off, and runs of each shift: in all, by length of days off, and by the weekday they begin on. */
function sumsOf(graph: RotaGraph): Sum[][] {
  const byRank = [new Map<string, Sum>(), new Map<string, Sum>(), new Map<string, Sum>()];
  const add = (of: { rank: number; key: string; index: number }): void => {
    const sums = byRank[of.rank];
    const sum = sums?.get(of.key) ?? new Map<number, number>();
    sum.set(of.index, (sum.get(of.index) ?? 0) + 1);
    sums?.set(of.key, sum);
  };
  graph.arcs.forEach((arc, index) => {
    for (const { cell, weekday, length } of beginningsIn({ arc, days: graph.days })) {
      add({ rank: 0, key: `${cell}`, index });
      if (length !== undefined) add({ rank: 1, key: `${length}`, index });
      add({ rank: 2, key: `${cell} ${weekday}`, index });
    }
  });
  return byRank.map((sums) => [...sums.values()].filter((sum) => sum.size > 1));
}

/** Where a run of the same cell begins inside an arc; for days off, which stand in one arc alone, with its length. */
function beginningsIn(of: { arc: StretchArc; days: number }) {
  const { arc, days } = of;
  const found: { cell: number; weekday: number; length?: number }[] = [];
  arc.cells.forEach((cell, index) => {
    if (cell === arc.cells[index - 1]) return;
    const weekday = (arc.weekday + index) % days;
    found.push({ cell, weekday, ...(cell === DAY_OFF ? { length: arc.cells.length } : {}) });
  });
  return found;
}
