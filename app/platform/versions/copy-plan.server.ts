import type { IsoDate } from '~/domain/brand';
import type { Tx } from '../db/db.server';

interface Copied {
  readonly from: string;
  readonly to: string;
  /** Visits of these days alone, both included; without it every visit, those that have no date too. */
  readonly days?: { readonly first: IsoDate; readonly last: IsoDate };
}

/** Before all days, and after them. */
const ALL_DAYS = { first: '0001-01-01', last: '9999-12-31' };

/**
 * Copies the teams and the visits of a version into an empty one. A visit's copy has an id made of both, so that the
 * carers' copies find it.
 */
export async function copyTeamsAndVisits(tx: Tx, { from, to, days }: Copied): Promise<void> {
  const { first, last } = days ?? ALL_DAYS;
  await tx.$executeRaw`
    INSERT INTO draft_team_member (rota_version_id, recipient_id, staff_id, role, sort_order, pinned)
    SELECT ${to}::uuid, recipient_id, staff_id, role, sort_order, pinned
    FROM draft_team_member WHERE rota_version_id = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO draft_visit
      (id, rota_version_id, visit_plan_id, recipient_id, date, starts_at, ends_at, start_time, cause, facts)
    SELECT md5(id::text || ${to}::text)::uuid, ${to}::uuid,
      visit_plan_id, recipient_id, date, starts_at, ends_at, start_time, cause, facts
    FROM draft_visit
    WHERE rota_version_id = ${from}::uuid
      AND (date BETWEEN ${first}::date AND ${last}::date OR (date IS NULL AND ${days === undefined}))`;
  await tx.$executeRaw`
    INSERT INTO draft_visit_carer (draft_visit_id, staff_id, rota_version_id, starts_at, ends_at)
    SELECT visit.id, carer.staff_id, visit.rota_version_id, visit.starts_at, visit.ends_at
    FROM draft_visit_carer carer
    JOIN draft_visit visit ON visit.id = md5(carer.draft_visit_id::text || ${to}::text)::uuid
    WHERE carer.rota_version_id = ${from}::uuid AND visit.starts_at IS NOT NULL`;
}
