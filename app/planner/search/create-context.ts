import type { DatedAgreement } from '../../domain/working-time/limit';
import type { Model, Solution } from '../model/model';
import type { Random } from '../random';
import { createRotaTables, type NearRota, type RotaTables } from '../rota/rota-tables';
import { RotaState } from '../rota/rota-state';
import { placeAll } from '../visits/construct';
import { keep } from '../visits/journal';
import { loadSolution } from '../visits/load';
import { buildTables } from '../visits/tables';
import { chooseTeams } from '../visits/teams';
import { createWorkbench } from '../visits/workbench';
import { jointEnergy, type SearchContext } from './context';
import { owedBy } from './owed';
import { redDaysOf } from './red-days';

interface SearchMeans {
  readonly random: Random;
  readonly near?: NearRota | undefined;
  readonly agreements?: readonly DatedAgreement[] | undefined;
}

/** A search that stands at `start`, with whatever it left unplaced placed where it fits. */
export function createContext(model: Model, start: Solution, { random, near, agreements }: SearchMeans): SearchContext {
  const tables = buildTables(model);
  const rota = new RotaState(jointRotaTables(model, near), start.rota);
  const redDays = redDaysOf(model, agreements);
  const owed = owedBy(rota, redDays);
  const context: SearchContext = {
    ...createWorkbench(tables, start.rota),
    rota,
    random,
    rotaHardAllowed: rota.hard(),
    redDays,
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
function jointRotaTables(model: Model, near: NearRota | undefined): RotaTables {
  const tables = createRotaTables(model, { near, forVisits: true });
  return {
    ...tables,
    evening: new Uint8Array(tables.shiftCount),
    fairEvenings: new Float64Array(tables.staffCount),
    coverage: { ...tables.coverage, demandSoft: new Int32Array(tables.coverage.demandSoft.length) },
  };
}
