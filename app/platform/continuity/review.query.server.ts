import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import { REVIEW_MEASURES, SIDES } from '~/domain/continuity/review-cells';
import type { Month, Review, ReviewMeasure, Side, WindowLength } from '~/domain/continuity/review-cells';
import type { ClassSums, ReviewSums, SideSums } from '~/domain/continuity/review-sums';
import { distributionOf, type DistributionBin } from '~/domain/continuity/review-distribution';
import { buildReview, monthOf, type WindowPeople } from '~/domain/continuity/review-table';
import { hiddenCells, type PeopleClass } from '~/domain/continuity/review-suppress';
import type { Db } from '../db/db.server';
import { Prisma } from '../db/generated/client';
import { fromDbDate, toDbDate } from '../db/dates';

export interface ReviewPeriod {
  readonly scope: Scope;
  /** First days of windows, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: WindowLength;
}

/**
 * The continuity of a period, split in every way. A recipient counts in a window where she has a value both as it was and
 * as it was planned: two visits at least, so that the three numbers are of the same people. Who sees all zones sees
 * groups only, and small ones not; who sees her own zones' recipients by name sees exact figures of those zones.
 */
export async function continuityReview(db: Db, period: ReviewPeriod): Promise<Review> {
  const counted = countedRows(period);
  const [windows, sums] = await Promise.all([peopleOfWindows(db, counted), sumsOfClasses(db, counted)]);
  return buildReview({ days: period.days, windows, sums, hiddenIn: period.scope.kind === 'all' ? knownHidden : null });
}

const MOST_KNOWN = 5_000;
const known = new Map<string, ReadonlySet<string>>();

/** Kept, because windows that are over seldom change, and finding out takes a few milliseconds for each. */
function knownHidden(classes: readonly PeopleClass[]): ReadonlySet<string> {
  const key = JSON.stringify(classes);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const hidden = hiddenCells(classes);
  known.set(key, hidden);
  return hidden;
}

/** `FROM` and `WHERE` of the rows that count. */
function countedRows({ scope, from, to, days }: ReviewPeriod): Prisma.Sql {
  const zones = scope.kind === 'all' ? Prisma.sql`true` : Prisma.sql`zone_id = ANY(${zoneIdsOf(scope)}::uuid[])`;
  return Prisma.sql`FROM continuity_window
    WHERE starts_on BETWEEN ${toDbDate(from)}::date AND ${toDbDate(to)}::date AND days = ${days}
      AND visits >= 2 AND planned_visits >= 2 AND ${zones}`;
}

const zoneIdsOf = (scope: Scope): readonly string[] => (scope.kind === 'zones' ? scope.zoneIds : []);

type ClassRow = [tier: string, zone: string, category: string, people: number];

async function peopleOfWindows(db: Db, counted: Prisma.Sql): Promise<WindowPeople[]> {
  const rows = await db.$queryRaw<{ starts_on: IsoDate; classes: ClassRow[] }[]>`
    SELECT starts_on::text, json_agg(json_build_array(tier, zone_id, category, people)) AS classes FROM (
      SELECT starts_on, coalesce(tier, '') AS tier, zone_id, category, count(*) AS people ${counted}
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ) AS class GROUP BY starts_on ORDER BY starts_on`;
  return rows.map(({ starts_on, classes }) => ({
    startsOn: starts_on,
    classes: classes.map(([tier, zone, category, people]): PeopleClass => ({ tier, zone, category, people })),
  }));
}

/** The column of a measure on a side. */
const COLUMNS: Readonly<Record<ReviewMeasure, Readonly<Record<Side, string>>>> = {
  faces: { actual: 'faces', planned: 'planned_faces', feasible: 'faces_floor' },
  upc: { actual: 'upc', planned: 'planned_upc', feasible: 'upc_ceiling' },
  coc: { actual: 'coc', planned: 'planned_coc', feasible: 'coc_ceiling' },
  secon: { actual: 'secon', planned: 'planned_secon', feasible: 'secon_ceiling' },
  primaryShare: { actual: 'primary_share', planned: 'planned_primary_share', feasible: 'primary_share_ceiling' },
  teamShare: { actual: 'team_share', planned: 'planned_team_share', feasible: 'team_share_ceiling' },
  knownShare: { actual: 'known_share', planned: 'planned_known_share', feasible: 'known_share_ceiling' },
};

const LOST_COLUMNS = LOSS_CAUSES.map(
  (cause) => `lost_to_${cause.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
);

/** Every sum of a class, in one array. The names are of this file, never of a request. */
const SUMS = Prisma.raw(
  [
    ...['count(*)', 'sum(visits)', 'sum(planned_visits)', 'sum(faces_least)'],
    ...LOST_COLUMNS.map((column) => `sum(${column})`),
    ...REVIEW_MEASURES.flatMap((measure) =>
      SIDES.flatMap((side) => {
        const column = COLUMNS[measure][side];
        const visits = side === 'actual' ? 'visits' : 'planned_visits';
        return [`count(${column})`, `coalesce(sum(${column}), 0)`, `coalesce(sum(${column} * ${visits}), 0)`];
      }),
    ),
  ].join(', '),
);

type ClassSumsRow = [month: string, tier: string, zone: string, category: string, sums: number[]];

async function sumsOfClasses(db: Db, counted: Prisma.Sql): Promise<ClassSums[]> {
  const [row] = await db.$queryRaw<{ classes: ClassSumsRow[] | null }[]>`
    SELECT json_agg(json_build_array(month, tier, zone_id, category, sums)) AS classes FROM (
      SELECT to_char(starts_on, 'YYYY-MM') AS month, coalesce(tier, '') AS tier, zone_id, category,
        json_build_array(${SUMS}) AS sums ${counted}
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ) AS class`;
  return (row?.classes ?? []).map(([month, tier, zone, category, sums]) => ({
    ...{ month, tier, zone, category },
    sums: sumsFrom(sums),
  }));
}

/** The array of `SUMS` by names. */
function sumsFrom(values: readonly number[]): ReviewSums {
  let at = 0;
  const next = (): number => values[at++] ?? 0;
  const record = <K extends string, V>(keys: readonly K[], value: () => V) =>
    Object.fromEntries(keys.map((key) => [key, value()])) as Record<K, V>;
  const [rows, visits, plannedVisits, least] = [next(), next(), next(), next()];
  const lost = record(LOSS_CAUSES, next);
  const side = (): SideSums => ({ count: next(), sum: next(), weighted: next() });
  const measures = record(REVIEW_MEASURES, () => record(SIDES, side));
  return { rows, visits, plannedVisits, least, lost, measures };
}

/** The months that have windows of a length, or `null` before there are any. */
export async function reviewedMonths(
  db: Db,
  { scope, days }: { scope: Scope; days: WindowLength },
): Promise<{ from: Month; to: Month } | null> {
  const { _min, _max } = await db.continuityWindow.aggregate({
    where: { days, ...(scope.kind === 'all' ? {} : { zoneId: { in: [...zoneIdsOf(scope)] } }) },
    _min: { startsOn: true },
    _max: { startsOn: true },
  });
  if (_min.startsOn === null || _max.startsOn === null) return null;
  return { from: monthOf(fromDbDate(_min.startsOn)), to: monthOf(fromDbDate(_max.startsOn)) };
}

/** How many recipients met so many faces, in the windows that start in a period. Of everybody alone. */
export async function facesDistribution(db: Db, period: ReviewPeriod): Promise<DistributionBin[]> {
  const rows = await db.$queryRaw<{ faces: number }[]>`
    SELECT avg(faces)::float8 AS faces ${countedRows(period)} GROUP BY recipient_id`;
  const faces = rows.map((row) => row.faces);
  return distributionOf(faces, { suppress: period.scope.kind === 'all' });
}
