import { createLinearModel, type LinearSolver } from '../linear/linear-model';
import { searchExactly, type SearchOutcome } from './exact-search';
import { provesEmptyModulo } from './modular-proof';
import { rollingBreaches } from './rolling-breaches';
import type { RollingInstance } from './rolling-instance';
import { buildRotaGraph, type RotaGraph } from './rota-graph';
import { buildRotaRows } from './rota-rows';
import { cellsOfClosedWalk, componentsOf, joinByTrading } from './walks';

/**
 * `sat` with a lawful cycle, a shift or `DAY_OFF` for each day from the first day of a week; `unsat` where it is proved
 * that there is none; `undecided` where it was stopped first.
 */
export type RollingResult =
  | { readonly status: 'sat'; readonly schedule: readonly number[] }
  | { readonly status: 'unsat' }
  | { readonly status: 'undecided' };

export interface RollingOptions {
  readonly solver: LinearSolver;
  /** Ends the search when it answers true. Asked often. */
  readonly stop?: () => boolean;
  /** Words of an automaton up to which whole blocks of work are single arcs. */
  readonly words?: number;
}

/** A part of all schedules: those over these arcs that leave each of these sets of nodes. */
interface Part {
  readonly graph: RotaGraph;
  readonly crossings: readonly ReadonlySet<number>[];
}

/**
 * Decides a rolling rota. Schedules are closed walks over the graph of legal stretches that cover each demand exactly; an
 * exact branch and bound finds numbers of walks of each arc. Numbers that fall apart into several closed walks are
 * joined by trading, and where that fails, the schedules are split into those that cross between the walks' nodes and
 * those that stay on one side (cf. Musliu, Schutt & Stuckey, "Solver independent rotating workforce scheduling", CPAIOR
 * 2018, for the problem and its instances).
 */
export function solveRolling(instance: RollingInstance, options: RollingOptions): RollingResult {
  const open: Part[] = [{ graph: buildRotaGraph(instance, options), crossings: [] }];
  let undecided = false;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (isStarved(part.graph)) continue;
    const { graph } = part;
    const outcome = searchPart(part, options);
    if (outcome.kind === 'undecided') undecided = true;
    if (outcome.kind !== 'found') continue;
    const { walks } = outcome;
    joinByTrading({ graph, walks });
    const components = componentsOf({ graph, walks });
    if (components.length === 1) return lawful(instance, cellsOfClosedWalk({ graph, walks }));
    open.push(...besides(part, components), { graph, crossings: [...part.crossings, ...components] });
  }
  return { status: undecided ? 'undecided' : 'unsat' };
}

/** Whether some demand has no arc left that could cover it. */
function isStarved(graph: RotaGraph): boolean {
  const covered = new Set(graph.arcs.flatMap((arc) => [...arc.covers.keys()]));
  return graph.coverage.some((people, row) => people < 0 || (people > 0 && !covered.has(row)));
}

/** The schedules that do not cross from a component's nodes to others: without them, or within them. */
function besides({ graph, crossings }: Part, components: readonly ReadonlySet<number>[]): Part[] {
  return components.flatMap((nodes) => [
    { graph: { ...graph, arcs: graph.arcs.filter(({ from, to }) => !nodes.has(from) && !nodes.has(to)) }, crossings },
    { graph: { ...graph, arcs: graph.arcs.filter(({ from, to }) => nodes.has(from) && nodes.has(to)) }, crossings },
  ]);
}

/** Nodes of the tree after which remainders are looked at: most searches have ended before. */
const NODES_BEFORE_REMAINDERS = 60;

function searchPart(part: Part, { solver, stop }: RollingOptions): SearchOutcome {
  const rows = buildRotaRows(part);
  const model = createLinearModel({ solver, rows, columns: rows.columns });
  try {
    let odd = false;
    const outcome = searchExactly({
      model,
      rows,
      stop: (nodes) => {
        if (nodes === NODES_BEFORE_REMAINDERS) odd = [2, 3, 5, 7].some((prime) => provesEmptyModulo({ rows, prime }));
        return odd || (stop?.() ?? false);
      },
    });
    return odd ? { kind: 'empty' } : outcome;
  } finally {
    model.dispose();
  }
}

function lawful(instance: RollingInstance, schedule: readonly number[]): RollingResult {
  const [breach] = rollingBreaches({ instance, schedule });
  if (breach !== undefined) throw new Error(`the search made an unlawful rota: ${breach.rule} at ${breach.at}`);
  return { status: 'sat', schedule };
}
