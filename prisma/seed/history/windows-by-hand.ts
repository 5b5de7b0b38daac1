import type { Db } from '~/platform/db/db.server';
import { Prisma } from '~/platform/db/generated/client';

/** The largest difference between what is kept of windows and what the rows of visits say, worked out by the database. */
export interface Comparison {
  readonly windows: number;
  readonly values: number;
  /** Infinite where one has a value and the other has none. */
  readonly largest: number;
  /** Rows whose faces are not what the causes add up to. */
  readonly notAddedUp: number;
}

/**
 * Works out every measure of every window anew from visits, check-ins and care teams, in SQL alone, and compares with
 * the rows that are kept. For made-up history and the demo: of changes it looks at the first one of a visit only.
 */
export async function compareWindows(db: Db): Promise<Comparison> {
  const sides = [await sideByHand(db, MET), await sideByHand(db, PLANNED)];
  const kept = await db.continuityWindow.findMany({
    orderBy: [{ recipientId: 'asc' }, { startsOn: 'asc' }, { days: 'asc' }],
  });
  let [values, largest, notAddedUp] = [0, 0, 0];
  kept.forEach((row, i) => {
    const was: ByHand = row;
    const plan = {
      ...{ visits: row.plannedVisits, meetings: row.plannedMeetings, faces: row.plannedFaces, upc: row.plannedUpc },
      ...{ coc: row.plannedCoc, secon: row.plannedSecon, primaryShare: row.plannedPrimaryShare },
      ...{ teamShare: row.plannedTeamShare, knownShare: row.plannedKnownShare },
    };
    [was, plan].forEach((figures, side) => {
      for (const name of NAMES) {
        values += 1;
        largest = Math.max(largest, differenceOf(figures[name], sides[side]?.[i]?.[name]));
      }
    });
    const lost = row.lostToRota + row.lostToCapacity + row.lostToChoice + row.lostToAbsence + row.lostToOpenShift;
    if (row.facesLeast + lost + row.lostToUnplanned !== sides[0]?.[i]?.faces) notAddedUp += 1;
  });
  return { windows: kept.length, values, largest, notAddedUp };
}

const NAMES = [
  'visits',
  'meetings',
  'faces',
  'upc',
  'coc',
  'secon',
  'primaryShare',
  'teamShare',
  'knownShare',
] as const;

type ByHand = Record<(typeof NAMES)[number], number | null>;

function differenceOf(a: number | null | undefined, b: number | null | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b);
  return a === null && b === null ? 0 : Infinity;
}

/** Who checked in at visits that were not called undone. */
const MET = Prisma.sql`
  SELECT visit.id, recipient_id, date, starts_at AS at, visit_plan_id, there.staff_id
  FROM visit JOIN visit_attendance there ON there.visit_id = visit.id
  WHERE visit.status IN ('planned', 'done')`;

/** Who was to make visits before anything was changed. */
const PLANNED = Prisma.sql`
  SELECT visit.id, recipient_id, (first.before ->> 'date')::date AS date, (first.before ->> 'startsAt')::timestamptz AS at,
    visit_plan_id, jsonb_array_elements_text(first.before -> 'staffIds')::uuid AS staff_id
  FROM visit
  JOIN (SELECT DISTINCT ON (visit_id) visit_id, before FROM visit_change ORDER BY visit_id, id) first
    ON first.visit_id = visit.id
  WHERE first.before ->> 'startsAt' IS NOT NULL
  UNION ALL
  SELECT visit.id, recipient_id, date, visit.starts_at, visit_plan_id, carer.staff_id
  FROM visit JOIN visit_carer carer ON carer.visit_id = visit.id
  WHERE visit_plan_id IS NOT NULL AND NOT EXISTS (SELECT FROM visit_change change WHERE change.visit_id = visit.id)`;

