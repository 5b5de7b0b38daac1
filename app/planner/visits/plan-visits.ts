import type { EngineRun } from '../engine-run';
import type { Model, Rota, Solution } from '../model/model';
import { placeAll } from './construct';
import { toSolution } from './solution';
import { buildTables, type VisitMeans } from './tables';
import { chooseTeams } from './teams';
import { createWorkbench } from './workbench';

/**
 * Teams and visits for a rota as it stands: every occurrence that fits is placed, recipient by recipient, with those who
 * came before. A quick first plan; `improve` makes it a good one.
 */
export function planVisits(
  model: Model,
  rota: Rota,
  { run, ...means }: VisitMeans & { readonly run: EngineRun },
): { solution: Solution; iterations: number } {
  const tables = buildTables(model, means);
  const bench = createWorkbench(tables, rota);
  placeAll(bench);
  chooseTeams(bench);
  run.tick(tables.occurrences.count);
  return { solution: toSolution(bench.state, rota), iterations: tables.occurrences.count };
}
