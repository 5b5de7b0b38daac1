import type { IsoDate } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';
import { fromDbDateOrNull } from '~/platform/db/dates';

/** One step in the life of a version. `at` is an instant, ISO 8601. */
type Step = { readonly at: string; readonly who: string | null } & (
  | { readonly what: 'created'; readonly from: number | null; readonly byRun: boolean }
  | { readonly what: 'changed'; readonly days: number; readonly reasons: readonly string[] }
  | { readonly what: 'consultationOpened' | 'consultationTakenBack' | 'consultationCompleted' }
  | { readonly what: 'consultationHeld'; readonly on: IsoDate; readonly objections: number }
  | { readonly what: 'published'; readonly reason: string | null }
  | { readonly what: 'superseded'; readonly by: number }
);

export type HistoryStep = Step;

export interface VersionHistory {
  readonly rotaName: string;
  readonly version: { readonly id: string; readonly number: number };
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
}

const readVersion = (db: Db, id: string) =>
  db.rotaVersion.findUnique({
    where: { id },
    include: {
      rota: { select: { name: true } },
      basedOn: { select: { number: true } },
      createdBy: { select: { name: true } },
      publishedBy: { select: { name: true } },
      consultations: {
        orderBy: { openedAt: 'asc' },
        include: {
          openedBy: { select: { name: true } },
          takenBackBy: { select: { name: true } },
          additions: { select: { writtenAt: true, writtenBy: { select: { name: true } } } },
          _count: { select: { objections: true } },
        },
      },
    },
  });

type Version = NonNullable<Awaited<ReturnType<typeof readVersion>>>;

/** What has been done with a version, by whom and why, or `null` where there is none. */
export async function versionHistory(db: Db, { versionId }: { versionId: string }): Promise<VersionHistory | null> {
  const version = await readVersion(db, versionId);
  if (!version) return null;
  // In the order of a version's life, which stays where two steps have the same instant.
  const steps = [
    createdStep(version),
    ...(await changeSteps(db, versionId)),
    ...version.consultations.flatMap(consultationSteps),
    ...publishedSteps(version),
    ...version.consultations.flatMap(additionSteps),
    ...(await afterwards(db, version)),
  ];
  return {
    rotaName: version.rota.name,
    version: { id: version.id, number: version.number },
    steps: steps.sort((one, other) => one.at.localeCompare(other.at)),
  };
}

function createdStep({ createdAt, createdBy, basedOn, runId }: Version): Step {
  const how = { from: basedOn?.number ?? null, byRun: runId !== null };
  return { what: 'created', ...how, at: createdAt.toISOString(), who: createdBy?.name ?? null };
}

function publishedSteps({ publishedAt, publishedBy, reason }: Version): Step[] {
  if (!publishedAt) return [];
  return [{ what: 'published', at: publishedAt.toISOString(), who: publishedBy?.name ?? null, reason }];
}

/** Changed days, one step for each person and day of changing. */
async function changeSteps(db: Db, versionId: string): Promise<Step[]> {
  const rows = await db.$queryRaw<{ at: Date; who: string | null; days: number; reasons: string[] | null }[]>`
    SELECT max(change.changed_at) AS at, min(app_user.name) AS who, count(DISTINCT (change.staff_id, change.day))::int AS days,
      array_agg(DISTINCT change.reason) FILTER (WHERE change.reason IS NOT NULL) AS reasons
    FROM rota_cell_change change LEFT JOIN app_user ON app_user.id = change.changed_by_id
    WHERE change.rota_version_id = ${versionId}::uuid AND before_code_id IS DISTINCT FROM after_code_id
    GROUP BY change.changed_by_id, (change.changed_at AT TIME ZONE 'Europe/Oslo')::date`;
  return rows.map(({ at, who, days, reasons }) => ({
    what: 'changed',
    at: at.toISOString(),
    who,
    days,
    reasons: reasons ?? [],
  }));
}

type Consultation = Version['consultations'][number];

function consultationSteps(consultation: Consultation): Step[] {
  const { openedBy, takenBackAt, takenBackBy } = consultation;
  const opened = { at: consultation.openedAt.toISOString(), who: openedBy?.name ?? null };
  const on = fromDbDateOrNull(consultation.heldOn);
  const objections = consultation._count.objections;
  const back = takenBackAt && { at: takenBackAt.toISOString(), who: takenBackBy?.name ?? null };
  return [
    { what: 'consultationOpened', ...opened },
    // A day without a time: after what was done earlier that day, and never before it was opened.
    ...(on === null ? [] : [heldStep({ on, objections, openedAt: opened.at })]),
    ...(back === null ? [] : [{ what: 'consultationTakenBack' as const, ...back }]),
  ];
}

const additionSteps = ({ additions }: Consultation): Step[] =>
  additions.map(({ writtenAt, writtenBy }) => ({
    what: 'consultationCompleted',
    at: writtenAt.toISOString(),
    who: writtenBy?.name ?? null,
  }));

function heldStep(held: { on: IsoDate; objections: number; openedAt: string }): Step {
  const noon = `${held.on}T12:00:00.000Z`;
  const at = noon > held.openedAt ? noon : held.openedAt;
  return { what: 'consultationHeld', at, who: null, on: held.on, objections: held.objections };
}

/** The version that took over. */
async function afterwards(db: Db, { rotaId, publishedAt, status }: Version): Promise<Step[]> {
  if (status !== 'superseded' || !publishedAt) return [];
  const next = await db.rotaVersion.findFirst({
    where: { rotaId, publishedAt: { gt: publishedAt } },
    orderBy: { publishedAt: 'asc' },
    select: { number: true, publishedAt: true, publishedBy: { select: { name: true } } },
  });
  if (!next?.publishedAt) return [];
  const { number, publishedBy } = next;
  return [{ what: 'superseded', at: next.publishedAt.toISOString(), who: publishedBy?.name ?? null, by: number }];
}
