import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import { REVIEW_MEASURES, SIDES } from '~/domain/continuity/review-cells';
import type { ReviewSums } from '~/domain/continuity/review-sums';

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** Sums of so many people, all of whose figures are 1. */
export const sumsOfOnes = (rows: number): ReviewSums => ({
  ...{ rows, visits: rows * 2, plannedVisits: rows * 2, least: rows },
  lost: recordOf(LOSS_CAUSES, () => 0),
  measures: recordOf(REVIEW_MEASURES, () => recordOf(SIDES, () => ({ count: rows, sum: rows, weighted: rows * 2 }))),
});
