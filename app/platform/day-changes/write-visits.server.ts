import type { Facts } from '~/domain/case/plan';
import { refuse, type Verdict } from '~/domain/verdict';
import { insertRows } from '../case-store/bulk.server';
import type { Tx } from '../db/db.server';
import { fromDbDate } from '../db/dates';
import type { Prisma } from '../db/generated/client';
import type { NewVisit, VisitEdit } from './day-edit';
import { isSameVisit, type VisitState } from './day-state';
import { latestChange } from './latest-change.server';

/** One visit before and after a change. No before: it was added. */
export interface VisitDiff {
  readonly id: string;
  readonly before: VisitState | null;
  readonly after: VisitState;
  readonly facts: Facts | null;
}

export const WITH_CARERS = {
  carers: { where: { active: true }, select: { staffId: true }, orderBy: { staffId: 'asc' } },
} satisfies Prisma.VisitInclude;

/** Changes visits that are locked until the transaction ends. Refused as `stale` where somebody else was first. */
export async function changeVisits(
  tx: Tx,
  edits: readonly VisitEdit[],
): Promise<Verdict<{ diffs: readonly VisitDiff[] }>> {
  if (edits.length === 0) return { ok: true, diffs: [] };
  const ids = edits.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const found = await tx.visit.findMany({ where: { id: { in: ids } }, include: WITH_CARERS });
  const rows = new Map(found.map((row) => [row.id, row]));
  const diffs: VisitDiff[] = [];
  for (const edit of edits) {
    const row = rows.get(edit.id);
    if (!row) return refuse('notFound');
    if (edit.revision !== undefined && edit.revision !== row.revision) {
      return refuse('stale', { facts: await latestChange(tx, { visitId: row.id }) });
    }
    const before = visitState(row);
    const after = settled({ ...before, ...edit.to });
    if (!isSameVisit(before, after)) diffs.push({ id: row.id, before, after, facts: edit.facts ?? null });
  }
  await updateVisits(tx, diffs);
  await writeCarers(tx, diffs);
  return { ok: true, diffs };
}

/** Nobody is on a visit that is cancelled or without times; the others stand in the order of their ids. */
function settled(state: VisitState): VisitState {
  const nobody = state.status === 'cancelled' || state.startsAt === null;
  return { ...state, staffIds: nobody ? [] : [...new Set(state.staffIds)].sort() };
}

async function updateVisits(tx: Tx, diffs: readonly VisitDiff[]): Promise<void> {
  const rows = diffs.map(({ id, after }) => ({ id, ...after }));
  const gone = diffs.flatMap(({ id, after }) => (after.startsAt === null ? [id] : []));
  await tx.$executeRaw`DELETE FROM visit_carer WHERE visit_id = ANY(${gone}::uuid[])`;
  await tx.$executeRaw`
    UPDATE visit SET status = new.status, date = new.date, starts_at = new."startsAt", ends_at = new."endsAt",
      cause = new.cause, revision = visit.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new(
      id uuid, status visit_status, date date, "startsAt" timestamptz, "endsAt" timestamptz, cause text)
    WHERE visit.id = new.id`;
}

/** Whoever no longer comes stays as inactive; the times are those of the visit. */
async function writeCarers(tx: Tx, diffs: readonly VisitDiff[]): Promise<void> {
  const ids = diffs.map(({ id }) => id);
  const rows = diffs.flatMap(({ id, after }) =>
    after.staffIds.map((staffId) => ({
      visit_id: id,
      staff_id: staffId,
      starts_at: after.startsAt,
      ends_at: after.endsAt,
    })),
  );
  const kept = JSON.stringify(rows);
  await tx.$executeRaw`
    UPDATE visit_carer carer SET active = false
    WHERE visit_id = ANY(${ids}::uuid[]) AND active AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${kept}::jsonb) AS kept(visit_id uuid, staff_id uuid)
      WHERE kept.visit_id = carer.visit_id AND kept.staff_id = carer.staff_id)`;
  await tx.$executeRaw`
    INSERT INTO visit_carer (visit_id, staff_id, starts_at, ends_at)
    SELECT visit_id, staff_id, starts_at, ends_at FROM jsonb_to_recordset(${kept}::jsonb) AS kept(
      visit_id uuid, staff_id uuid, starts_at timestamptz, ends_at timestamptz)
    ON CONFLICT (visit_id, staff_id) DO UPDATE SET active = true`;
}

export async function addVisits(tx: Tx, visits: readonly NewVisit[]): Promise<VisitDiff[]> {
  const columns = {
    id: 'uuid',
    recipient_id: 'uuid',
    date: 'date',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    status: 'visit_status',
    cause: 'text',
    earliest: 'text',
    latest: 'text',
    minutes: 'int',
    carers_needed: 'int',
  };
  const rows = visits.map((visit) => ({
    id: visit.id,
    recipient_id: visit.recipientId,
    date: visit.date,
    starts_at: visit.startsAt,
    ends_at: visit.endsAt,
    status: visit.status,
    cause: visit.cause,
    earliest: visit.earliest,
    latest: visit.latest,
    minutes: visit.minutes,
    carers_needed: visit.carersNeeded,
  }));
  await insertRows(tx, { into: 'visit', columns, rows });
  const diffs = visits.map(({ id, status, date, startsAt, endsAt, staffIds, cause, facts }) => {
    const after = settled({ status, date, startsAt, endsAt, staffIds, cause });
    return { id, before: null, after, facts: facts ?? null };
  });
  await writeCarers(tx, diffs);
  return diffs;
}

type VisitWithCarers = Prisma.VisitGetPayload<{ include: typeof WITH_CARERS }>;

/** A live visit as its history keeps it. */
export const visitState = (row: VisitWithCarers): VisitState => ({
  status: row.status,
  date: fromDbDate(row.date),
  startsAt: row.startsAt?.toISOString() ?? null,
  endsAt: row.endsAt?.toISOString() ?? null,
  staffIds: row.carers.map(({ staffId }) => staffId),
  cause: row.cause,
});
