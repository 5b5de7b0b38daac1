import type { LinearSolver } from '../linear/linear-model';
import type { Rota } from '../model/model';
import type { Random } from '../random';
import { diveForLines } from './dive';
import { generateLines } from './generate-lines';
import { LineMaster } from './line-master';
import { keepOutside, LineOpenings, type Opening } from './line-openings';
import { cellsFit, type Line } from './line-person';
import { linesOf, pointsOf, type LineScore } from './line-score';

const ROUNDING = 1e-6;
/** The mix is near enough to its bound to look for whole lines by it. */
const CLOSE = 0.3;
/** Decisions that a search for whole lines takes back before it gives up: what is found is found with fewer. */
const MOST_TAKEN_BACK = 3;
/** Lines of a person that are kept for the next choice: enough to begin from, few enough to mix quickly. */
const MOST_KEPT = 120;

/**
 * Improves a legal rota: lets some people choose new lines in some weeks while all other cells stay, with a bound that
 * tells soon whether anything can be won, and goes on with the better rota until time is up or `goal` is reached.
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
  const kept = new KeptLines(of.lines);
  const openings = new LineOpenings({ people: score.people, random });
  while (points > goal && !expired()) {
    const opening = openings.draw();
    if (opening === null) continue;
    const { lines, proven } = chooseAnew({ ...of, rota, opening, kept, limit: points - 1 + ROUNDING });
    const found = lines === null ? null : withLines(rota, lines);
    const better = found === null ? null : pointsOf(score, found);
    if (found === null || better === null || better.hard > 0 || better.soft >= points) {
      openings.wonNothing(opening, { proven });
      continue;
    }
    rota = found;
    points = better.soft;
    openings.won();
    of.onBetter?.(points);
  }
  return { rota, points };
}

/** Whole lines of the opening's people for a rota of `limit` points at most, or whether it is proven that none are. */
function chooseAnew(of: {
  solver: LinearSolver;
  score: LineScore;
  rota: Rota;
  opening: Opening;
  kept: KeptLines;
  limit: number;
  expired: () => boolean;
}): { lines: Line[] | null; proven: boolean } {
  const { solver, score, rota, opening, kept, limit, expired } = of;
  const { people } = opening;
  const lines = linesOf(score, rota);
  const open = new Set(people.map((p) => p.staff));
  const settled = lines.filter((line) => !open.has(line.staff));
  const reopen = keepOutside(opening, rota);
  const master = new LineMaster({ solver, problem: score.problem });
  try {
    master.add(lines);
    master.add(people.flatMap((person) => kept.of(person.staff).filter(({ cells }) => cellsFit(person, cells))));
    const enough = ({ bound, mix }: { bound: number; mix: number }): boolean => mix - bound < CLOSE || bound > limit;
    const mixed = generateLines({ master, people, settled, expired, enough });
    if (mixed.bound > limit) return { lines: null, proven: true };
    const found = diveForLines({ master, people, settled, expired, limit, mostTakenBack: MOST_TAKEN_BACK });
    return { lines: found, proven: false };
  } finally {
    kept.add(master.lines.filter((line) => open.has(line.staff)));
    master.dispose();
    reopen();
  }
}

function withLines(rota: Rota, lines: readonly Line[]): Rota {
  const cells = new Map(lines.map((line) => [line.staff, line.cells]));
  return rota.map((row, staff) => cells.get(staff) ?? row);
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
