import type { Rota } from '../model/model';
import type { Random } from '../random';
import type { LinePerson } from './line-person';

/** Some people's cells in some weeks, which are chosen anew while all other cells stay. */
export interface Opening {
  readonly people: readonly LinePerson[];
  readonly weeks: readonly number[];
  /** The same for the same people and weeks. */
  readonly key: string;
}

/** Cells that an opening has at first, and at most; each width is some more than the last. */
const FEWEST_CELLS = 200;
const MOST_CELLS = 450;
const WIDENING = 1.15;
/** Openings in a row that win nothing before wider ones are drawn. */
const IDLE_OPENINGS = 5;
/** Share of the openings that have fewer people and more weeks than they could: they take longer, and seldom win. */
const LONGER_SHARE = 0.4;
/** Draws in a row that meet only what is known to win nothing before the width is left. */
const IDLE_DRAWS = 50;

/**
 * Draws openings of many people in few weeks, and of few people in many: each kind wins where the other ends. They are
 * narrow first, which is quick, and wider while they win nothing; after the widest, narrow again.
 */
export class LineOpenings {
  private readonly people: readonly LinePerson[];
  private readonly random: Random;
  private readonly spent = new Set<string>();
  private cells = FEWEST_CELLS;
  private idle = 0;

  constructor(of: { people: readonly LinePerson[]; random: Random }) {
    this.people = of.people;
    this.random = of.random;
  }

  /** The next one, or `null` where so many draws met only openings that win nothing. */
  draw(): Opening | null {
    for (let draws = 0; draws < IDLE_DRAWS; draws++) {
      const opening = this.drawn();
      if (!this.spent.has(opening.key)) return opening;
    }
    this.widen();
    return null;
  }

  /** The rota became better: what won nothing before may win now. */
  won(): void {
    this.spent.clear();
    this.idle = 0;
  }

  /** An opening won nothing; where that is proven it is not drawn again before the rota changes. */
  wonNothing(opening: Opening, { proven }: { proven: boolean }): void {
    if (proven) this.spent.add(opening.key);
    if (++this.idle >= IDLE_OPENINGS) this.widen();
  }

  private widen(): void {
    this.idle = 0;
    this.cells = this.cells >= MOST_CELLS ? FEWEST_CELLS : Math.min(MOST_CELLS, this.cells * WIDENING);
  }

  private drawn(): Opening {
    const { people, random } = this;
    const allWeeks = (people[0]?.limits.days ?? 0) / 7;
    const personWeeks = this.cells / 7;
    const fewest = Math.min(allWeeks, Math.max(1, Math.floor(personWeeks / people.length)));
    const longer = random() < LONGER_SHARE ? Math.floor(random() * (allWeeks - fewest + 1)) : 0;
    const weekCount = fewest + longer;
    const peopleCount = Math.min(people.length, Math.max(2, Math.round(personWeeks / weekCount)));
    const weeks = drawSome(random, { count: weekCount, from: allWeeks });
    const chosen = drawSome(random, { count: peopleCount, from: people.length });
    return { people: chosen.map((at) => people[at]!), weeks, key: `${chosen.join()} ${weeks.join()}` };
  }
}

/** So many different numbers below `from`, in order. */
function drawSome(random: Random, of: { count: number; from: number }): number[] {
  const left = Array.from({ length: of.from }, (_, number) => number);
  const drawn = Array.from({ length: of.count }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
  return drawn.sort((a, b) => a - b);
}

/** Leaves the people of an opening their cells of the rota in every other week; the returned function takes it back. */
export function keepOutside(opening: Opening, rota: Rota): () => void {
  const open = new Set(opening.weeks);
  const before = opening.people.map((person) => person.limits.allowed.slice());
  for (const { staff, limits, rules } of opening.people) {
    const width = rules.shifts.count + 1;
    rota[staff]!.forEach((value, day) => {
      if (open.has(Math.floor(day / 7))) return;
      limits.allowed.fill(0, day * width, (day + 1) * width);
      limits.allowed[day * width + value + 1] = 1;
    });
  }
  return () => opening.people.forEach(({ limits }, at) => limits.allowed.set(before[at]!));
}
