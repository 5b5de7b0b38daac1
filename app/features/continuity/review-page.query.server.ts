import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { DistributionBin } from '~/domain/continuity/review-distribution';
import type { Month, Review, ReviewMeasure } from '~/domain/continuity/review-cells';
import { verdictOf, type Verdict } from '~/domain/continuity/review-verdict';
import { besideFigures, type Beside } from '~/platform/continuity/review-beside.query.server';
import { daysOfMonths, monthsBetween, shownMonths, type AskedPeriod } from '~/platform/continuity/review-period';
import { continuityReview, facesDistribution, reviewedMonths } from '~/platform/continuity/review.query.server';
import type { Db } from '~/platform/db/db.server';
import { targetsOn } from './targets.query.server';

/** A target that is drawn beside a figure. A group is 'all', a tier, or the id of a zone, as in the review. */
export interface ReviewTarget {
  readonly measure: ReviewMeasure;
  readonly split: 'all' | 'tier' | 'zone';
  readonly key: string;
  readonly value: number;
}

export interface ReviewPage {
  readonly review: Review;
  readonly verdict: Verdict | null;
  /** Months that there are windows in. */
  readonly there: readonly Month[];
  readonly period: { readonly from: Month; readonly to: Month };
  readonly zoneNames: Readonly<Record<string, string>>;
  readonly targets: readonly ReviewTarget[];
  /** Faces over people in the last month of the period. */
  readonly distribution: readonly DistributionBin[];
  readonly beside: Beside;
}

interface Wanted {
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly asked: AskedPeriod;
}

/** Everything on a manager's page of a period; `null` before there are any windows. */
export async function reviewPage(db: Db, { scope, today, asked }: Wanted): Promise<ReviewPage | null> {
  const there = await reviewedMonths(db, { scope, days: asked.days });
  if (there === null) return null;
  const period = shownMonths(asked, there);
  const days = daysOfMonths(period);
  const lastMonth = daysOfMonths({ from: period.to, to: period.to });
  const [review, distribution, beside, targets, zones] = await Promise.all([
    continuityReview(db, { scope, ...days, days: asked.days }),
    facesDistribution(db, { scope, ...lastMonth, days: asked.days }),
    besideFigures(db, { scope, ...days, today, months: monthsBetween(period) }),
    reviewTargets(db, { on: days.to < today ? days.to : today, days: asked.days }),
    db.zone.findMany({ select: { id: true, name: true } }),
  ]);
  return {
    review,
    verdict: verdictOf(review),
    there: monthsBetween(there),
    period,
    zoneNames: Object.fromEntries(zones.map(({ id, name }) => [id, name])),
    ...{ targets, beside },
    // What is spread over bars adds up to the mean of everybody, and is hidden with it.
    distribution: review.splits.all[0]?.months.at(-1)?.hidden ? [] : distribution,
  };
}

/** Those that hold on the last day, of measures that the page shows. */
async function reviewTargets(db: Db, { on, days }: { on: IsoDate; days: number }): Promise<ReviewTarget[]> {
  return (await targetsOn(db, on)).flatMap(({ measure, tier, zoneId, value }): ReviewTarget[] => {
    if ((measure === 'm14' && days !== 14) || (measure === 'm28' && days !== 28)) return [];
    const name = measure === 'm14' || measure === 'm28' ? 'faces' : measure;
    if (zoneId !== null) return [{ measure: name, split: 'zone', key: zoneId, value }];
    return [{ measure: name, split: tier === null ? 'all' : 'tier', key: tier ?? 'all', value }];
  });
}
