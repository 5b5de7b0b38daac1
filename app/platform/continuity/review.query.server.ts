import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Belonging, Month, Review, WindowLength } from '~/domain/continuity/review-cells';
import { distributionOf, type DistributionBin } from '~/domain/continuity/review-distribution';
import { buildReview, monthOf } from '~/domain/continuity/review-table';
import type { Db } from '../db/db.server';
import { toDbDate } from '../db/dates';
import { Prisma } from '../db/generated/client';
import { keptWindows, knownHidden, type KeptWindows } from './kept-windows.server';
import { countedWindows } from './read-windows.server';

/** Whole months. */
export interface ReviewPeriod {
  readonly scope: Scope;
  /** First days of windows, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: WindowLength;
}

const MOST_REVIEWS = 50;

/**
 * The continuity of a period, split in every way. A recipient counts in a window where she has a value both as it was and
 * as it was planned: two visits at least, so that the three numbers are of the same people. Who sees all zones sees
 * groups only, and small ones not; who sees her own zones' recipients by name sees exact figures of those zones.
 */
export async function continuityReview(db: Db, period: ReviewPeriod): Promise<Review> {
  const kept = await keptWindows(db, period.days);
  const { scope, from, to } = period;
  const reach = scope.kind === 'all' ? 'all' : [...zoneIdsOf(scope)].sort();
  const key = JSON.stringify([monthOf(from), monthOf(to), reach]);
  const before = kept.reviews.get(key);
  if (before !== undefined) return before;
  if (kept.reviews.size >= MOST_REVIEWS) kept.reviews.clear();
  const review = reviewOf(kept, period);
  kept.reviews.set(key, review);
  return review;
}

function reviewOf(kept: KeptWindows, { scope, from, to, days }: ReviewPeriod): Review {
  const isIn = (month: Month): boolean => month >= monthOf(from) && month <= monthOf(to);
  const windows = kept.windows.filter(({ startsOn }) => isIn(monthOf(startsOn)));
  const sums = kept.sums.filter(({ month }) => isIn(month));
  if (scope.kind === 'all') return buildReview({ days, windows, sums, hiddenIn: knownHidden });
  const zones = new Set<string>(zoneIdsOf(scope));
  const isOwn = ({ zone }: Belonging): boolean => zones.has(zone);
  const own = windows.map(({ startsOn, classes }) => ({ startsOn, classes: classes.filter(isOwn) }));
  return buildReview({
    days,
    windows: own.filter(({ classes }) => classes.length > 0),
    sums: sums.filter(isOwn),
    hiddenIn: null,
  });
}

const zoneIdsOf = (scope: Scope): readonly string[] => (scope.kind === 'zones' ? scope.zoneIds : []);

/** The months that have windows of a length, or `null` before there are any. */
export async function reviewedMonths(
  db: Db,
  { scope, days }: { scope: Scope; days: WindowLength },
): Promise<{ from: Month; to: Month } | null> {
  const { spans } = await keptWindows(db, days);
  const own = scope.kind === 'all' ? spans : spans.filter(({ zone }) => zoneIdsOf(scope).includes(zone));
  const [first] = own.map((span) => span.first).sort();
  const last = own
    .map((span) => span.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { from: monthOf(first), to: monthOf(last) };
}

/** How many recipients met so many faces, in the windows that start in a period. Of everybody alone. */
export async function facesDistribution(db: Db, period: ReviewPeriod): Promise<DistributionBin[]> {
  const { scope, from, to, days } = period;
  const zones = scope.kind === 'all' ? Prisma.sql`true` : Prisma.sql`zone_id = ANY(${zoneIdsOf(scope)}::uuid[])`;
  const rows = await db.$queryRaw<{ faces: number }[]>`
    SELECT avg(faces)::float8 AS faces ${countedWindows(days)}
      AND starts_on BETWEEN ${toDbDate(from)}::date AND ${toDbDate(to)}::date AND ${zones}
    GROUP BY recipient_id`;
  const faces = rows.map((row) => row.faces);
  return distributionOf(faces, { suppress: period.scope.kind === 'all' });
}
