import { randomUUID } from 'node:crypto';
import type { IsoDate } from '~/domain/brand';
import type { Plan, UnassignedVisit } from '~/domain/case/plan';
import { DEFAULT_TIME_ZONE, type PlanningCase } from '~/domain/case/planning-case';
import { minutesOf } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { wallClock } from '../time/instants';
import { insertRows } from './bulk.server';
import { idOf, readCaseIds, type CaseIds } from './case-ids.server';

interface PlanToSave {
  versionId: string;
  /** The case that the plan was made from: its fixed cells are the locked ones. */
  case: PlanningCase;
  plan: Plan;
}

/**
 * Writes a plan as what a version holds: cells, care teams, visits, findings and measures. Whatever the version held
 * before is gone. Throws where the plan names someone or something that is not in the database.
 */
export async function savePlan(tx: Tx, input: PlanToSave): Promise<void> {
  const ids = await readCaseIds(tx);
  await removeContents(tx, input.versionId);
  await insertCells(tx, { ...input, ids });
  await insertTeams(tx, { ...input, ids });
  await insertVisits(tx, { ...input, ids });
  const { findings, continuity, bounds } = input.plan;
  await tx.rotaVersion.update({
    where: { id: input.versionId },
    data: { findings: asJson(findings), continuity: asJson({ continuity, bounds }), revision: { increment: 1 } },
  });
}

/** Plain data through and through, which JSON columns take. */
const asJson = (value: object): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

async function removeContents(tx: Tx, rotaVersionId: string): Promise<void> {
  await tx.draftVisit.deleteMany({ where: { rotaVersionId } });
  await tx.draftTeamMember.deleteMany({ where: { rotaVersionId } });
  await tx.rotaCell.deleteMany({ where: { rotaVersionId } });
}

type Save = PlanToSave & { ids: CaseIds };

async function insertCells(tx: Tx, { versionId, case: source, plan, ids }: Save): Promise<void> {
  const locked = new Set(
    source.staff.flatMap((person) => (person.fixed ?? []).map((cell) => `${person.id} ${cell.day}`)),
  );
  const rows = Object.entries(plan.rota).flatMap(([staff, codes]) =>
    codes.map((code, day) => ({
      rota_version_id: versionId,
      staff_id: idOf(ids.staff, staff),
      day,
      shift_code_id: code === null ? null : idOf(ids.shiftCodes, code),
      locked: locked.has(`${staff} ${day}`),
    })),
  );
  const columns = { rota_version_id: 'uuid', staff_id: 'uuid', day: 'int', shift_code_id: 'uuid', locked: 'boolean' };
  await insertRows(tx, { into: 'rota_cell', columns, rows });
}

async function insertTeams(tx: Tx, { versionId, plan, ids }: Save): Promise<void> {
  const rows = Object.entries(plan.teams).flatMap(([recipient, team]) =>
    team.members.map((member, index) => ({
      rota_version_id: versionId,
      recipient_id: idOf(ids.recipients, recipient),
      staff_id: idOf(ids.staff, member),
      role: member === team.primary ? 'primary' : 'member',
      sort_order: index,
    })),
  );
  const columns = {
    rota_version_id: 'uuid',
    recipient_id: 'uuid',
    staff_id: 'uuid',
    role: 'care_team_role',
    sort_order: 'int',
  };
  await insertRows(tx, { into: 'draft_team_member', columns, rows });
}

const VISIT_COLUMNS = {
  id: 'uuid',
  rota_version_id: 'uuid',
  visit_plan_id: 'uuid',
  recipient_id: 'uuid',
  date: 'date',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  start_time: 'text',
  cause: 'text',
  facts: 'jsonb',
};

const CARER_COLUMNS = {
  draft_visit_id: 'uuid',
  staff_id: 'uuid',
  rota_version_id: 'uuid',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
};

async function insertVisits(tx: Tx, { versionId, case: source, plan, ids }: Save): Promise<void> {
  const minutes = new Map(source.recipients.flatMap(({ visits }) => visits.map((visit) => [visit.id, visit.minutes])));
  const wall = wallClock(source.timeZone ?? DEFAULT_TIME_ZONE);
  const instant = (date: IsoDate, minute: number) => wall.atMinute({ date, minute }).toISOString();
  const common = (entry: { visit: string; recipient: string }) => ({
    id: randomUUID(),
    rota_version_id: versionId,
    visit_plan_id: idOf(ids.visitPlans, entry.visit),
    recipient_id: idOf(ids.recipients, entry.recipient),
  });
  const placed = plan.visits.map((entry) => {
    const start = minutesOf(entry.start);
    return {
      ...common(entry),
      date: entry.date,
      starts_at: instant(entry.date, start),
      ends_at: instant(entry.date, start + (minutes.get(entry.visit) ?? 0)),
      start_time: entry.start,
      cause: null,
      facts: null,
    };
  });
  const unplaced = plan.unassigned.map((entry) => ({ ...common(entry), ...explained(entry) }));
  await insertRows(tx, { into: 'draft_visit', columns: VISIT_COLUMNS, rows: [...placed, ...unplaced] });
  const carers = plan.visits.flatMap((entry, index) => {
    const visit = placed[index];
    if (!visit) return [];
    const { starts_at, ends_at } = visit;
    return entry.staff.map((staff) => ({
      draft_visit_id: visit.id,
      staff_id: idOf(ids.staff, staff),
      rota_version_id: versionId,
      starts_at,
      ends_at,
    }));
  });
  await insertRows(tx, { into: 'draft_visit_carer', columns: CARER_COLUMNS, rows: carers });
}

const explained = ({ date, cause, facts }: UnassignedVisit) => ({
  date: date ?? null,
  starts_at: null,
  ends_at: null,
  start_time: null,
  cause,
  facts,
});
