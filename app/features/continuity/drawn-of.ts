import { REVIEW_MEASURES } from '~/domain/continuity/review-cells';
import type { MeasureCell, Review, ReviewCell, ReviewGroup, ReviewMeasure } from '~/domain/continuity/review-cells';

const NO_NUMBERS = { actual: null, planned: null, feasible: null };
const NOT_DRAWN: MeasureCell = { mean: NO_NUMBERS, weighted: NO_NUMBERS };

/**
 * What a page of the review draws of each month: the means of one measure for everybody and the zones, the causes for
 * everybody, and of tiers and categories whether they are hidden. The rest is most of the figures, and stays here.
 */
export function drawnOf<P extends { readonly review: Review }>(page: P, measure: ReviewMeasure): P {
  const withMonths = (groups: readonly ReviewGroup[], drawn: (cell: ReviewCell) => ReviewCell): ReviewGroup[] =>
    groups.map((group) => ({ ...group, months: group.months.map(drawn) }));
  const hiddenOnly = (cell: ReviewCell): ReviewCell => ({ ...cell, figures: null });
  const means = (cell: ReviewCell): ReviewCell => {
    if (cell.figures === null) return cell;
    const measures = Object.fromEntries(REVIEW_MEASURES.map((name) => [name, NOT_DRAWN])) as Record<
      ReviewMeasure,
      MeasureCell
    >;
    measures[measure] = { ...NOT_DRAWN, mean: cell.figures.measures[measure].mean };
    return { ...cell, figures: { ...cell.figures, measures } };
  };
  const { all, zone, tier, category } = page.review.splits;
  const splits = {
    ...{ all: withMonths(all, means), zone: withMonths(zone, means) },
    ...{ tier: withMonths(tier, hiddenOnly), category: withMonths(category, hiddenOnly) },
  };
  return { ...page, review: { ...page.review, splits } };
}
