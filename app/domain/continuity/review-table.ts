import type { IsoDate } from '../brand';
import { groupIn, REVIEW_SPLITS } from './review-cells';
import type { CellFigures, Month, Review, ReviewCell, ReviewGroup, ReviewSplit, WindowLength } from './review-cells';
import { roundFaces, stepOf, toStep } from './review-rounding';
import { addSums, figuresOfSums, roundFigures, sumsByName, type ClassSums, type ReviewSums } from './review-sums';
import { cellName, type PeopleClass } from './review-suppress';

/** Who had a value in one window, by where they belonged. */
export interface WindowPeople {
  readonly startsOn: IsoDate;
  readonly classes: readonly PeopleClass[];
}

export interface ReviewInput {
  readonly days: WindowLength;
  readonly windows: readonly WindowPeople[];
  readonly sums: readonly ClassSums[];
  /**
   * `hiddenCells`, for a reader who sees groups only: small groups are hidden, and means are told in steps. `null` for one
   * who sees the recipients by name.
   */
  readonly hiddenIn: ((classes: readonly PeopleClass[]) => ReadonlySet<string>) | null;
}

/** The month that a window belongs to. */
export const monthOf = (startsOn: IsoDate): Month => startsOn.slice(0, 7);

/**
 * The breakdown tables of a period. A group is shown in a month where it is shown in every window of it; the figure of the
 * period is of the months that are shown.
 */
export function buildReview({ days, windows, sums, hiddenIn }: ReviewInput): Review {
  const months = [...new Set(windows.map(({ startsOn }) => monthOf(startsOn)))].sort();
  const people = peopleByCell(windows, hiddenIn);
  const sumsOf = sumsByName(sums, (one) =>
    REVIEW_SPLITS.map((split) => nameIn(one.month, cellName(split, groupIn(split, one)))),
  );
  const tableOf = (split: ReviewSplit): ReviewGroup[] =>
    [...new Set(sums.map((one) => groupIn(split, one)))].sort().map((key) =>
      groupOf({
        key,
        months,
        suppress: hiddenIn !== null,
        sumsIn: (month) => sumsOf.get(nameIn(month, cellName(split, key))),
        peopleIn: (month) => people.get(nameIn(month, cellName(split, key))),
      }),
    );
  return {
    days,
    months,
    splits: { all: tableOf('all'), tier: tableOf('tier'), zone: tableOf('zone'), category: tableOf('category') },
  };
}

/** The name of a cell in a month. */
const nameIn = (month: Month, cell: string): string => `${month} ${cell}`;

/** People of a cell over the windows of a month. */
interface CellPeople {
  most: number;
  fewest: number;
  hidden: boolean;
}

function peopleByCell(
  windows: readonly WindowPeople[],
  hiddenIn: ReviewInput['hiddenIn'],
): ReadonlyMap<string, CellPeople> {
  const cells = new Map<string, CellPeople>();
  for (const { startsOn, classes } of windows) {
    const hidden = hiddenIn === null ? new Set<string>() : hiddenIn(classes);
    const counts = new Map<string, number>();
    for (const one of classes) {
      for (const split of REVIEW_SPLITS) {
        const name = cellName(split, groupIn(split, one));
        counts.set(name, (counts.get(name) ?? 0) + one.people);
      }
    }
    for (const [name, count] of counts) {
      const key = nameIn(monthOf(startsOn), name);
      const before = cells.get(key) ?? { most: 0, fewest: Infinity, hidden: false };
      before.most = Math.max(before.most, count);
      before.fewest = Math.min(before.fewest, count);
      before.hidden ||= hidden.has(name);
      cells.set(key, before);
    }
  }
  return cells;
}

interface GroupInput {
  readonly key: string;
  readonly months: readonly Month[];
  readonly suppress: boolean;
  readonly sumsIn: (month: Month) => ReviewSums | undefined;
  readonly peopleIn: (month: Month) => CellPeople | undefined;
}

function groupOf({ key, months, suppress, sumsIn, peopleIn }: GroupInput): ReviewGroup {
  const cellOf = (of: readonly Month[]): ReviewCell => {
    const people = of.flatMap((month) => peopleIn(month) ?? []);
    const most = Math.max(0, ...people.map((one) => one.most));
    const fewest = Math.min(...people.map((one) => one.fewest));
    const figures = figuresOfSums(addSums(of.map(sumsIn)));
    return { people: most, hidden: false, figures: figures && suppress ? told(figures, fewest) : figures };
  };
  const isHidden = (month: Month): boolean => peopleIn(month)?.hidden === true;
  const shown = months.filter((month) => !isHidden(month));
  const isEmpty = shown.every((month) => peopleIn(month) === undefined);
  return {
    key,
    period: isEmpty && shown.length < months.length ? HIDDEN : cellOf(shown),
    months: months.map((month) => (isHidden(month) ? HIDDEN : cellOf([month]))),
  };
}

const HIDDEN: ReviewCell = { people: 0, hidden: true, figures: null };

/** The figures of a group of people as those who see groups only are told them. */
const told = (figures: CellFigures, people: number): CellFigures =>
  roundFigures(figures, {
    number: (measure, value) => toStep(value, stepOf(measure, people)),
    faces: (faces) => roundFaces(faces, stepOf('faces', people)),
  });
