import type { LinearSolver } from '../linear/linear-model';
import type { Rota } from '../model/model';
import { generateLines, type GeneratedLines } from './generate-lines';
import { LineMaster } from './line-master';
import { anyLineOf, type Line } from './line-person';
import { linesOf, type LineScore } from './line-score';

/** Scores are whole numbers; what the arithmetic of the proof may be off by is far below this. */
const ROUNDING = 1e-4;

/** A bound that no legal rota's soft points are below. */
export interface ScoreBound {
  /** A whole number, or -Infinity where time ran out before the first. */
  readonly bound: number;
  readonly rounds: number;
  readonly complete: boolean;
  /** The prices of the rows that prove it, and the bound before it was rounded up. */
  readonly prices: Float64Array;
  readonly unrounded: number;
  /** The lines that were mixed. */
  readonly lines: readonly Line[];
}

/**
 * Proves how good a rota could be at best, by lines priced exactly. `from` is a rota to begin with; a legal one helps.
 * It ends early where the bound meets `from`'s own points, or cannot rise to another whole number.
 */
export function boundScore(of: {
  solver: LinearSolver;
  score: LineScore;
  from: Rota;
  expired: () => boolean;
}): ScoreBound {
  const { solver, score, from, expired } = of;
  const master = new LineMaster({ solver, problem: score.problem });
  try {
    master.add(linesOf(score, from));
    master.add(anyLines(score));
    const found = generateLines({
      master,
      people: score.people,
      expired,
      enough: ({ bound, mix }) => wholeBound(bound) >= mix - ROUNDING,
    });
    return {
      bound: wholeBound(found.bound),
      rounds: found.rounds,
      complete: isComplete(found),
      prices: found.prices,
      unrounded: found.bound,
      lines: master.lines,
    };
  } finally {
    master.dispose();
  }
}

/** The least whole number that is not below a proven bound. */
export const wholeBound = (bound: number): number => Math.ceil(bound - ROUNDING);

const isComplete = (found: GeneratedLines): boolean =>
  found.complete || wholeBound(found.bound) >= found.mix - ROUNDING;

/** One line for each person, so that every person can be mixed. */
function anyLines(score: LineScore) {
  return score.people.flatMap((person) => anyLineOf(person) ?? []);
}
