import { createEngineRun, type EngineRun } from '../engine-run';
import type { LinearSolver } from '../linear/linear-model';
import type { Model, Rota } from '../model/model';
import { createRandom } from '../random';
import { annealRota, bestOf, HARD_TO_SOFT } from '../rota/anneal-rota';
import { buildRota } from '../rota/build-rota';
import { rowsOf } from '../rota/hard-breaches';
import { RotaState } from '../rota/rota-state';
import { boundScore } from './bound-score';
import { improveRota } from './improve-rota';
import { lineScore, pointsOf, type LineScore } from './line-score';
import { settleRota } from './settle-rota';

/** A rota with what is proven of it. */
export interface ProvenRota {
  readonly rota: Rota;
  /** Soft points of the rota, as `buildRota` counts them without visits; null where it is not legal. */
  readonly score: number | null;
  /** No legal rota has fewer points; -Infinity where nothing is proven. */
  readonly bound: number;
}

export interface ProveOptions {
  readonly solver: LinearSolver;
  readonly seconds: number;
  readonly seed: number;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  readonly onProgress?: (state: { score: number | null; bound: number }) => void;
}

/** Shares of the time that the first rota may take, and then the bound, at most. */
const FIRST_SHARE = 0.08;
const BOUND_SHARE = 0.4;
/**
 * The search by single cells cools once, for so much of the time that the bound leaves, before lines take over. From
 * where a longer cooling would gain two points by as much again, lines chosen anew gain them sooner.
 */
const COOLING_SHARE = 0.25;
/** Share of the time that is left then, at most, to choose the best rota of all where few lines can be part of one. */
const SETTLING_SHARE = 0.6;
/** Temperatures in soft points: from where a legal rota still changes much down to where single points count. */
const COOLING = { from: 6, to: 0.25, moves: Infinity, soft: true, law: false, hard: HARD_TO_SOFT };

/**
 * Makes as good a rota as time allows and proves how good any could be: a legal rota, a bound over whole legal lines,
 * a cooling of the engine's own search, the best rota of all where few lines are left to choose from, and else lines
 * chosen anew for some people in some weeks until the bound is met.
 */
export function proveRota(model: Model, options: ProveOptions): ProvenRota {
  const { solver, seed, now, onProgress } = options;
  const run = createEngineRun({ seed, budget: { seconds: options.seconds }, now });
  const score = lineScore(model);
  const { rota: legal } = buildRota(model, run.sub(FIRST_SHARE), { stopWhenLegal: true, caseRulesOnly: true });
  const first = { rota: legal, points: legalPoints(score, legal) };
  onProgress?.({ score: first.points, bound: -Infinity });
  const bounding = run.sub(BOUND_SHARE);
  const proven = boundScore({ solver, score, from: legal, expired: () => bounding.expired() });
  onProgress?.({ score: first.points, bound: proven.bound });
  if (first.points === null) return { rota: legal, score: null, bound: proven.bound };
  let { bound } = proven;
  const onBetter = (points: number): void => onProgress?.({ score: points, bound });
  let from = first.points <= bound ? legal : coolRota(score, { rota: legal, run: run.sub(COOLING_SHARE), onBetter });
  const settling = run.sub(SETTLING_SHARE);
  const settled = settleRota({ solver, score, from, proven, expired: () => settling.expired() });
  if (settled !== null) {
    ({ rota: from, bound } = settled);
    onBetter(settled.points);
  }
  const { rota, points } = improveRota({
    solver,
    score,
    from,
    lines: proven.lines,
    goal: bound,
    random: createRandom(seed),
    expired: () => run.expired(),
    onBetter,
  });
  return { rota, score: points, bound };
}

/** The best rota that one cooling from a legal rota meets. */
function coolRota(score: LineScore, of: { rota: Rota; run: EngineRun; onBetter: (points: number) => void }): Rota {
  const { rota, run, onBetter } = of;
  const state = new RotaState(score.tables, rota);
  const best = bestOf(state);
  annealRota(state, best, { run, schedule: COOLING });
  onBetter(best.soft);
  return rowsOf(score.tables.model, best.cells);
}

function legalPoints(score: LineScore, rota: Rota): number | null {
  const { hard, soft } = pointsOf(score, rota);
  return hard === 0 ? soft : null;
}
