import type { IsoDate } from '~/domain/brand';
import type { LossCause } from '~/domain/continuity/lost-faces';
import type { ReviewMeasure, Side, WindowLength } from '~/domain/continuity/review-cells';
import { inSumOrder, type ClassSums } from '~/domain/continuity/review-sums';
import type { PeopleClass } from '~/domain/continuity/review-suppress';
import type { WindowPeople } from '~/domain/continuity/review-table';
import type { Db } from '../db/db.server';
import { Prisma } from '../db/generated/client';

/** `FROM` and `WHERE` of the windows that count: those with a value both as it was and as it was planned. */
export const countedWindows = (days: WindowLength): Prisma.Sql =>
  Prisma.sql`FROM continuity_window WHERE days = ${days} AND visits >= 2 AND planned_visits >= 2`;

type ClassRow = [tier: string, zone: string, category: string, people: number];

/** Who counts in each window, by where they belonged. */
export async function peopleOfWindows(db: Db, days: WindowLength): Promise<WindowPeople[]> {
  const rows = await db.$queryRaw<{ starts_on: IsoDate; classes: ClassRow[] }[]>`
    SELECT starts_on::text, json_agg(json_build_array(tier, zone_id, category, people)) AS classes FROM (
      SELECT starts_on, coalesce(tier, '') AS tier, zone_id, category, count(*) AS people ${countedWindows(days)}
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

const TOTALS = {
  rows: 'count(*)',
  visits: 'sum(visits)',
  plannedVisits: 'sum(planned_visits)',
  least: 'sum(faces_least)',
} as const;

const lostColumn = (cause: LossCause): string =>
  `lost_to_${cause.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** Every sum of a class. The names are of this file, never of a request. */
const SUMS = Prisma.raw(
  inSumOrder({
    total: (name) => TOTALS[name],
    lost: (cause) => `sum(${lostColumn(cause)})`,
    measure({ measure, side, part }) {
      const column = COLUMNS[measure][side];
      if (part === 'count') return `count(${column})`;
      const visits = side === 'actual' ? 'visits' : 'planned_visits';
      return `coalesce(sum(${part === 'sum' ? column : `${column} * ${visits}`}), 0)`;
    },
  }).join(', '),
);

type ClassSumsRow = [month: string, tier: string, zone: string, category: string, sums: number[]];

/** The sums of each class in each month. */
export async function sumsOfClasses(db: Db, days: WindowLength): Promise<ClassSums[]> {
  const [row] = await db.$queryRaw<{ classes: ClassSumsRow[] | null }[]>`
    SELECT json_agg(json_build_array(month, tier, zone_id, category, sums)) AS classes FROM (
      SELECT to_char(starts_on, 'YYYY-MM') AS month, coalesce(tier, '') AS tier, zone_id, category,
        json_build_array(${SUMS}) AS sums ${countedWindows(days)}
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ) AS class`;
  return (row?.classes ?? []).map(([month, tier, zone, category, sums]) => ({ month, tier, zone, category, sums }));
}
