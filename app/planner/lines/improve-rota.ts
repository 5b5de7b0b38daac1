import type { LinearSolver } from '../linear/linear-model';
import type { Rota } from '../model/model';
import type { Random } from '../random';
import { diveForLines } from './dive';
import { LineMaster } from './line-master';
import type { Line, LinePerson } from './line-person';
import { linesOf, pointsOf, type LineScore } from './line-score';

/** People whose lines are chosen anew at once: few at first, more where few win nothing. */
const FEWEST = 2;
const MOST = 5;
const ROUNDING = 1e-6;

/**
 * Improves a legal rota: lets a few people choose new lines while everyone else keeps hers, with a bound that tells
 * soon whether anything can be won, and goes on with the better rota until time is up or `goal` is reached.
 */
export function improveRota(of: {
  solver: LinearSolver;
  score: LineScore;
  from: Rota;
  /** No rota has fewer points. */
  goal: number;
  random: Random;
  expired: () => boolean;
  onBetter?: (points: number) => void;
}): { rota: Rota; points: number } {
  const { score, random, expired, goal } = of;
  let rota = of.from;
  let { soft: points } = pointsOf(score, rota);
  let group = FEWEST;
  let idle = 0;
  while (points > goal && !expired()) {
    const free = drawPeople(score.people, { random, group: Math.min(group, score.people.length) });
    const found = chooseAnew({ ...of, rota, free, limit: points - 1 + ROUNDING });
    const better = found === null ? null : pointsOf(score, found);
    if (found !== null && better !== null && better.hard === 0 && better.soft < points) {
      rota = found;
      points = better.soft;
      idle = 0;
      of.onBetter?.(points);
    } else if (++idle >= score.people.length) {
      idle = 0;
      group = group < MOST ? group + 1 : FEWEST;
    }
  }
  return { rota, points };
}

function chooseAnew(of: {
  solver: LinearSolver;
  score: LineScore;
  rota: Rota;
  free: readonly LinePerson[];
  limit: number;
  expired: () => boolean;
}): Rota | null {
  const { solver, score, rota, free } = of;
  const lines = linesOf(score, rota);
  if (lines.length < score.people.length) return null;
  const open = new Set(free.map((p) => p.staff));
  const settled = lines.filter((line) => !open.has(line.staff));
  const master = new LineMaster({ solver, problem: score.problem });
  try {
    master.add(lines);
    const found = diveForLines({ master, people: free, settled, expired: of.expired, limit: of.limit });
    return found === null ? null : withLines(rota, found);
  } finally {
    master.dispose();
  }
}

function withLines(rota: Rota, lines: readonly Line[]): Rota {
  const cells = new Map(lines.map((line) => [line.staff, line.cells]));
  return rota.map((row, staff) => cells.get(staff) ?? row);
}

function drawPeople(people: readonly LinePerson[], draw: { random: Random; group: number }): LinePerson[] {
  const left = [...people];
  return Array.from({ length: draw.group }, () => left.splice(Math.floor(draw.random() * left.length), 1)[0]!);
}
