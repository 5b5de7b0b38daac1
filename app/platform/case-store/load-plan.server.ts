import type { Clock, Code, RecipientId, StaffId, VisitId } from '~/domain/brand';
import type { Facts, Plan, PlanTeam, PlannedVisit, UnassignedVisit } from '~/domain/case/plan';
import { recordOf } from '~/domain/record';
import type { Tx } from '../db/db.server';
import { fromDbDate } from '../db/dates';

/** The parts of a plan that a version holds. */
export type StoredPlan = Pick<Plan, 'rota' | 'teams' | 'visits' | 'unassigned'>;

/** The plan of a version, with references and names as in a planning case. */
export async function loadPlan(tx: Tx, { versionId }: { versionId: string }): Promise<StoredPlan> {
  const rota = await loadCells(tx, versionId);
  const teams = await loadTeams(tx, versionId);
  return { rota, teams, ...(await loadVisits(tx, versionId)) };
}

async function loadCells(tx: Tx, versionId: string): Promise<Plan['rota']> {
  const version = await tx.rotaVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { rota: { select: { weeks: true } } },
  });
  const cells = await tx.rotaCell.findMany({
    where: { rotaVersionId: versionId },
    select: { day: true, staff: { select: { reference: true } }, shiftCode: { select: { code: true } } },
    orderBy: [{ staff: { sortOrder: 'asc' } }, { staff: { reference: 'asc' } }, { day: 'asc' }],
  });
  const lines = new Map<StaffId, (Code | null)[]>();
  for (const cell of cells) {
    const id = cell.staff.reference as StaffId;
    const line = lines.get(id) ?? Array.from<Code | null>({ length: version.rota.weeks * 7 }).fill(null);
    line[cell.day] = (cell.shiftCode?.code ?? null) as Code | null;
    lines.set(id, line);
  }
  return recordOf(lines);
}

async function loadTeams(tx: Tx, versionId: string): Promise<Plan['teams']> {
  const members = await tx.draftTeamMember.findMany({
    where: { rotaVersionId: versionId },
    select: { role: true, recipient: { select: { reference: true } }, staff: { select: { reference: true } } },
    orderBy: [{ recipient: { sortOrder: 'asc' } }, { recipient: { reference: 'asc' } }, { sortOrder: 'asc' }],
  });
  const teams = new Map<RecipientId, PlanTeam>();
  for (const member of members) {
    const recipient = member.recipient.reference as RecipientId;
    const staff = member.staff.reference as StaffId;
    const team = teams.get(recipient) ?? { primary: staff, members: [] };
    team.members.push(staff);
    if (member.role === 'primary') team.primary = staff;
    teams.set(recipient, team);
  }
  return recordOf(teams);
}

async function loadVisits(tx: Tx, versionId: string): Promise<Pick<Plan, 'visits' | 'unassigned'>> {
  const rows = await tx.draftVisit.findMany({
    where: { rotaVersionId: versionId },
    select: {
      date: true,
      startTime: true,
      cause: true,
      facts: true,
      recipient: { select: { reference: true } },
      visitPlan: { select: { reference: true } },
      carers: {
        select: { staff: { select: { reference: true } } },
        orderBy: [{ staff: { sortOrder: 'asc' } }, { staff: { reference: 'asc' } }],
      },
    },
    orderBy: [{ date: 'asc' }, { startTime: 'asc' }, { visitPlan: { reference: 'asc' } }],
  });
  const visits: PlannedVisit[] = [];
  const unassigned: UnassignedVisit[] = [];
  for (const row of rows) {
    const visit = {
      recipient: row.recipient.reference as RecipientId,
      visit: row.visitPlan.reference as VisitId,
    };
    if (row.date !== null && row.startTime !== null) {
      const staff = row.carers.map((carer) => carer.staff.reference as StaffId);
      visits.push({ ...visit, date: fromDbDate(row.date), start: row.startTime as Clock, staff });
    } else {
      const date = row.date === null ? {} : { date: fromDbDate(row.date) };
      unassigned.push({ ...visit, ...date, cause: row.cause ?? '', facts: (row.facts ?? {}) as Facts });
    }
  }
  return { visits, unassigned };
}
