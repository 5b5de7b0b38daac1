import { createEngineRun } from '../engine-run';
import type { LinearSolver } from '../linear/linear-model';
import type { Model, Rota } from '../model/model';
import { createRandom } from '../random';
import { buildRota } from '../rota/build-rota';
import { boundScore } from './bound-score';
import { improveRota } from './improve-rota';
import { lineScore, pointsOf, type LineScore } from './line-score';

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

/** Share of the time for the search by single cells, before lines take over. */
const CELLS_SHARE = 0.08;
/** Share of the time that the bound may take at most. */
const BOUND_SHARE = 0.4;

/**
 * Makes as good a rota as time allows and proves how good any could be: the engine's own search first, then a bound
 * over whole legal lines, then lines chosen anew for a few people at a time until the bound is met.
 */
export function proveRota(model: Model, options: ProveOptions): ProvenRota {
  const { solver, seed, now, onProgress } = options;
  const run = createEngineRun({ seed, budget: { seconds: options.seconds }, now });
  const score = lineScore(model);
  const legal = buildRota(model, run.sub(CELLS_SHARE), { stopWhenLegal: true }).rota;
  let best = { rota: legal, points: legalPoints(score, legal) };
  onProgress?.({ score: best.points, bound: -Infinity });
  const longer = buildRota(model, run.sub(CELLS_SHARE)).rota;
  const points = legalPoints(score, longer);
  if (points !== null && points < (best.points ?? Infinity)) best = { rota: longer, points };
  onProgress?.({ score: best.points, bound: -Infinity });
  const bounding = run.sub(BOUND_SHARE);
  const { bound, lines } = boundScore({ solver, score, from: best.rota, expired: () => bounding.expired() });
  onProgress?.({ score: best.points, bound });
  if (best.points === null) return { rota: best.rota, score: null, bound };
  const improved = improveRota({
    solver,
    score,
    from: best.rota,
    lines,
    goal: bound,
    random: createRandom(seed),
    expired: () => run.expired(),
    onBetter: (better) => onProgress?.({ score: better, bound }),
  });
  return { rota: improved.rota, score: improved.points, bound };
}

function legalPoints(score: LineScore, rota: Rota): number | null {
  const { hard, soft } = pointsOf(score, rota);
  return hard === 0 ? soft : null;
}
