import type { IsoDate } from '~/domain/brand';
import type { PastVisit } from '~/domain/continuity/met-visits';
import type { Tx } from '../db/db.server';
import type { DayChangeKind } from '../db/generated/client';
import type { PastState } from './as-published';

/** Days from a Monday; the last one is left out. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The zone of wall times. */
  readonly timeZone: string;
}

export interface VisitRow {
  readonly id: string;
  readonly recipient: string;
  /** The visit plan that it is an occurrence of; `null` for one that was added on the day. */
  readonly plan: string | null;
  readonly reference: string | null;
  readonly status: PastVisit<string>['status'];
  readonly state: PastState;
  /** Those who checked in. */
  readonly present: readonly string[];
  readonly changes:
    readonly { kind: DayChangeKind; undone: boolean; before: PastState | null; after: PastState | null }[] | null;
}

/** The visits that are or were planned in a period, with their history, as one document. Times are wall minutes. */
export async function readPastVisits(
  tx: Tx,
  { from, to, timeZone, recipients = null }: Period & { readonly recipients?: readonly string[] | null },
): Promise<VisitRow[]> {
  const [document] = await tx.$queryRaw<{ rows: VisitRow[] | null }[]>`
    WITH chosen AS (
      SELECT id FROM visit JOIN (
        SELECT visit.id FROM visit WHERE visit.date >= ${from}::date AND visit.date < ${to}::date
        UNION
        SELECT change.visit_id FROM visit_change change
        WHERE (change.before ->> 'date')::date >= ${from}::date AND (change.before ->> 'date')::date < ${to}::date
      ) near USING (id)
      WHERE ${recipients}::uuid[] IS NULL OR recipient_id = ANY(${recipients}::uuid[])
    ), carer AS (
      SELECT visit_id, jsonb_agg(staff_id ORDER BY staff_id) AS staff
      FROM visit_carer JOIN chosen ON chosen.id = visit_id WHERE active GROUP BY visit_id
    ), present AS (
      SELECT visit_id, jsonb_agg(staff_id ORDER BY staff_id) AS staff
      FROM visit_attendance JOIN chosen ON chosen.id = visit_id GROUP BY visit_id
    ), history AS (
      SELECT change.visit_id, json_agg(json_build_object(
        'kind', day_change.kind,
        'undone', undo.id IS NOT NULL,
        'before', CASE jsonb_typeof(change.before) WHEN 'object' THEN json_build_object(
          'day', (change.before ->> 'date')::date - ${from}::date,
          'start', extract(epoch FROM (change.before ->> 'startsAt')::timestamptz AT TIME ZONE ${timeZone}
            - ${from}::date)::int / 60,
          'staff', change.before -> 'staffIds') END,
        'after', CASE jsonb_typeof(change.after) WHEN 'object' THEN json_build_object(
          'day', (change.after ->> 'date')::date - ${from}::date,
          'start', extract(epoch FROM (change.after ->> 'startsAt')::timestamptz AT TIME ZONE ${timeZone}
            - ${from}::date)::int / 60,
          'staff', change.after -> 'staffIds') END
      ) ORDER BY day_change.created_at, change.id) AS changes
      FROM visit_change change
      JOIN chosen ON chosen.id = change.visit_id
      JOIN day_change ON day_change.id = change.day_change_id
      LEFT JOIN day_change undo ON undo.undoes_id = day_change.id
      GROUP BY change.visit_id
    )
    SELECT json_agg(json_build_object(
      'id', visit.id,
      'recipient', visit.recipient_id,
      'plan', visit.visit_plan_id,
      'reference', plan.reference,
      'status', visit.status,
      'state', json_build_object(
        'day', visit.date - ${from}::date,
        'start', extract(epoch FROM visit.starts_at AT TIME ZONE ${timeZone} - ${from}::date)::int / 60,
        'staff', coalesce(carer.staff, '[]')),
      'present', coalesce(present.staff, '[]'),
      'changes', history.changes)) AS rows
    FROM chosen
    JOIN visit ON visit.id = chosen.id
    LEFT JOIN visit_plan plan ON plan.id = visit.visit_plan_id
    LEFT JOIN carer ON carer.visit_id = visit.id
    LEFT JOIN present ON present.visit_id = visit.id
    LEFT JOIN history ON history.visit_id = visit.id`;
  return document?.rows ?? [];
}

/** A shift as the published rota had it, `[start, end)` in wall minutes from 00:00 of the first day of the period. */
export interface DutyRow {
  readonly staff: string;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Who was on duty in the published rota, on the days of the period and on the day before it: the shift book before the
 * first change. Whoever was known to be away when it was published was not on duty, and an open shift is nobody's.
 */
export async function readPublishedDuties(tx: Tx, { from, to, timeZone }: Period): Promise<DutyRow[]> {
  const [document] = await tx.$queryRaw<{ rows: DutyRow[] | null }[]>`
    WITH told AS (
      SELECT shift.id, shift.date, shift.status, shift.staff_id, shift.starts_at, shift.ends_at,
        first.before AS before, last.after ->> 'status' AS told_status, first.shift_id IS NOT NULL AS changed
      FROM shift
      LEFT JOIN LATERAL (SELECT shift_id, before FROM shift_change
        WHERE shift_id = shift.id ORDER BY shift_change.id LIMIT 1) first ON true
      LEFT JOIN LATERAL (SELECT after FROM shift_change
        WHERE shift_id = shift.id ORDER BY shift_change.id DESC LIMIT 1) last ON true
      WHERE shift.date >= ${from}::date - 1 AND shift.date < ${to}::date
    ), published AS (
      SELECT date, staff_id, starts_at, ends_at FROM told
      WHERE NOT changed AND status = 'planned' AND staff_id IS NOT NULL
      UNION ALL
      SELECT date, (before ->> 'staffId')::uuid, (before ->> 'startsAt')::timestamptz, (before ->> 'endsAt')::timestamptz
      FROM told
      WHERE changed AND before ->> 'status' = 'planned' AND before ->> 'staffId' IS NOT NULL
        AND (status <> 'cancelled' OR told_status IS NOT DISTINCT FROM 'cancelled')
    )
    SELECT json_agg(json_build_object(
      'staff', staff_id,
      'day', date - ${from}::date,
      'start', extract(epoch FROM starts_at AT TIME ZONE ${timeZone} - ${from}::date)::int / 60,
      'end', extract(epoch FROM ends_at AT TIME ZONE ${timeZone} - ${from}::date)::int / 60)) AS rows
    FROM published`;
  return document?.rows ?? [];
}
