import type { ContinuityMeasures, ContinuitySummary, MeasureName } from '../case/plan';

/**
 * How few and how familiar the people are whom a recipient meets. Formulas: "Measures" of the planning case contract.
 * Ids may be of any kind that compares by identity.
 */
export interface MetVisit<Id> {
  /** Days from a Monday. */
  readonly day: number;
  readonly carers: readonly Id[];
}

export interface RecipientHistory<Id> {
  /** In time order. */
  readonly visits: readonly MetVisit<Id>[];
  readonly team: { readonly primary: Id; readonly members: readonly Id[] };
  /** Windows lie whole in days `0..days-1`. */
  readonly days: number;
}

export const MEASURE_NAMES: readonly MeasureName[] = [
  'm14',
  'm28',
  'upc',
  'coc',
  'secon',
  'primaryShare',
  'teamShare',
  'knownShare',
];

/** Every measure of one recipient; fewer than two visits give no value, which is not 0. */
export function measuresOf<Id>({ visits, team, days }: RecipientHistory<Id>): ContinuityMeasures {
  const total = visits.length;
  if (total < 2) return { visits: total, ...NO_VALUES };
  const counts = [...visitsByCarer(visits).values()];
  const members = new Set(team.members);
  const shareOf = (test: (visit: MetVisit<Id>) => boolean): number => visits.filter(test).length / total;
  return {
    visits: total,
    m14: meanFaces({ visits, days, length: 14 }),
    m28: meanFaces({ visits, days, length: 28 }),
    upc: Math.max(...counts) / total,
    coc: biceBoxerman(counts),
    secon: sharedWithBefore(visits) / (total - 1),
    primaryShare: shareOf((visit) => visit.carers.includes(team.primary)),
    teamShare: shareOf((visit) => visit.carers.some((carer) => members.has(carer))),
    knownShare: shareOf((visit) => visit.carers.every((carer) => members.has(carer))),
  };
}

const NO_VALUES: Record<MeasureName, null> = {
  m14: null,
  m28: null,
  upc: null,
  coc: null,
  secon: null,
  primaryShare: null,
  teamShare: null,
  knownShare: null,
};

function visitsByCarer<Id>(visits: readonly MetVisit<Id>[]): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const { carers } of visits) {
    for (const carer of new Set(carers)) counts.set(carer, (counts.get(carer) ?? 0) + 1);
  }
  return counts;
}

/** First days of the windows of this length that start on a Monday and lie whole in the period. */
export function windowStarts({ days, length }: { days: number; length: number }): number[] {
  const windows = Math.floor((days - length) / 7) + 1;
  return Array.from({ length: Math.max(0, windows) }, (_, i) => i * 7);
}

/** Mean number of different people over the windows that have a visit; `null` where no window has. */
function meanFaces<Id>(period: { visits: readonly MetVisit<Id>[]; days: number; length: number }): number | null {
  const sizes = windowStarts(period).flatMap((from) => {
    const inside = period.visits.filter((visit) => visit.day >= from && visit.day < from + period.length);
    return inside.length ? [new Set(inside.flatMap((visit) => visit.carers)).size] : [];
  });
  return meanOf(sizes);
}

/** Continuity of care index: the chance that two visits picked at random have the same carer. */
function biceBoxerman(counts: readonly number[]): number {
  const sum = counts.reduce((a, n) => a + n, 0);
  return (counts.reduce((a, n) => a + n * n, 0) - sum) / (sum * (sum - 1));
}

/** Visits with a carer from the visit before. */
function sharedWithBefore<Id>(visits: readonly MetVisit<Id>[]): number {
  return visits.filter((visit, i) => visits[i - 1]?.carers.some((carer) => visit.carers.includes(carer))).length;
}

/** Mean over recipients, and mean weighted by visits. Recipients without a value are left out of that value. */
export function summaryOf(rows: readonly ContinuityMeasures[]): ContinuitySummary {
  const visits = rows.reduce((sum, row) => sum + row.visits, 0);
  const mean: ContinuityMeasures = { visits, ...NO_VALUES };
  const weighted: ContinuityMeasures = { visits, ...NO_VALUES };
  for (const name of MEASURE_NAMES) {
    const known = rows.flatMap((row) => {
      const value = row[name];
      return value === null ? [] : [{ value, weight: row.visits }];
    });
    mean[name] = meanOf(known.map(({ value }) => value));
    const weight = known.reduce((sum, row) => sum + row.weight, 0);
    weighted[name] = weight > 0 ? known.reduce((sum, row) => sum + row.value * row.weight, 0) / weight : null;
  }
  return { mean, weighted };
}

/** `null` where there is nothing to take the mean of. */
export function meanOf(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
