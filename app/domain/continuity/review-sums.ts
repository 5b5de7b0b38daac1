import type { LossCause } from './lost-faces';
import { LOSS_CAUSES } from './lost-faces';
import { REVIEW_MEASURES, SIDES, type Belonging, type CellFigures, type MeasureCell } from './review-cells';
import type { Month, ReviewMeasure, Side, ThreeNumbers } from './review-cells';

/** Sums of one measure on one side, over recipients and windows. */
export interface SideSums {
  /** How many have a value. */
  readonly count: number;
  readonly sum: number;
  /** Of values times visits: those made, or for planned and feasible those planned. */
  readonly weighted: number;
}

/** Sums over recipients and windows. They can be added to each other. */
export interface ReviewSums {
  readonly rows: number;
  readonly visits: number;
  readonly plannedVisits: number;
  readonly measures: Readonly<Record<ReviewMeasure, Readonly<Record<Side, SideSums>>>>;
  readonly least: number;
  readonly lost: Readonly<Record<LossCause, number>>;
}

/** Those who belong to the same groups, in the windows that start in a month. */
export interface ClassSums extends Belonging {
  readonly month: Month;
  readonly sums: ReviewSums;
}

/** A record with a value for each key. */
const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

export function addSums(all: readonly ReviewSums[]): ReviewSums {
  const total = { rows: 0, visits: 0, plannedVisits: 0, least: 0 };
  const lost = recordOf(LOSS_CAUSES, () => 0);
  const measures = recordOf(REVIEW_MEASURES, () => recordOf(SIDES, () => ({ count: 0, sum: 0, weighted: 0 })));
  for (const sums of all) {
    total.rows += sums.rows;
    total.visits += sums.visits;
    total.plannedVisits += sums.plannedVisits;
    total.least += sums.least;
    for (const cause of LOSS_CAUSES) lost[cause] += sums.lost[cause];
    for (const measure of REVIEW_MEASURES) {
      for (const side of SIDES) {
        const [into, from] = [measures[measure][side], sums.measures[measure][side]];
        into.count += from.count;
        into.sum += from.sum;
        into.weighted += from.weighted;
      }
    }
  }
  return { ...total, lost, measures };
}

/** The means of sums; `null` where there is nothing. A side that somebody lacks a value on has no mean. */
export function figuresOfSums(sums: ReviewSums): CellFigures | null {
  if (sums.rows === 0) return null;
  return {
    measures: recordOf(REVIEW_MEASURES, (measure) => meansOf(sums, measure)),
    faces: { least: sums.least / sums.rows, lost: recordOf(LOSS_CAUSES, (cause) => sums.lost[cause] / sums.rows) },
  };
}

function meansOf(sums: ReviewSums, measure: ReviewMeasure): MeasureCell {
  const numbers = (value: (side: Side) => number): ThreeNumbers =>
    recordOf(SIDES, (side) => (sums.measures[measure][side].count === sums.rows ? value(side) : null));
  return {
    mean: numbers((side) => sums.measures[measure][side].sum / sums.rows),
    weighted: numbers((side) => {
      const visits = side === 'actual' ? sums.visits : sums.plannedVisits;
      return sums.measures[measure][side].weighted / visits;
    }),
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
