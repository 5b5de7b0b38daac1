import type { Clock, Code, IsoDate, RecipientId, StaffId, VisitId } from '~/domain/brand';
import type { Facts, Plan, PlanTeam, PlannedVisit, UnassignedVisit } from '~/domain/case/plan';
import { recordOf } from '~/domain/record';
import type { Db, Tx } from '../db/db.server';

/** The parts of a plan that a version holds. */
export type StoredPlan = Pick<Plan, 'rota' | 'teams' | 'visits' | 'unassigned'>;

/** The plan of a version, with references and names as in a planning case. */
export async function loadPlan(tx: Tx, { versionId }: { versionId: string }): Promise<StoredPlan> {
  const rota = await loadLines(tx, versionId);
  const teams = await loadTeams(tx, versionId);
  return { rota, teams, ...(await loadVisits(tx, versionId)) };
}

/** The lines of a version: a code or a day off for each day of each person. */
export async function loadLines(tx: Db | Tx, versionId: string): Promise<Plan['rota']> {
  const version = await tx.rotaVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { rota: { select: { weeks: true } } },
  });
  const rows = await tx.$queryRaw<{ staff: StaffId; days: number[]; codes: (Code | null)[] }[]>`
    SELECT staff.reference AS staff, array_agg(cell.day) AS days, array_agg(code.code) AS codes
    FROM rota_cell cell
    JOIN staff ON staff.id = cell.staff_id
    LEFT JOIN shift_code code ON code.id = cell.shift_code_id
    WHERE cell.rota_version_id = ${versionId}::uuid
    GROUP BY staff.id ORDER BY staff.sort_order, staff.reference`;
  return recordOf(
    rows.map(({ staff, days, codes }) => {
      const line = Array.from<Code | null>({ length: version.rota.weeks * 7 }).fill(null);
      days.forEach((day, index) => (line[day] = codes[index] ?? null));
      return [staff, line] as const;
    }),
  );
}

async function loadTeams(tx: Tx, versionId: string): Promise<Plan['teams']> {
  const rows = await tx.$queryRaw<{ recipient: RecipientId; members: StaffId[]; primary: StaffId | null }[]>`
    SELECT recipient.reference AS recipient,
      array_agg(staff.reference ORDER BY member.sort_order) AS members,
      min(staff.reference) FILTER (WHERE member.role = 'primary') AS primary
    FROM draft_team_member member
    JOIN recipient ON recipient.id = member.recipient_id
    JOIN staff ON staff.id = member.staff_id
    WHERE member.rota_version_id = ${versionId}::uuid
    GROUP BY recipient.id ORDER BY recipient.sort_order, recipient.reference`;
  const teams = rows.flatMap(({ recipient, members, primary }): [RecipientId, PlanTeam][] => {
    const first = primary ?? members[0];
    return first === undefined ? [] : [[recipient, { primary: first, members }]];
  });
  return recordOf(teams);
}

interface VisitRow {
  readonly recipient: RecipientId;
  readonly visit: VisitId;
  readonly date: IsoDate | null;
  readonly start: Clock | null;
  readonly cause: string | null;
  readonly facts: Facts | null;
  readonly staff: StaffId[] | null;
}

/** As one document, because a row for each of some thousand visits is slow to read. */
async function loadVisits(tx: Tx, versionId: string): Promise<Pick<Plan, 'visits' | 'unassigned'>> {
  const [document] = await tx.$queryRaw<{ visits: VisitRow[] | null }[]>`
    SELECT json_agg(
      json_build_object('recipient', recipient.reference, 'visit', plan.reference, 'date', visit.date,
        'start', visit.start_time, 'cause', visit.cause, 'facts', visit.facts, 'staff', carer.staff)
      ORDER BY visit.date, visit.start_time, plan.reference) AS visits
    FROM draft_visit visit
    JOIN recipient ON recipient.id = visit.recipient_id
    JOIN visit_plan plan ON plan.id = visit.visit_plan_id
    LEFT JOIN (
      SELECT draft_visit_id, json_agg(staff.reference ORDER BY staff.sort_order, staff.reference) AS staff
      FROM draft_visit_carer JOIN staff ON staff.id = staff_id
      WHERE rota_version_id = ${versionId}::uuid GROUP BY draft_visit_id
    ) carer ON carer.draft_visit_id = visit.id
    WHERE visit.rota_version_id = ${versionId}::uuid`;
  const visits: PlannedVisit[] = [];
  const unassigned: UnassignedVisit[] = [];
  for (const { recipient, visit, date, start, cause, facts, staff } of document?.visits ?? []) {
    if (date !== null && start !== null) visits.push({ recipient, visit, date, start, staff: staff ?? [] });
    else
      unassigned.push({ recipient, visit, ...(date === null ? {} : { date }), cause: cause ?? '', facts: facts ?? {} });
  }
  return { visits, unassigned };
}
