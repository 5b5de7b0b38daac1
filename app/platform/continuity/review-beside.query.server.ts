import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Month } from '~/domain/continuity/review-cells';
import { shareStepOf, toStep } from '~/domain/continuity/review-rounding';
import { SMALLEST_GROUP } from '~/domain/continuity/suppress';
import { addDays } from '~/domain/time/clock';
import { mondayOf } from '../day-plan/day-window';
import type { Db } from '../db/db.server';
import { toDbDate } from '../db/dates';

/** So many of so many. */
export interface Portion {
  readonly count: number;
  readonly of: number;
}

/** What stands beside continuity, for a month or a whole period. */
export interface BesideFigures {
  /** Staff of the group who were at supervision at least once. */
  readonly supervision: Portion;
  /** Staff of the zones who were at a theme lunch at least once. */
  readonly lunch: Portion;
  /** Places of the least staffing that were filled, by the staffing that is asked for today. */
  readonly coverage: Portion;
  /** Shifts whose own carer was absent. */
  readonly absence: Portion;
  /**
   * Visits that were not made, in the weeks that begin in the month and are over. Whoever sees groups only is told a share,
   * of 1, in steps; `null` where too few recipients are behind it.
   */
  readonly notDone: Portion | null;
}

export interface Beside {
  readonly months: readonly (BesideFigures & { readonly month: Month })[];
  readonly period: BesideFigures;
}

interface BesidePeriod {
  readonly scope: Scope;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The days after it have not been. */
  readonly today: IsoDate;
  readonly months: readonly Month[];
}

/** Row of a month, or of the period where the month is null. */
interface Row {
  readonly month: Month | null;
  readonly count: number;
  readonly of: number;
}

/** Reach, coverage, absence and visits not made, by month and in all. Days to come are not counted. */
export async function besideFigures(db: Db, period: BesidePeriod): Promise<Beside> {
  const [supervision, lunch, coverage, absence, notDone] = await Promise.all([
    supervisionReach(db, period),
    lunchReach(db, period),
    coverageShare(db, period),
    absenceShare(db, period),
    notDoneShare(db, period),
  ]);
  const figuresOf = (month: Month | null): BesideFigures => {
    const find = (rows: readonly Row[]): Portion => {
      const row = rows.find((one) => one.month === month);
      return { count: row?.count ?? 0, of: row?.of ?? 0 };
    };
    return {
      supervision: find(supervision),
      lunch: find(lunch),
      coverage: find(coverage),
      absence: find(absence),
      notDone: notDoneTold(
        notDone.find((one) => one.month === month),
        period.scope,
      ),
    };
  };
  return { months: period.months.map((month) => ({ month, ...figuresOf(month) })), period: figuresOf(null) };
}

/** First day, and the day after the last that has been. */
const daysOf = ({ from, to, today }: BesidePeriod) => [toDbDate(from), toDbDate(to), toDbDate(today)] as const;

function supervisionReach(db: Db, period: BesidePeriod): Promise<Row[]> {
  const [from, to, today] = daysOf(period);
  return db.$queryRaw<Row[]>`
    WITH held AS (
      SELECT session.id, to_char(occurs_on, 'YYYY-MM') AS month, occurs_on FROM series_session session
      JOIN series ON series.id = series_id
      WHERE kind = 'supervision' AND session.status <> 'cancelled'
        AND occurs_on BETWEEN ${from}::date AND ${to}::date AND occurs_on < ${today}::date
    ), member AS (
      SELECT DISTINCT held.month, staff.id FROM held JOIN staff ON NOT on_call AND employed_from <= occurs_on
        AND (employed_to IS NULL OR employed_to >= occurs_on)
    ), present AS (
      SELECT DISTINCT held.month, staff_id FROM held JOIN session_attendance there ON there.session_id = held.id
      WHERE there.status = 'present' AND staff_id IS NOT NULL
    )
    SELECT month, count(DISTINCT staff_id)::int AS count, count(DISTINCT id)::int AS of
    FROM member LEFT JOIN present USING (month) WHERE staff_id IS NULL OR staff_id IN (SELECT id FROM member)
    GROUP BY GROUPING SETS ((month), ())`;
}

function lunchReach(db: Db, period: BesidePeriod): Promise<Row[]> {
  const [from, to, today] = daysOf(period);
  return db.$queryRaw<Row[]>`
    WITH held AS (
      SELECT session.id, to_char(occurs_on, 'YYYY-MM') AS month FROM series_session session
      JOIN series ON series.id = series_id
      WHERE kind = 'themeLunch' AND session.status <> 'cancelled'
        AND occurs_on BETWEEN ${from}::date AND ${to}::date AND occurs_on < ${today}::date
    ), size AS (
      SELECT count(*)::int AS of FROM zone_staff
      WHERE starts_on <= ${to}::date AND (ends_on IS NULL OR ends_on >= ${from}::date)
    )
    SELECT month, count(DISTINCT zone_staff_id) FILTER (WHERE there.status = 'present')::int AS count, min(size.of) AS of
    FROM held CROSS JOIN size LEFT JOIN session_attendance there ON there.session_id = held.id
    GROUP BY GROUPING SETS ((month), ())`;
}

