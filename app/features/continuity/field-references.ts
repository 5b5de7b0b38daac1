import type { ReviewMeasure, WindowLength } from '~/domain/continuity/review-cells';

/** A figure from elsewhere. Its name, its source and what differs are texts of its key. */
export interface FieldReference {
  readonly key: 'sweden2010' | 'sweden2021' | 'swedenBest' | 'swedenWorst' | 'norway2014' | 'usDementia';
  readonly measure: ReviewMeasure;
  /** The window that it is of; `null` where it is of no fixed length. */
  readonly days: WindowLength | null;
  readonly value: number;
}

/** What others have measured, lowest first within a measure. A span is drawn at its middle, and its text names both ends. */
const FIELD_REFERENCES: readonly FieldReference[] = [
  { key: 'swedenBest', measure: 'faces', days: 14, value: 7.5 },
  { key: 'sweden2010', measure: 'faces', days: 14, value: 12.8 },
  { key: 'sweden2021', measure: 'faces', days: 14, value: 14.9 },
  { key: 'swedenWorst', measure: 'faces', days: 14, value: 27 },
  { key: 'norway2014', measure: 'faces', days: 28, value: 17 },
  { key: 'usDementia', measure: 'coc', days: null, value: 0.56 },
];

/** Those that can stand beside a measure of windows of a length. */
export const referencesFor = (measure: ReviewMeasure, days: WindowLength): readonly FieldReference[] =>
  FIELD_REFERENCES.filter((one) => one.measure === measure && (one.days === null || one.days === days));
