import { randomUUID } from 'node:crypto';
import type { IsoDate } from '~/domain/brand';
import type { Tx } from '../db/db.server';
import type { Prisma, VisitStatus } from '../db/generated/client';
import { fromDbDate, toDbDate } from '../db/dates';
import { insertRows } from './bulk.server';
import { isStanding, STANDS } from './kept-changes';
import type { Changed, LivePeriod } from './publish-version.server';
import { datedVisits, type DatedVisit } from './undated-visits';

const WITH_CARERS = {
  carers: { where: { active: true }, select: { staffId: true } },
  changes: { select: { before: true, dayChange: STANDS }, orderBy: { id: 'asc' } },
  _count: { select: { taps: true } },
} satisfies Prisma.VisitInclude;
type LiveVisit = Prisma.VisitGetPayload<{ include: typeof WITH_CARERS }>;

/** What has happened or was called off is not the plan's to change. */
const SETTLED: readonly VisitStatus[] = ['done', 'notDone', 'cancelled'];

/** Moved, handed over or added by people, or begun. */
const isByPeople = ({ changes, _count, status }: LiveVisit): boolean =>
  !SETTLED.includes(status) && (_count.taps > 0 || changes.some(({ dayChange }) => isStanding(dayChange)));

const keyOf = (visit: { visitPlanId: string | null; date: IsoDate }): string => `${visit.visitPlanId} ${visit.date}`;

/** The version's own occurrence of a visit that people may have moved from another date. */
function plannedKeyOf(visit: LiveVisit, wanted: ReadonlyMap<string, DatedVisit>): string {
  const own = keyOf({ ...visit, date: fromDbDate(visit.date) });
  const before = visit.changes.map((change) => change.before as { date?: IsoDate } | null);
  const dates = before.flatMap((state) => state?.date ?? []);
  return [own, ...dates.map((date) => keyOf({ ...visit, date }))].find((key) => wanted.has(key)) ?? own;
}

/** Makes the visits of the period what the version says. */
export async function publishVisits(tx: Tx, period: LivePeriod): Promise<Changed> {
  const wanted = new Map((await plannedVisits(tx, period)).map((visit) => [keyOf(visit), visit]));
  const live = await tx.visit.findMany({
    where: { date: { gte: toDbDate(period.from), lte: toDbDate(period.to) } },
    include: WITH_CARERS,
  });
  const byPeople = live.filter((visit) => period.decides(fromDbDate(visit.date)) && isByPeople(visit));
  for (const visit of byPeople) wanted.delete(plannedKeyOf(visit, wanted));
  const kept: string[] = [];
  const removed: string[] = [];
  const changed: VisitWithId[] = [];
  for (const visit of live) {
    const date = fromDbDate(visit.date);
    if (!period.decides(date)) continue;
    if (byPeople.includes(visit)) continue;
    const key = keyOf({ ...visit, date });
    const plan = wanted.get(key);
    wanted.delete(key);
    if (SETTLED.includes(visit.status)) continue;
    if (!plan) removed.push(visit.id);
    else if (isSame(visit, plan)) kept.push(visit.id);
    else changed.push({ ...withoutOverlap(plan, byPeople), id: visit.id });
  }
  const free = (visit: DatedVisit) => withoutOverlap(visit, byPeople);
  const added = [...wanted.values()].map(free).map((visit) => ({ ...visit, id: randomUUID() }));
  const { versionId } = period;
  await tx.$executeRaw`DELETE FROM visit WHERE id = ANY(${removed}::uuid[])`;
  await tx.$executeRaw`UPDATE visit SET rota_version_id = ${versionId}::uuid WHERE id = ANY(${kept}::uuid[])`;
  await updateVisits(tx, { versionId, visits: changed });
  await insertRows(tx, { into: 'visit', columns: VISIT_COLUMNS, rows: rowsOf({ versionId, visits: added }) });
  await insertCarers(tx, [...changed, ...added]);
  return { added: added.length, changed: changed.length, removed: removed.length, kept: byPeople.length };
}

