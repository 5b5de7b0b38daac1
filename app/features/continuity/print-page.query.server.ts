import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { daysOfMonths, type AskedPeriod } from '~/platform/continuity/review-period';
import type { Db } from '~/platform/db/db.server';
import { drawnOf } from './drawn-of';
import { reviewPage, type ReviewPage } from './review-page.query.server';
import { targetsOn, type ShownTarget } from './targets.query.server';

export interface PrintPage extends Omit<ReviewPage, 'targets'> {
  /** Every target that holds on the last day of the period, or today. */
  readonly targets: readonly ShownTarget[];
}

interface Wanted {
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly asked: AskedPeriod;
}

/** The review of a period for one sheet of paper; `null` before there are any windows. */
export async function printPage(db: Db, wanted: Wanted): Promise<PrintPage | null> {
  const page = await reviewPage(db, wanted);
  if (page === null) return null;
  const { to } = daysOfMonths(page.period);
  const targets = await targetsOn(db, to < wanted.today ? to : wanted.today);
  const zones = new Set(page.review.splits.zone.map(({ key }) => key));
  return { ...drawnOf(page, 'faces'), targets: targets.filter(({ zoneId }) => zoneId === null || zones.has(zoneId)) };
}
