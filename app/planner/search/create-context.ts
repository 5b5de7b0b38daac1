import type { DatedAgreement } from '../../domain/working-time/limit';
import { UNDECIDED, type Model, type Solution } from '../model/model';
import type { Random } from '../random';
import { createRotaTables, type NearRota, type RotaTables } from '../rota/rota-tables';
import { RotaState } from '../rota/rota-state';
import { placeAll } from '../visits/construct';
import { keep } from '../visits/journal';
import { loadSolution } from '../visits/load';
import { buildTables, type VisitMeans } from '../visits/tables';
import { chooseTeams } from '../visits/teams';
import { createWorkbench } from '../visits/workbench';
import type { PlannerWeights } from '../weights';
import { SOFT } from '../rota/rota-weights';
import { jointEnergy, type SearchContext } from './context';
import { debtsOf, owedFromNow } from './owed';

interface SearchMeans {
  readonly random: Random;
  readonly near?: NearRota | undefined;
  readonly agreements?: readonly DatedAgreement[] | undefined;
  readonly means?: VisitMeans | undefined;
}

/** A search that stands at `start`, with whatever it left unplaced placed where it fits. */
export function createContext(model: Model, start: Solution, search: SearchMeans): SearchContext {
  const { random, near, agreements, means } = search;
  const tables = buildTables(model, means);
  const rotaTables = createRotaTables(model, { near, forVisits: true, agreements });
  const rota = new RotaState(jointRotaTables(rotaTables, { near, weights: tables.weights }), start.rota);
  const debts = debtsOf({ tables: rotaTables, weights: tables.weights });
  const owed = owedFromNow(rota, debts);
  const context: SearchContext = {
    ...createWorkbench(tables, start.rota),
    rota,
    random,
    rotaHardAllowed: rota.hard(),
    rotaLawAllowed: rota.law(),
    debts,
    owed,
    keptOwed: owed,
    energy: 0,
    limit: 0,
  };
  loadSolution(context, start);
  placeAll(context);
  if (start.teams.length === 0) chooseTeams(context);
  keep(context);
  context.energy = jointEnergy(context);
  return context;
}

/**
 * The rota's tables without the terms that the joint search has better measures of: how many are at work follows the
 * visits, and evenings go to those whom the recipients of evenings know. That people keep to one kind of shift for weeks
 * on end leads it to rotas with fewer faces long before the visits tell.
 */
function jointRotaTables(
  tables: RotaTables,
  { near, weights }: { near: NearRota | undefined; weights: PlannerWeights },
): RotaTables {
  return {
    ...tables,
    cellSoft: weighWishes(tables, { near, unmetWish: weights.unmetWish }),
    evening: new Uint8Array(tables.shiftCount),
    fairEvenings: new Float64Array(tables.staffCount),
    coverage: { ...tables.coverage, demandSoft: new Int32Array(tables.coverage.demandSoft.length) },
  };
}

/** Points of cells with wishes at the weight that they have here; those of cells that should stay are as they are. */
function weighWishes(tables: RotaTables, by: { near: NearRota | undefined; unmetWish: number }): Int32Array {
  const { near, unmetWish } = by;
  const width = tables.shiftCount + 1;
  return tables.cellSoft.map((points, at) => {
    const stands = near?.cells[Math.floor(at / width)] ?? UNDECIDED;
    const changed = near && stands !== UNDECIDED && stands !== (at % width) - 1 ? near.pointsPerChangedCell : 0;
    return changed + Math.round(((points - changed) * unmetWish) / SOFT.wishPerWeight);
  });
}
