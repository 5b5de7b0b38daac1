import type { MeasureName } from '~/domain/case/plan';

/** How the values of a measure are written: a number of people, a share in per cent, or an index from 0 to 1. */
export type MeasureUnit = 'faces' | 'share' | 'index';

const UNITS: Record<MeasureName, MeasureUnit> = {
  m14: 'faces',
  m28: 'faces',
  upc: 'share',
  coc: 'index',
  secon: 'share',
  primaryShare: 'share',
  teamShare: 'share',
  knownShare: 'share',
};

export const unitOf = (measure: MeasureName): MeasureUnit => UNITS[measure];

/** What may be written as a target, in the unit that people write. */
export const WRITTEN_RANGE: Record<MeasureUnit, { readonly min: number; readonly max: number }> = {
  faces: { min: 1, max: 50 },
  share: { min: 1, max: 100 },
  index: { min: 0.01, max: 1 },
};

/** A written value as it is kept: shares from 0 to 1. */
export const keptValue = (measure: MeasureName, written: number): number =>
  unitOf(measure) === 'share' ? written / 100 : written;