/** A visit whose carer is at one that people have moved there has nobody. */
function withoutOverlap(visit: DatedVisit, kept: readonly LiveVisit[]): DatedVisit {
  const { startsAt, endsAt, staffIds } = visit;
  const isTaken =
    startsAt !== null &&
    endsAt !== null &&
    kept.some(
      (other) =>
        other.startsAt !== null &&
        other.endsAt !== null &&
        other.startsAt < endsAt &&
        other.endsAt > startsAt &&
        other.carers.some(({ staffId }) => staffIds.includes(staffId)),
    );
  return isTaken ? { ...visit, startsAt: null, endsAt: null, staffIds: [], cause: 'no-capacity' } : visit;
}

type VisitWithId = DatedVisit & { id: string };

function isSame(visit: LiveVisit, plan: DatedVisit): boolean {
  const staff = new Set(visit.carers.map(({ staffId }) => staffId));
  return (
    visit.status === (plan.startsAt === null ? 'unassigned' : 'planned') &&
    visit.startsAt?.getTime() === plan.startsAt?.getTime() &&
    visit.endsAt?.getTime() === plan.endsAt?.getTime() &&
    visit.cause === plan.cause &&
    staff.size === plan.staffIds.length &&
    plan.staffIds.every((id) => staff.has(id))
  );
}

/** The visits of the version that fall within the period. */
async function plannedVisits(tx: Tx, period: LivePeriod): Promise<DatedVisit[]> {
  const rows = await tx.draftVisit.findMany({
    where: { rotaVersionId: period.versionId },
    include: { carers: { select: { staffId: true } }, visitPlan: true },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
  });
  const visits = rows.map(({ date, carers, ...row }) => ({
    ...row,
    date: date === null ? null : fromDbDate(date),
    staffIds: carers.map(({ staffId }) => staffId),
  }));
  return datedVisits(visits, period).filter(
    ({ date }) => date >= period.from && date <= period.to && period.decides(date),
  );
}

const VISIT_COLUMNS = {
  id: 'uuid',
  visit_plan_id: 'uuid',
  recipient_id: 'uuid',
  rota_version_id: 'uuid',
  date: 'date',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  status: 'visit_status',
  cause: 'text',
};

const CARER_COLUMNS = { visit_id: 'uuid', staff_id: 'uuid', starts_at: 'timestamptz', ends_at: 'timestamptz' };

const rowsOf = ({ versionId, visits }: { versionId: string; visits: readonly VisitWithId[] }) =>
  visits.map((visit) => ({
    id: visit.id,
    visit_plan_id: visit.visitPlanId,
    recipient_id: visit.recipientId,
    rota_version_id: versionId,
    date: visit.date,
    starts_at: visit.startsAt,
    ends_at: visit.endsAt,
    status: visit.startsAt === null ? 'unassigned' : 'planned',
    cause: visit.cause,
  }));

/** Gives visits other times; their carers are taken off, for the caller to put on again. */
async function updateVisits(tx: Tx, update: { versionId: string; visits: readonly VisitWithId[] }): Promise<void> {
  const ids = update.visits.map(({ id }) => id);
  await tx.$executeRaw`DELETE FROM visit_carer WHERE visit_id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE visit SET rota_version_id = new.rota_version_id, starts_at = new.starts_at, ends_at = new.ends_at,
      status = new.status, cause = new.cause, revision = visit.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rowsOf(update))}::jsonb) AS new(
      id uuid, rota_version_id uuid, starts_at timestamptz, ends_at timestamptz, status visit_status, cause text)
    WHERE visit.id = new.id`;
}

async function insertCarers(tx: Tx, visits: readonly VisitWithId[]): Promise<void> {
  const rows = visits.flatMap((visit) =>
    visit.staffIds.map((staffId) => ({
      visit_id: visit.id,
      staff_id: staffId,
      starts_at: visit.startsAt,
      ends_at: visit.endsAt,
    })),
  );
  await insertRows(tx, { into: 'visit_carer', columns: CARER_COLUMNS, rows });
}
