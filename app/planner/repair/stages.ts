import type { Weights } from './cost';

/** A part of the effort of a search; each goes on from the best plan of those before it. */
export interface Stage {
  /** Share of the effort that is spent when it ends. */
  readonly until: number;
  readonly weights: Weights;
  /** In units of `energyOf`: what a plan may be dearer than the one before, at first and at last. */
  readonly warmest: number;
  readonly coldest: number;
}

/**
 * Who comes weighs little at first, so that all visits are made with few moves; then a stranger weighs several moves. A
 * move beyond those that the week may have outweighs a stranger all the time, as it does in what plans are compared by.
 */
const STAGES: readonly Stage[] = [
  { until: 0.35, weights: { beyond: 6, newFace: 3 }, warmest: 6, coldest: 0.5 },
  { until: 0.7, weights: { beyond: 6, newFace: 3 }, warmest: 6, coldest: 0.5 },
  { until: 1, weights: { beyond: 12, newFace: 8 }, warmest: 2, coldest: 0.1 },
];

/** The place of the stage in which a share of the effort is spent. */
export function stageIndexAt(done: number): number {
  const index = STAGES.findIndex(({ until }) => done < until);
  return index < 0 ? STAGES.length - 1 : index;
}

/** What a stage weighs, and how warm it is where a share of the whole effort is spent. */
export function stageAt(index: number, done: number): { readonly weights: Weights; readonly warmth: number } {
  const { until, weights, warmest, coldest } = STAGES[index]!;
  const from = STAGES[index - 1]?.until ?? 0;
  return { weights, warmth: warmest * (coldest / warmest) ** ((done - from) / (until - from)) };
}
