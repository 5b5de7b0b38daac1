import type { DatedAgreement } from '../../domain/working-time/limit';
import type { EngineRun } from '../engine-run';
import type { Model, Solution } from '../model/model';
import type { NearRota } from '../rota/rota-tables';
import { keep, undo } from '../visits/journal';
import { countWholeFaces } from '../visits/score';
import { toSolution } from '../visits/solution';
import type { VisitMeans } from '../visits/tables';
import { chooseTeams } from '../visits/teams';
import { anneal } from './anneal';
import { jointQuality, type SearchContext } from './context';
import { coolingThrough } from './cooling';
import { createContext } from './create-context';
import { keepTimes } from './keep-times';
import { MOVE_MIX } from './move-mix';

/** Temperatures in search energy: a face in one window of six weeks is about 3200. */
const COLD = 500;
const FROZEN = 50;
/** Above some 3000 a short cooling comes down as far as a long one; below, each doubling of the time comes lower. */
const SMOOTH_COOLING = coolingThrough([
  [0, 10_000],
  [0.15, 3500],
  [0.8, 1000],
  [1, COLD],
]);
const WHOLE_COOLING = coolingThrough([
  [0, COLD],
  [1, FROZEN],
]);
/** Share of the run that is drawn towards giving up carers who hardly come; the rest counts whole faces. */
const SMOOTH_SHARE = 0.92;

interface SearchOptions {
  readonly run: EngineRun;
  readonly near?: NearRota | undefined;
  /** Agreements on the law's limits: how many red days a person may work. */
  readonly agreements?: readonly DatedAgreement[] | undefined;
  readonly means?: VisitMeans | undefined;
}

/**
 * Searches visits, teams and rota cells together for fewer faces. Never answers with a plan that is worse than `start`
 * by hard breaches, unplaced occurrences, then quality. Cells that differ from a rota to stay near count as quality.
 */
export function improve(
  model: Model,
  start: Solution,
  { run, ...means }: SearchOptions,
): { solution: Solution; iterations: number } {
  const context = createContext(model, start, { random: run.random, ...means });
  if (context.state.tables.occurrences.count > 0) {
    anneal(context, { run: run.sub(SMOOTH_SHARE), cooling: SMOOTH_COOLING, mix: MOVE_MIX });
    countWholeFaces(context.state);
    anneal(context, { run: run.sub(1), cooling: WHOLE_COOLING, mix: MOVE_MIX });
  }
  settleTeams(context);
  keepTimes(context);
  const solution = toSolution(context.state, context.rota.toRota());
  const isWorse = solution.unplaced.length > start.unplaced.length;
  return { solution: isWorse ? start : solution, iterations: run.iterations() };
}

/** Gives everyone the team of those who visit most, where that is no worse. */
function settleTeams(context: SearchContext): void {
  const before = jointQuality(context);
  chooseTeams(context);
  if (jointQuality(context) > before) undo(context);
  else keep(context);
}
