import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import { REVIEW_MEASURES, SIDES } from '~/domain/continuity/review-cells';
import type { ReviewSums } from '~/domain/continuity/review-sums';

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** Sums of so many people, each of whom made two visits' worth of the same value of every measure. */
export const sumsOf = (rows: number, value: number): ReviewSums => ({
  ...{ rows, visits: rows * 2, plannedVisits: rows * 2, least: rows },
  lost: recordOf(LOSS_CAUSES, (cause) => (cause === 'choice' ? rows * (value - 1) : 0)),
  measures: recordOf(REVIEW_MEASURES, () =>
    recordOf(SIDES, () => ({ count: rows, sum: rows * value, weighted: rows * 2 * value })),
  ),
});
