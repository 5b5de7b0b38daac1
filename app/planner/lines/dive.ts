import type { LinearResult } from '../linear/linear-model';
import { generateLines } from './generate-lines';
import type { LineMaster } from './line-master';
import { anyLineOf, type Line, type LinePerson } from './line-person';

/** Share of the cells in doubt that are decided at once, and by what it shrinks and grows. */
const LARGEST_SHARE = 0.1;
const SMALLEST_SHARE = 0.005;
/** Points by which a step may raise the mix before it is tried with fewer cells. */
const RISE = 0.75;
/** The mix is near enough to its bound to decide cells by it. */
const CLOSE = 0.3;
const WHOLE = 1e-6;

/** A cell of a person with the value that most of the mix has there. */
interface Candidate {
  readonly person: LinePerson;
  readonly day: number;
  readonly value: number;
  readonly share: number;
}

/** The cheapest mix of lines under the decisions so far. */
interface Mixed {
  readonly cost: number;
  readonly result: LinearResult;
}

/**
 * Turns a mix of lines into one line for each person. Cells that the mix is nearly sure of are decided, a few at a
 * time; new lines are found that fit them; a decision that makes the mix dearer is taken back and tried with fewer
 * cells, and a single cell that costs too much is decided the other way. Returns the lines, or `null` where no rota
 * up to `limit` is met this way. Allowed cells are as before afterwards.
 */
export function diveForLines(of: DiveTask): Line[] | null {
  const { people } = of;
  const before = people.map((p) => p.limits.allowed.slice());
  try {
    return new Dive(of).run();
  } finally {
    people.forEach((person, at) => person.limits.allowed.set(before[at]!));
  }
}

export interface DiveTask {
  /** Left with lines that are shut out; of no use afterwards. */
  readonly master: LineMaster;
  /** Those who have a choice. */
  readonly people: readonly LinePerson[];
  /** Lines of everyone else; the master program has them too. */
  readonly settled: readonly Line[];
  readonly expired: () => boolean;
  readonly limit: number;
  /** Decisions that may be taken back before the search gives up; any number when left out. */
  readonly mostTakenBack?: number;
}

class Dive {
  private readonly task: DiveTask;

  constructor(task: DiveTask) {
    this.task = task;
  }

  run(): Line[] | null {
    let mixed = this.mix();
    let share = LARGEST_SHARE;
    let left = this.task.mostTakenBack ?? Infinity;
    while (mixed !== null && mixed.cost <= this.task.limit) {
      const candidates = this.candidates(mixed.result);
      if (candidates.length === 0) return this.chosen(mixed.result);
      const picked = candidates.slice(0, Math.max(1, Math.ceil(share * candidates.length)));
      const undo = this.decide(picked);
      const next = this.mix();
      if (next === null) return null;
      if (next.cost <= Math.min(this.task.limit, mixed.cost + RISE)) {
        mixed = next;
        share = Math.min(LARGEST_SHARE, share * 1.3);
        continue;
      }
      undo();
      if (--left <= 0) return null;
      share = Math.max(SMALLEST_SHARE, share / 3);
      mixed = picked.length > 1 ? this.mix() : this.cheaperWay(picked[0]!, next);
    }
    return null;
  }

  /** The cheapest mix of lines that fit the decisions, or `null` when time is up. */
  private mix(): Mixed | null {
    const { master, expired, limit } = this.task;
    generateLines({ ...this.task, enough: ({ bound, mix }) => mix - bound < CLOSE || bound > limit });
    const result = master.solve();
    if (expired() || result.status !== 'optimal') return null;
    return { cost: result.objective + master.problem.constant, result };
  }

  /** Cells in doubt, those that the mix is surest of first. */
  private candidates(result: LinearResult): Candidate[] {
    const values = this.task.master.lineValues(result);
    const shares = new Map(this.task.people.map((p) => [p.staff, new Float64Array(p.limits.allowed.length)]));
    const width = this.task.people[0]!.rules.shifts.count + 1;
    this.task.master.lines.forEach((line, at) => {
      const own = shares.get(line.staff);
      if (own === undefined || values[at]! <= WHOLE) return;
      line.cells.forEach((value, day) => (own[day * width + value + 1]! += values[at]!));
    });
    const found = this.task.people.flatMap((person): Candidate[] =>
      [...shares.get(person.staff)!].flatMap((share, at) =>
        share > WHOLE && share < 1 - WHOLE
          ? [{ person, day: Math.floor(at / width), value: (at % width) - 1, share }]
          : [],
      ),
    );
    const sorted = found.sort((a, b) => b.share - a.share || a.person.staff - b.person.staff || a.day - b.day);
    const likely = sorted.filter(({ share }) => share > 0.5);
    return likely.length > 0 ? likely : sorted.slice(0, 1);
  }

  /** Leaves each picked cell its one value; the returned function takes it back. */
  private decide(picked: readonly Candidate[]): () => void {
    const touched = [...new Set(picked.map((c) => c.person))];
    const before = touched.map((person) => person.limits.allowed.slice());
    for (const { person, day, value } of picked) {
      const width = person.rules.shifts.count + 1;
      person.limits.allowed.fill(0, day * width, (day + 1) * width);
      person.limits.allowed[day * width + value + 1] = 1;
    }
    touched.forEach((person) => this.refit(person));
    return () =>
      touched.forEach((person, at) => {
        person.limits.allowed.set(before[at]!);
        this.refit(person);
      });
  }

  /** A dear decision against its opposite: leaves the cheaper of both standing. */
  private cheaperWay(candidate: Candidate, decided: Mixed): Mixed | null {
    const undo = this.forbid(candidate);
    const opposite = this.mix();
    if (opposite === null || opposite.cost <= decided.cost) return opposite;
    undo();
    this.decide([candidate]);
    return this.mix();
  }

  private forbid({ person, day, value }: Candidate): () => void {
    const at = day * (person.rules.shifts.count + 1) + value + 1;
    person.limits.allowed[at] = 0;
    this.refit(person);
    return () => {
      person.limits.allowed[at] = 1;
      this.refit(person);
    };
  }

  /** Fits the known lines to a person's allowed cells, and sees to it that one of them does. */
  private refit(person: LinePerson): void {
    const { master } = this.task;
    master.restrict(person);
    const line = master.hasLineFor(person) ? null : anyLineOf(person);
    if (line !== null) master.add([line]);
  }

  private chosen(result: LinearResult): Line[] {
    const values = this.task.master.lineValues(result);
    return this.task.people.map((person) => {
      const at = this.task.master.lines.findIndex((line, index) => line.staff === person.staff && values[index]! > 0.5);
      return this.task.master.lines[at]!;
    });
  }
}
