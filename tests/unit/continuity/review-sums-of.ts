import type { LossCause } from '~/domain/continuity/lost-faces';
import { inSumOrder, type ReviewSums } from '~/domain/continuity/review-sums';

/**
 * Sums of so many people, each of whom made two visits' worth of the same value of every measure. What they lost is the
 * planner's choice but for what is told of other causes.
 */
export function sumsOf(rows: number, value: number, lost: Partial<Record<LossCause, number>> = {}): ReviewSums {
  const others = Object.entries(lost).reduce((sum, [cause, faces]) => (cause === 'choice' ? sum : sum + faces), 0);
  return inSumOrder({
    total: (name) => (name === 'visits' || name === 'plannedVisits' ? rows * 2 : rows),
    lost: (cause) => (cause === 'choice' ? rows * (value - 1) - others : (lost[cause] ?? 0)),
    measure: ({ part }) => ({ count: rows, sum: rows * value, weighted: rows * 2 * value })[part],
  });
}
