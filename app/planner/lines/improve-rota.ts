import type { LinearSolver } from '../linear/linear-model';
import type { Rota } from '../model/model';
import type { Random } from '../random';
import { diveForLines } from './dive';
import { LineMaster } from './line-master';
import type { Line, LinePerson } from './line-person';
import { linesOf, pointsOf, type LineScore } from './line-score';

/** People whose lines are chosen anew at once: few at first, more where few win nothing. */
const FEWEST = 3;
const MOST = 6;
/** Groups in a row that win nothing before larger ones are tried. */
const IDLE_GROUPS = 5;
const ROUNDING = 1e-6;
/** Lines of a person that are kept for the next choice: enough to begin from, few enough to mix quickly. */
const MOST_KEPT = 120;

/**
 * Improves a legal rota: lets a few people choose new lines while everyone else keeps hers, with a bound that tells
 * soon whether anything can be won, and goes on with the better rota until time is up or `goal` is reached.
 */
export function improveRota(of: {
  solver: LinearSolver;
  score: LineScore;
  from: Rota;
  /** Lines that are worth a try, such as those that proved the bound. */
  lines: readonly Line[];
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
  const kept = new KeptLines(of.lines);
  while (points > goal && !expired()) {
    const free = drawPeople(score.people, { random, group: Math.min(group, score.people.length) });
    const found = chooseAnew({ ...of, rota, free, kept, limit: points - 1 + ROUNDING });
    const better = found === null ? null : pointsOf(score, found);
    if (found !== null && better !== null && better.hard === 0 && better.soft < points) {
      rota = found;
      points = better.soft;
      idle = 0;
      of.onBetter?.(points);
    } else if (++idle >= IDLE_GROUPS) {
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
  kept: KeptLines;
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
    master.add(free.flatMap((person) => of.kept.of(person.staff)));
    const found = diveForLines({ master, people: free, settled, expired: of.expired, limit: of.limit });
    of.kept.add(master.lines.filter((line) => open.has(line.staff)));
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

/** The newest lines of each person. */
class KeptLines {
  private readonly byStaff = new Map<number, Map<string, Line>>();

  constructor(lines: readonly Line[]) {
    this.add(lines);
  }

  add(lines: readonly Line[]): void {
    for (const line of lines) {
      const own = this.byStaff.get(line.staff) ?? new Map<string, Line>();
      this.byStaff.set(line.staff, own);
      const key = line.cells.join();
      own.delete(key);
      own.set(key, line);
      const [oldest] = own.keys();
      if (own.size > MOST_KEPT && oldest !== undefined) own.delete(oldest);
    }
  }

  of(staff: number): Line[] {
    return [...(this.byStaff.get(staff)?.values() ?? [])];
  }
}