/** Only of days that are in the shift book. */
function coverageShare(db: Db, period: BesidePeriod): Promise<Row[]> {
  const [from, to, today] = daysOf(period);
  return db.$queryRaw<Row[]>`
    WITH booked AS (
      SELECT date, shift_code_id, count(*) FILTER (WHERE status = 'planned' AND staff_id IS NOT NULL) AS people FROM shift
      WHERE date BETWEEN ${from}::date AND ${to}::date AND date < ${today}::date GROUP BY 1, 2
    ), needed AS (
      SELECT to_char(day.date, 'YYYY-MM') AS month, demand.min, least(demand.min, coalesce(booked.people, 0)) AS filled
      FROM (SELECT DISTINCT date FROM booked) AS day
      JOIN demand ON demand.weekday = extract(isodow FROM day.date)
      LEFT JOIN booked ON booked.date = day.date AND booked.shift_code_id = demand.shift_code_id
    )
    SELECT month, coalesce(sum(filled), 0)::int AS count, coalesce(sum(min), 0)::int AS of FROM needed
    GROUP BY GROUPING SETS ((month), ())`;
}

function absenceShare(db: Db, period: BesidePeriod): Promise<Row[]> {
  const [from, to, today] = daysOf(period);
  return db.$queryRaw<Row[]>`
    WITH day AS (
      SELECT date, count(*) FILTER (WHERE status = 'absent') AS absent, count(*) AS shifts FROM shift
      WHERE date BETWEEN ${from}::date AND ${to}::date AND date < ${today}::date
        AND replaces_id IS NULL AND status IN ('planned', 'absent') AND staff_id IS NOT NULL
      GROUP BY 1
    )
    SELECT to_char(date, 'YYYY-MM') AS month, coalesce(sum(absent), 0)::int AS count, coalesce(sum(shifts), 0)::int AS of
    FROM day GROUP BY GROUPING SETS ((to_char(date, 'YYYY-MM')), ())`;
}

interface NotDoneRow extends Row {
  readonly weeks: number;
  /** Fewest recipients in one of the weeks that are told; `null` where none is. */
  readonly fewest: number | null;
}

/**
 * Of the visits that somebody has told of. Called off in time is not counted: nobody waited for it. By whole weeks, as the
 * figures of continuity: what is told tomorrow is then not what was told today and a few visits more. A week in which few
 * had visits is told of only to those who see them by name.
 */
function notDoneShare(db: Db, { scope, from, to, today }: BesidePeriod): Promise<NotDoneRow[]> {
  const zoneIds = scope.kind === 'zones' ? [...scope.zoneIds] : [];
  const fewest = scope.kind === 'all' ? SMALLEST_GROUP : 1;
  return db.$queryRaw<NotDoneRow[]>`
    WITH own AS (
      SELECT (date - ${A_MONDAY}::date) / 7 AS week, count(*) AS told,
        count(*) FILTER (WHERE status IN ('notDone', 'unassigned')) AS not_done
      FROM visit
      WHERE date BETWEEN ${toDbDate(from)}::date AND ${toDbDate(addDays(to, DAYS_AFTER))}::date
        AND date < ${toDbDate(mondayOf(today))}::date AND status IN ('done', 'notDone', 'unassigned')
        AND (${scope.kind === 'all'} OR recipient_id IN (SELECT id FROM recipient WHERE zone_id = ANY(${zoneIds}::uuid[])))
      GROUP BY 1, recipient_id
    ), week AS (
      SELECT ${A_MONDAY}::date + 7 * week AS monday, sum(not_done) AS not_done, sum(told) AS told, count(*) AS people
      FROM own GROUP BY week
    )
    SELECT to_char(monday, 'YYYY-MM') AS month, coalesce(sum(not_done) FILTER (WHERE people >= ${fewest}), 0)::int AS count,
      coalesce(sum(told) FILTER (WHERE people >= ${fewest}), 0)::int AS of,
      count(*)::int AS weeks, min(people) FILTER (WHERE people >= ${fewest})::int AS fewest
    FROM week WHERE monday BETWEEN ${toDbDate(from)}::date AND ${toDbDate(to)}::date
    GROUP BY GROUPING SETS ((to_char(monday, 'YYYY-MM')), ())`;
}

/** Weeks are counted from a Monday before them all: whole days are divided in a third of the time that fields of dates take. */
const A_MONDAY = '2001-01-01';

/** Days of a week after its first. */
const DAYS_AFTER = 6;

function notDoneTold(row: NotDoneRow | undefined, scope: Scope): Portion | null {
  if (row === undefined || row.weeks === 0) return { count: 0, of: 0 };
  if (row.fewest === null) return null;
  if (scope.kind !== 'all') return { count: row.count, of: row.of };
  return { count: toStep(row.count / row.of, shareStepOf(row.fewest)), of: 1 };
}