const sideByHand = (db: Db, meetings: Prisma.Sql): Promise<ByHand[]> => db.$queryRaw<ByHand[]>`
  WITH meeting AS MATERIALIZED (${meetings}),
  asked AS (SELECT recipient_id, starts_on, days FROM continuity_window),
  seen AS MATERIALIZED (
    SELECT asked.*, meeting.id, meeting.staff_id, dense_rank() OVER (
      PARTITION BY asked.recipient_id, asked.starts_on, asked.days
      ORDER BY date, at, plan.reference COLLATE "C" NULLS LAST, meeting.id) AS place
    FROM asked
    JOIN meeting ON meeting.recipient_id = asked.recipient_id AND date >= starts_on AND date < starts_on + days
    LEFT JOIN visit_plan plan ON plan.id = visit_plan_id
  ),
  total AS (
    SELECT recipient_id, starts_on, days, max(place) AS visits, count(*) AS meetings, count(DISTINCT staff_id) AS faces
    FROM seen GROUP BY 1, 2, 3
  ),
  person AS (SELECT recipient_id, starts_on, days, staff_id, count(*) AS times FROM seen GROUP BY 1, 2, 3, 4),
  counted AS (
    SELECT recipient_id, starts_on, days, max(times) AS most, sum(times * times) AS squares FROM person GROUP BY 1, 2, 3
  ),
  again AS (
    SELECT recipient_id, starts_on, days, count(DISTINCT place) AS times FROM (
      SELECT *, lag(place) OVER (PARTITION BY recipient_id, starts_on, days, staff_id ORDER BY place) AS last FROM seen
    ) own WHERE last = place - 1 GROUP BY 1, 2, 3
  ),
  team AS (
    SELECT asked.*, member.staff_id, member.role FROM asked
    JOIN care_team_member member ON member.recipient_id = asked.recipient_id
      AND valid_from <= starts_on AND (valid_to IS NULL OR valid_to >= starts_on)
  ),
  known AS (
    SELECT recipient_id, starts_on, days, count(*) FILTER (WHERE by_primary) AS by_primary,
      count(*) FILTER (WHERE by_team) AS by_team, count(*) FILTER (WHERE all_team) AS all_team
    FROM (
      SELECT seen.recipient_id, seen.starts_on, seen.days, seen.id, bool_or(role IS NOT NULL AND role = 'primary') AS by_primary,
        bool_or(role IS NOT NULL) AS by_team, bool_and(role IS NOT NULL) AS all_team
      FROM seen LEFT JOIN team USING (recipient_id, starts_on, days, staff_id) GROUP BY 1, 2, 3, 4
    ) visits GROUP BY 1, 2, 3
  )
  SELECT coalesce(visits, 0)::int AS visits, coalesce(meetings, 0)::int AS meetings, coalesce(faces, 0)::int AS faces,
    CASE WHEN visits > 1 THEN most::float8 / visits END AS upc,
    CASE WHEN visits > 1 THEN (squares - meetings)::float8 / (meetings * (meetings - 1)) END AS coc,
    CASE WHEN visits > 1 THEN coalesce(again.times, 0)::float8 / (visits - 1) END AS secon,
    CASE WHEN visits > 1 AND has_primary THEN by_primary::float8 / visits END AS "primaryShare",
    CASE WHEN visits > 1 AND has_team THEN by_team::float8 / visits END AS "teamShare",
    CASE WHEN visits > 1 AND has_team THEN all_team::float8 / visits END AS "knownShare"
  FROM asked
  LEFT JOIN total USING (recipient_id, starts_on, days)
  LEFT JOIN counted USING (recipient_id, starts_on, days)
  LEFT JOIN again USING (recipient_id, starts_on, days)
  LEFT JOIN known USING (recipient_id, starts_on, days)
  LEFT JOIN (
    SELECT recipient_id, starts_on, days, true AS has_team, bool_or(role = 'primary') AS has_primary FROM team GROUP BY 1, 2, 3
  ) teams USING (recipient_id, starts_on, days)
  ORDER BY recipient_id, starts_on, days`;
