import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate, RecipientId } from '~/domain/brand';
import type { ContinuityMeasures, PlanBounds, PlanContinuity } from '~/domain/case/plan';
import { measuresOf } from '~/domain/continuity/measures';
import { metVisits, type PastVisit } from '~/domain/continuity/met-visits';
import { addDays, daysBetween } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { ShownVersion } from '~/platform/versions/pick-version';
import { figuresOf, groupFigures, type FigureRow, type Figures } from './continuity-figures';

export interface ContinuityPageData {
  readonly all: Figures;
  readonly tiers: readonly Figures[];
  readonly zones: readonly Figures[];
  readonly recipients: readonly Figures[];
  /** Of everybody in the plan: see `ProvenFloors`. `null` for a reader who sees a part of them. */
  readonly floors: ProvenFloors | null;
  /** The last day that `actual` counts, or null where no whole week has been. */
  readonly actualTo: IsoDate | null;
}

/** Fewest different faces in 14 days, as a mean over recipients, that are proven to be possible; `null` where they are not. */
export interface ProvenFloors {
  /** In the rota of the version, with nobody in two places at once. */
  readonly capacity: number | null;
  /** In any legal rota. */
  readonly anyRota: number | null;
}

interface Wanted {
  readonly shown: ShownVersion;
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** Planned, actual and feasible continuity of a version. `null` where the version has not been measured. */
export async function continuityPage(db: Db, wanted: Wanted): Promise<ContinuityPageData | null> {
  const [version, recipients] = await Promise.all([
    db.rotaVersion.findUniqueOrThrow({ where: { id: wanted.shown.version.id }, select: { continuity: true } }),
    db.recipient.findMany({
      where: recipientsIn(wanted.scope, wanted.today),
      select: { id: true, reference: true, displayName: true, tier: true, zone: { select: { name: true } } },
      orderBy: [{ sortOrder: 'asc' }, { displayName: 'asc' }],
    }),
  ]);
  // Written by the planner alone, in the shape that `savePlan` takes.
  const measured = version.continuity as { continuity: PlanContinuity; bounds: PlanBounds } | null;
  if (measured === null) return null;
  const actualDays = actualDaysOf(wanted);
  const actual = await actualMeasures(db, { ...wanted, days: actualDays });
  const rows = recipients.flatMap((recipient): FigureRow[] => {
    const key = recipient.reference as RecipientId;
    const planned = measured.continuity.recipients[key];
    if (planned === undefined) return [];
    return [
      {
        id: recipient.id,
        name: recipient.displayName,
        tier: recipient.tier,
        zone: recipient.zone.name,
        planned,
        actual: actual.get(recipient.id)?.measures ?? null,
        unregistered: actual.get(recipient.id)?.unregistered ?? 0,
        bounds: measured.bounds.recipients[key] ?? { m14Floor: null, upcCeiling: null },
      },
    ];
  });
  return {
    all: figuresOf({ key: 'all', label: 'all', rows }),
    tiers: groupFigures(rows, (row) => row.tier ?? '–'),
    zones: groupFigures(rows, (row) => row.zone),
    recipients: rows.map((row) => figuresOf({ key: row.id, label: row.name, rows: [row] })),
    floors: rows.length === Object.keys(measured.continuity.recipients).length ? floorsOf(measured.bounds) : null,
    actualTo: actualDays > 0 ? addDays(wanted.shown.rota.startsOn, actualDays - 1) : null,
  };
}

/** A plan that was measured by an earlier version of the program has no floor with capacity. */
const floorsOf = ({ m14FloorCapacity, m14FloorAnyRota }: Partial<PlanBounds>): ProvenFloors => ({
  capacity: m14FloorCapacity ?? null,
  anyRota: m14FloorAnyRota ?? null,
});

/** Whole weeks of the plan that have been, in days. Only what is published has been. */
function actualDaysOf({ shown, today }: Wanted): number {
  if (!shown.version.isPublished) return 0;
  const elapsed = daysBetween({ from: shown.rota.startsOn, to: today });
  return Math.max(0, Math.min(shown.rota.planWeeks, Math.floor(elapsed / 7)) * 7);
}

interface Actual {
  /** Of the visits at which somebody checked in. */
  readonly measures: ContinuityMeasures;
  /** Visits that nobody has told of. */
  readonly unregistered: number;
}

/** What came of the visits in the first `days` of the plan, by recipient: who was there, whoever was planned. */
async function actualMeasures(
  db: Db,
  { shown, scope, today, days }: Wanted & { days: number },
): Promise<Map<string, Actual>> {
  if (days === 0) return new Map();
  const { startsOn } = shown.rota;
  const [visits, teams] = await Promise.all([
    db.visit.findMany({
      where: {
        date: { gte: toDbDate(startsOn), lt: toDbDate(addDays(startsOn, days)) },
        recipient: recipientsIn(scope, today),
      },
      select: { recipientId: true, date: true, status: true, attendances: { select: { staffId: true } } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    db.draftTeamMember.findMany({
      where: { rotaVersionId: shown.version.id, recipient: recipientsIn(scope, today) },
      select: { recipientId: true, staffId: true, role: true },
    }),
  ]);
  const byRecipient = new Map<string, PastVisit<string>[]>();
  for (const { recipientId, date, status, attendances } of visits) {
    const past = byRecipient.get(recipientId) ?? [];
    const day = daysBetween({ from: startsOn, to: fromDbDate(date) });
    past.push({ day, status, present: attendances.map(({ staffId }) => staffId) });
    byRecipient.set(recipientId, past);
  }
  const measured = [...byRecipient].map(([recipientId, past]) => {
    const members = teams.filter((member) => member.recipientId === recipientId);
    const primary = members.find((member) => member.role === 'primary')?.staffId ?? '';
    const team = { primary, members: members.map((member) => member.staffId) };
    const { met, unregistered } = metVisits(past);
    return [recipientId, { measures: measuresOf({ visits: met, team, days }), unregistered }] as const;
  });
  return new Map(measured);
}
