import type { EngineRun } from '../engine-run';
import type { Model, Rota, Solution } from '../model/model';
import { placeAll, type Workbench } from './construct';
import { createJournal, keep } from './journal';
import { createPlacementScratch } from './placement';
import { toSolution } from './solution';
import { createState } from './state';
import { buildTables } from './tables';
import { chooseTeams } from './teams';

/**
 * Teams and visits for a rota as it stands: every occurrence that fits is placed, recipient by recipient, with those who
 * came before. A quick first plan; `improve` makes it a good one.
 */
export function planVisits(model: Model, rota: Rota, run: EngineRun): { solution: Solution; iterations: number } {
  const tables = buildTables(model);
  const bench: Workbench = {
    state: createState(tables, rota),
    journal: createJournal(),
    scratch: createPlacementScratch(tables.staffCount),
  };
  placeAll(bench);
  chooseTeams(bench.state, bench.journal);
  keep(bench.journal);
  run.tick(tables.occurrences.count);
  return { solution: toSolution(bench.state, rota), iterations: tables.occurrences.count };
}
