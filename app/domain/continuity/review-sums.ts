import type { LossCause } from './lost-faces';
import { LOSS_CAUSES } from './lost-faces';
import { REVIEW_MEASURES, SIDES, type Belonging, type CellFigures, type MeasureCell } from './review-cells';
import type { Month, ReviewMeasure, Side, ThreeNumbers } from './review-cells';

/** Sums over recipients and windows: numbers in the order of `inSumOrder`. */
export type ReviewSums = ArrayLike<number>;

/** Windows of recipients, visits made in them and visits planned, and the fewest faces that those need. */
const TOTALS = ['rows', 'visits', 'plannedVisits', 'least'] as const;
type TotalName = (typeof TOTALS)[number];

/** How many have a value, the values, and the values times visits: those made, or for planned and feasible those planned. */
const PARTS = ['count', 'sum', 'weighted'] as const;

/** Part of the sums of a measure on a side. */
interface MeasureSum {
  readonly measure: ReviewMeasure;
  readonly side: Side;
  readonly part: (typeof PARTS)[number];
}

/** Something for each sum, in the order that they stand in. */
export const inSumOrder = <T>(of: {
  readonly total: (name: TotalName) => T;
  readonly lost: (cause: LossCause) => T;
  readonly measure: (sum: MeasureSum) => T;
}): T[] => [
  ...TOTALS.map(of.total),
  ...LOSS_CAUSES.map(of.lost),
  ...REVIEW_MEASURES.flatMap((measure) =>
    SIDES.flatMap((side) => PARTS.map((part) => of.measure({ measure, side, part }))),
  ),
];

/** Those who belong to the same groups, in the windows that start in a month. */
export interface ClassSums extends Belonging {
  readonly month: Month;
  readonly sums: ReviewSums;
}

/** A record with a value for each key. */
function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  const record = {} as Record<K, V>;
  for (const key of keys) record[key] = value(key);
  return record;
}

const nameOf = ({ measure, side, part }: MeasureSum): string => `${measure} ${side} ${part}`;
const NAMES = inSumOrder<string>({ total: (name) => name, lost: (cause) => cause, measure: nameOf });

/** Where each sum stands. */
const TOTAL_AT = recordOf(TOTALS, (name) => NAMES.indexOf(name));
const LOST_AT = recordOf(LOSS_CAUSES, (cause) => NAMES.indexOf(cause));
const MEASURE_AT = recordOf(REVIEW_MEASURES, (measure) =>
  recordOf(SIDES, (side) => recordOf(PARTS, (part) => NAMES.indexOf(nameOf({ measure, side, part })))),
);

/** All together; `undefined` is nothing. */
export function addSums(all: readonly (ReviewSums | undefined)[]): ReviewSums {
  const total = new Float64Array(NAMES.length);
  for (const sums of all) {
    if (sums !== undefined) addTo(total, sums);
  }
  return total;
}

function addTo(total: Float64Array, sums: ReviewSums): void {
  for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) + (sums[at] ?? 0);
}

/** The sums of all classes together by each of the names that a class goes by. */
export function sumsByName(
  classes: readonly ClassSums[],
  namesOf: (one: ClassSums) => readonly string[],
): ReadonlyMap<string, ReviewSums> {
  const totals = new Map<string, Float64Array>();
  for (const one of classes) {
    for (const name of namesOf(one)) {
      const total = totals.get(name) ?? new Float64Array(NAMES.length);
      totals.set(name, total);
      addTo(total, one.sums);
    }
  }
  return totals;
}

/** The means of sums; `null` where there is nothing. A side that somebody lacks a value on has no mean. */
export function figuresOfSums(sums: ReviewSums): CellFigures | null {
  const total = (name: TotalName): number => sums[TOTAL_AT[name]] ?? 0;
  const rows = total('rows');
  if (rows === 0) return null;
  const cellOf = (measure: ReviewMeasure): MeasureCell => {
    const numbers = (part: 'sum' | 'weighted', over: (side: Side) => number): ThreeNumbers =>
      recordOf(SIDES, (side) => {
        const at = MEASURE_AT[measure][side];
        return sums[at.count] === rows ? (sums[at[part]] ?? 0) / over(side) : null;
      });
    return {
      mean: numbers('sum', () => rows),
      weighted: numbers('weighted', (side) => total(side === 'actual' ? 'visits' : 'plannedVisits')),
    };
  };
  return {
    measures: recordOf(REVIEW_MEASURES, cellOf),
    faces: { least: total('least') / rows, lost: recordOf(LOSS_CAUSES, (cause) => (sums[LOST_AT[cause]] ?? 0) / rows) },
  };
}

/** The figures with each number told in steps. */
export function roundFigures(
  figures: CellFigures,
  round: {
    number: (measure: ReviewMeasure, value: number) => number;
    faces: (faces: CellFigures['faces']) => CellFigures['faces'];
  },
): CellFigures {
  const numbers = (measure: ReviewMeasure, of: ThreeNumbers): ThreeNumbers =>
    recordOf(SIDES, (side) => {
      const value = of[side];
      return value === null ? null : round.number(measure, value);
    });
  return {
    measures: recordOf(REVIEW_MEASURES, (measure) => ({
      mean: numbers(measure, figures.measures[measure].mean),
      weighted: numbers(measure, figures.measures[measure].weighted),
    })),
    faces: round.faces(figures.faces),
  };
}
