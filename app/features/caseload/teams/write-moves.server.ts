import type { IsoDate } from '~/domain/brand';
import type { UnassignedVisit } from '~/domain/case/plan';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays, minutesOf, weekdayOfDate } from '~/domain/time/clock';
import type { MovedPlanVisit } from '~/planner/teams/change-teams';
import { insertRows } from '~/platform/case-store/bulk.server';
import type { Tx } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { fromDbDateOrNull } from '~/platform/db/dates';
import { wallClock } from '~/platform/time/instants';
import type { VersionPlan } from '../version-plan.server';

/** A planned visit as its row stands: enough to put it back. Instants are ISO 8601. */
export interface KeptVisit {
  readonly id: string;
  readonly date: IsoDate | null;
  readonly startTime: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly cause: string | null;
  readonly facts: unknown;
  readonly staffIds: readonly string[];
}

interface Moves {
  readonly moved: readonly MovedPlanVisit[];
  readonly unassigned: readonly UnassignedVisit[];
}

/** The rows of moved visits, as they are and as they are to be. Throws where a visit is not where the plan says. */
export async function rowsOfMoves(
  tx: Tx,
  version: VersionPlan,
  moves: Moves,
): Promise<{ before: KeptVisit[]; after: KeptVisit[] }> {
  const rows = await plannedVisits(tx, { version, moved: moves.moved });
  const free = new Set(rows);
  const wall = wallClock(version.case.timeZone ?? DEFAULT_TIME_ZONE);
  const minutes = new Map<string, number>(
    version.case.recipients.flatMap(({ visits }) => visits.map((visit) => [visit.id, visit.minutes])),
  );
  const pairs = moves.moved.map((move) => {
    const row = [...free].find((candidate) => isRowOf(candidate, move));
    if (!row) throw new Error('A moved visit is not in the version that it was planned for');
    free.delete(row);
    return { row: kept(row), after: keptAfter(version, { move, row, wall, minutes, moves }) };
  });
  return { before: pairs.map(({ row }) => row), after: pairs.map(({ after }) => after) };
}

type PlannedVisit = KeptVisit & { readonly visit: string };

const plannedVisits = (tx: Tx, of: { version: VersionPlan; moved: Moves['moved'] }): Promise<PlannedVisit[]> =>
  readVisits(tx, {
    rotaVersionId: of.version.versionId,
    visitPlan: { reference: { in: [...new Set<string>(of.moved.map(({ visit }) => visit))] } },
  });

/** Visits of a version as their rows stand now. */
export async function keptVisits(tx: Tx, of: { versionId: string; ids: readonly string[] }): Promise<KeptVisit[]> {
  return (await readVisits(tx, { rotaVersionId: of.versionId, id: { in: [...of.ids] } })).map(kept);
}

async function readVisits(tx: Tx, where: Prisma.DraftVisitWhereInput): Promise<PlannedVisit[]> {
  const rows = await tx.draftVisit.findMany({
    where,
    orderBy: [{ date: 'asc' }, { startTime: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      date: true,
      startTime: true,
      startsAt: true,
      endsAt: true,
      cause: true,
      facts: true,
      visitPlan: { select: { reference: true } },
      carers: { select: { staffId: true } },
    },
  });
  return rows.map(({ visitPlan, carers, date, startsAt, endsAt, ...row }) => ({
    ...row,
    visit: visitPlan.reference,
    date: fromDbDateOrNull(date),
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    staffIds: carers.map(({ staffId }) => staffId),
  }));
}

const kept = ({ visit: _visit, ...row }: PlannedVisit): KeptVisit => row;

const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekdayOfDate(date));

/** A visit that stood is found by its start; one without anybody by its week, or by having none. */
function isRowOf(row: PlannedVisit, { visit, before, after }: MovedPlanVisit): boolean {
  if (row.visit !== visit) return false;
  if (before) return row.date === before.date && row.startTime === before.start;
  if (row.startTime !== null || after === null) return false;
  return row.date === null || mondayOf(row.date) === mondayOf(after.date);
}

function keptAfter(
  version: VersionPlan,
  of: {
    move: MovedPlanVisit;
    row: PlannedVisit;
    wall: ReturnType<typeof wallClock>;
    minutes: ReadonlyMap<string, number>;
    moves: Moves;
  },
): KeptVisit {
  const { move, row, wall } = of;
  const { after } = move;
  if (after === null) return { ...unmade(of.moves, { move, row }), id: row.id, staffIds: [] };
  const start = minutesOf(after.start);
  const at = (minute: number) => wall.atMinute({ date: after.date, minute }).toISOString();
  return {
    id: row.id,
    date: after.date,
    startTime: after.start,
    startsAt: at(start),
    endsAt: at(start + (of.minutes.get(move.visit) ?? 0)),
    cause: null,
    facts: null,
    staffIds: after.staff.flatMap((reference) => version.people.staffOf(reference)?.id ?? []),
  };
}

function unmade(moves: Moves, { move, row }: { move: MovedPlanVisit; row: PlannedVisit }) {
  const reason = moves.unassigned.find(
    ({ visit, date }) =>
      visit === move.visit && (date === undefined || row.date === null || mondayOf(date) === mondayOf(row.date)),
  );
  const none = { startTime: null, startsAt: null, endsAt: null };
  return { ...none, date: row.date, cause: reason?.cause ?? 'no-capacity', facts: reason?.facts ?? {} };
}

const CARER_COLUMNS = {
  draft_visit_id: 'uuid',
  staff_id: 'uuid',
  rota_version_id: 'uuid',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
};

/** Writes rows as they are to be. Carers go first, so that nobody is at two places on the way. */
export async function writeVisits(tx: Tx, to: { versionId: string; visits: readonly KeptVisit[] }): Promise<void> {
  await tx.draftVisitCarer.deleteMany({ where: { draftVisitId: { in: to.visits.map(({ id }) => id) } } });
  const json = JSON.stringify(to.visits);
  await tx.$executeRaw`
    UPDATE draft_visit SET date = row.date, start_time = row."startTime", starts_at = row."startsAt",
      ends_at = row."endsAt", cause = row.cause, facts = row.facts
    FROM jsonb_to_recordset(${json}::jsonb) AS row(
      id uuid, date date, "startTime" text, "startsAt" timestamptz, "endsAt" timestamptz, cause text, facts jsonb)
    WHERE draft_visit.id = row.id AND draft_visit.rota_version_id = ${to.versionId}::uuid`;
  const rows = to.visits.flatMap(({ id, startsAt, endsAt, staffIds }) =>
    staffIds.map((staffId) => ({
      draft_visit_id: id,
      staff_id: staffId,
      rota_version_id: to.versionId,
      starts_at: startsAt,
      ends_at: endsAt,
    })),
  );
  await insertRows(tx, { into: 'draft_visit_carer', columns: CARER_COLUMNS, rows });
}
