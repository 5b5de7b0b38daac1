import { groupIn, REVIEW_SPLITS, type Belonging, type ReviewSplit } from './review-cells';
import { leakOf, weightsOnto, type Column } from './review-leak';
import { SMALLEST_GROUP } from './suppress';

/** Those who belong to the same groups in a window, and how many they are. */
export interface PeopleClass extends Belonging {
  readonly people: number;
}

/** The name of a cell within a window. */
export const cellName = (split: ReviewSplit, key: string): string => `${split}:${key}`;

interface Cell {
  readonly name: string;
  readonly people: number;
}

/**
 * Which cells of one window are hidden from those who see groups only. A cell of one to four people is. So are as many
 * others as it takes before no sum and difference of the shown ones, in whatever splits, concerns one to four people.
 *
 * A figure of a longer period is made of windows in which its group is shown, and the figures of different windows and
 * lengths are no sums of each other. What holds for every window thus holds for all pages and files together, whenever
 * they are made. Which cells are hidden depends on the window alone, and goes by a fixed order, so that the same groups
 * stay hidden from month to month. `splits` are those that the reader is shown.
 */
export function hiddenCells(
  classes: readonly PeopleClass[],
  splits: readonly ReviewSplit[] = REVIEW_SPLITS,
): ReadonlySet<string> {
  const present = classes.filter(({ people }) => people > 0);
  const cells = cellsOf(present, splits);
  const small = cells.filter(({ people }) => people < SMALLEST_GROUP);
  const hidden = new Set(small.map(({ name }) => name));
  const beside: string[] = [];
  const nextLeak = (): string | null => leakAmong(present, shownOf(cells, hidden));
  for (;;) {
    const leak = nextLeak();
    if (leak === null) break;
    hidden.add(leak);
    beside.push(leak);
  }
  // An early choice may turn out to be needless beside a later one.
  for (const name of beside.reverse()) {
    hidden.delete(name);
    if (nextLeak() !== null) hidden.add(name);
  }
  return hidden;
}

/** In the order in which they are rather hidden: categories first, everybody last. */
function cellsOf(classes: readonly PeopleClass[], splits: readonly ReviewSplit[]): Cell[] {
  const people = new Map<string, number>();
  for (const split of [...splits].reverse()) {
    for (const key of [...new Set(classes.map((one) => groupIn(split, one)))].sort()) {
      const members = classes.filter((one) => groupIn(split, one) === key);
      people.set(
        cellName(split, key),
        members.reduce((sum, one) => sum + one.people, 0),
      );
    }
  }
  return [...people].map(([name, count]) => ({ name, people: count }));
}

const shownOf = (cells: readonly Cell[], hidden: ReadonlySet<string>): Cell[] =>
  cells.filter(({ name }) => !hidden.has(name));

/** The shown cell to hide first of those that together tell of one to four people; `null` where none do. */
function leakAmong(classes: readonly PeopleClass[], shown: readonly Cell[]): string | null {
  const columns = classes.map((one): Column => {
    const names = new Set<string>(REVIEW_SPLITS.map((split) => cellName(split, groupIn(split, one))));
    return { people: one.people, entries: shown.map(({ name }) => (names.has(name) ? 1 : 0)) };
  });
  const leak = leakOf(columns, SMALLEST_GROUP - 1);
  if (leak === null) return null;
  const weights = weightsOnto({ columns, leak, rows: shown.length });
  const index = weights.findIndex((weight) => weight !== 0);
  return shown[index]?.name ?? null;
}
