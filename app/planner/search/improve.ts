import type { EngineRun } from '../engine-run';
import type { Model, Solution } from '../model/model';
import { createRotaTables } from '../rota/rota-tables';
import { RotaState } from '../rota/rota-state';
import { placeAll } from '../visits/construct';
import { createJournal, keep } from '../visits/journal';
import { loadSolution } from '../visits/load';
import { createPlacementScratch } from '../visits/placement';
import { toSolution } from '../visits/solution';
import { createState } from '../visits/state';
import { buildTables } from '../visits/tables';
import { chooseTeams } from '../visits/teams';
import { anneal } from './anneal';
import type { SearchContext } from './context';
import { weeksOfSupervisionShort } from './supervision';
import { changeRota } from './moves/change-rota';
import { letGo } from './moves/let-go';
import { changePair } from './moves/pair';
import { placeLeftOut } from './moves/place-left-out';
import { recreate } from './moves/recreate';
import { relocate } from './moves/relocate';
import { renewTeam } from './moves/renew-team';
import { swap } from './moves/swap';

const HOT = Number(process.env.HOT ?? 4000);
const COLD = Number(process.env.COLD ?? 100);
const RM = Number(process.env.RM ?? 0.1);

/**
 * Searches visits, teams and rota cells together for fewer faces. Never answers with a plan that is worse than `start`
 * by hard breaches, unassigned occurrences, then quality.
 */
export function improve(model: Model, start: Solution, run: EngineRun): { solution: Solution; iterations: number } {
  const context = createContext(model, start, run);
  const best = anneal(context, {
    from: HOT,
    to: COLD,
    moves: [
      [0.5 * (1 - RM), relocate],
      [0.8 * (1 - RM), swap],
      [0.85 * (1 - RM), changePair],
      [0.92 * (1 - RM), letGo],
      [0.95 * (1 - RM), recreate],
      [0.96 * (1 - RM), renewTeam],
      [1 - RM, placeLeftOut],
      [1, changeRota],
    ],
  });
  void best;
  chooseTeams(context.state, context.journal);
  return { solution: toSolution(context.state, context.rota.toRota()), iterations: run.iterations() };
}

export function createContext(model: Model, start: Solution, run: EngineRun): SearchContext {
  const tables = buildTables(model);
  const rota = new RotaState(createRotaTables(model), start.rota);
  const context: SearchContext = {
    state: createState(tables, start.rota),
    journal: createJournal(),
    scratch: createPlacementScratch(tables.staffCount),
    rota,
    random: run.random,
    run,
    rotaHardAllowed: rota.hard(),
    supervisionShort: weeksOfSupervisionShort(rota),
    keptSupervisionShort: weeksOfSupervisionShort(rota),
    energy: 0,
    limit: 0,
  };
  loadSolution(context, start);
  placeAll(context);
  chooseTeams(context.state, context.journal);
  keep(context.journal);
  return context;
}
