import type { LossCause } from './lost-faces';

/** What a manager's figures are of. `faces` is of a window: different people in 14 or 28 days. */
export const REVIEW_MEASURES = ['faces', 'upc', 'coc', 'secon', 'primaryShare', 'teamShare', 'knownShare'] as const;
export type ReviewMeasure = (typeof REVIEW_MEASURES)[number];

/** How everybody is split into groups. There are no other splits and no crossed ones, which keeps small groups hidden. */
export const REVIEW_SPLITS = ['all', 'tier', 'zone', 'category'] as const;
export type ReviewSplit = (typeof REVIEW_SPLITS)[number];

/** Days in a window. */
export type WindowLength = 14 | 28;

/** A calendar month, `YYYY-MM`. A window belongs to the month that it starts in. */
export type Month = string;

/** Where a recipient belonged in a window. A tier that is not known is ''. */
export interface Belonging {
  readonly tier: string;
  readonly zone: string;
  readonly category: string;
}

/** The group of a split that somebody belongs to. */
export const groupIn = (split: ReviewSplit, of: Belonging): string => (split === 'all' ? 'all' : of[split]);

export const SIDES = ['actual', 'planned', 'feasible'] as const;
export type Side = (typeof SIDES)[number];

/** The three numbers that stand side by side. `null` where one of the people behind them has no value. */
export type ThreeNumbers = Readonly<Record<Side, number | null>>;

/** The mean over recipients and windows, and the mean that weighs each by its visits. */
export interface MeasureCell {
  readonly mean: ThreeNumbers;
  readonly weighted: ThreeNumbers;
}

/** Faces met in a window beyond one for each carer needed, by cause: `least` and all of `lost` add up to the faces met. */
export interface FacesByCause {
  readonly least: number;
  readonly lost: Readonly<Record<LossCause, number>>;
}

export interface CellFigures {
  readonly measures: Readonly<Record<ReviewMeasure, MeasureCell>>;
  readonly faces: FacesByCause;
}

/** A group in a month or in the whole period. */
export interface ReviewCell {
  /** Most recipients that were counted in one window; 0 where there were none. Not told of a hidden cell. */
  readonly people: number;
  /** Left out, because it, or what is left when it is known, would tell of fewer than five people. */
  readonly hidden: boolean;
  /** `null` where the cell is hidden or empty. */
  readonly figures: CellFigures | null;
}

export interface ReviewGroup {
  /** 'all', a tier, the id of a zone, or a category. */
  readonly key: string;
  /** Of the months that are shown. */
  readonly period: ReviewCell;
  /** One for each month of the review, in its order. */
  readonly months: readonly ReviewCell[];
}

/** The figures of a period, split in every way there is. */
export interface Review {
  readonly days: WindowLength;
  readonly months: readonly Month[];
  readonly splits: Readonly<Record<ReviewSplit, readonly ReviewGroup[]>>;
}
