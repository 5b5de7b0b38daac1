import { REVIEW_MEASURES, type ReviewMeasure } from '~/domain/continuity/review-cells';

/** The measure that trends and groups are shown for: `?maal=upc`. */
export function askedMeasure(params: URLSearchParams): ReviewMeasure {
  const asked = params.get('maal');
  return REVIEW_MEASURES.find((measure) => measure === asked) ?? 'faces';
}
