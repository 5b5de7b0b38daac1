import type { LinearSolver } from '../linear/linear-model';
import type { Rota } from '../model/model';
import { wholeBound, type ScoreBound } from './bound-score';
import { LineMaster, linePrices } from './line-master';
import { lineOf, type Line } from './line-person';
import { pointsOf, type LineScore } from './line-score';

/** More lines than this are not chosen among to the end in a time that anybody waits. */
const MOST_LINES = 10_000;
const ROUNDING = 1e-6;

/**
 * Chooses the best rota of all where few lines can be part of one that is better than `from`: those whose price lies in
 * the gap between its points and what the bound's prices prove. `null` where there are too many of them, or where time
 * ran out before anything was learnt.
 */
export function settleRota(of: {
  solver: LinearSolver;
  score: LineScore;
  from: Rota;
  proven: ScoreBound;
  expired: () => boolean;
}): { rota: Rota; points: number; bound: number } | null {
  const { solver, score, from, proven, expired } = of;
  const { soft: points } = pointsOf(score, from);
  const lines = linesWithin(score, { prices: proven.prices, gap: points - 1 - proven.unrounded });
  if (lines === null) return null;
  const settled = { rota: from, points, bound: points };
  if (score.people.some(({ staff }) => lines.every((line) => line.staff !== staff))) return settled;
  const master = new LineMaster({ solver, problem: score.problem });
  try {
    master.add(lines);
    const result = master.solveWhole(expired);
    if (result.status === 'infeasible') return settled;
    if (result.status === 'failed' || result.status === 'unbounded') return null;
    // No rota that is better than `from` is below what is proven of these lines.
    const bound = Math.min(points, Math.max(proven.bound, wholeBound(result.bound + score.problem.constant)));
    const rota = result.hasPrimal ? chosenRota(master.lines, { values: master.lineValues(result), from }) : from;
    const chosen = pointsOf(score, rota);
    return chosen.hard === 0 && chosen.soft < points ? { rota, points: chosen.soft, bound } : { ...settled, bound };
  } finally {
    master.dispose();
  }
}

/** Every line that costs at most `gap` more than its person's cheapest, or `null` where there are too many. */
function linesWithin(score: LineScore, { prices, gap }: { prices: Float64Array; gap: number }): Line[] | null {
  const lines: Line[] = [];
  for (const person of score.people) {
    const own = linePrices({ problem: score.problem, person, prices });
    const { least } = person.pricer.price(own);
    const below = least + gap + ROUNDING;
    const found = person.pricer.every(own, { below, most: MOST_LINES - lines.length });
    if (found === null) return null;
    lines.push(...found.flatMap((cells) => lineOf(person, cells) ?? []));
  }
  return lines;
}

function chosenRota(lines: readonly Line[], of: { values: Float64Array; from: Rota }): Rota {
  const rota = [...of.from];
  lines.forEach((line, at) => {
    if (of.values[at]! > 0.5) rota[line.staff] = line.cells;
  });
  return rota;
}
