import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Month } from '~/domain/continuity/review-cells';
import { besideFigures } from '~/platform/continuity/review-beside.query.server';
import { daysOfMonths, monthsBetween, shownMonths, type AskedPeriod } from '~/platform/continuity/review-period';
import { continuityReview, reviewedMonths } from '~/platform/continuity/review.query.server';
import type { Db } from '~/platform/db/db.server';
import { definitionTable, exportTable, type ExportTable, type ExportText } from './export-rows';

interface Wanted {
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly asked: AskedPeriod;
  readonly t: ExportText;
}

export interface ExportedReview {
  /** First and last month; `null` before there are any windows. */
  readonly period: { readonly from: Month; readonly to: Month } | null;
  readonly figures: ExportTable;
  readonly definitions: ExportTable;
}

/** What a reader is shown of a period, with both lengths of windows, and what each figure is. */
export async function exportReview(db: Db, { scope, today, asked, t }: Wanted): Promise<ExportedReview> {
  const there = await reviewedMonths(db, { scope, days: asked.days });
  const definitions = definitionTable(t);
  if (there === null) {
    return { period: null, figures: exportTable({ reviews: [], beside: null, zones: new Map(), t }), definitions };
  }
  const period = shownMonths(asked, there);
  const days = daysOfMonths(period);
  const [short, long, beside, zones] = await Promise.all([
    continuityReview(db, { scope, ...days, days: 14 }),
    continuityReview(db, { scope, ...days, days: 28 }),
    besideFigures(db, { scope, ...days, today, months: monthsBetween(period) }),
    db.zone.findMany({ select: { id: true, name: true } }),
  ]);
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  return { period, figures: exportTable({ reviews: [short, long], beside, zones: names, t }), definitions };
}
