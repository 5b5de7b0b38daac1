import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate, RecipientId } from '~/domain/brand';
import type { ContinuityMeasures, PlanBounds, PlanContinuity } from '~/domain/case/plan';
import { measuresOf } from '~/domain/continuity/measures';
import { shownGroups } from '~/domain/continuity/suppress';
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
  /** Empty for a reader who sees groups only. */
  readonly recipients: readonly Figures[];
  /** The last day that `actual` counts, or null where no whole week has been. */
  readonly actualTo: IsoDate | null;
}

interface Wanted {
  readonly shown: ShownVersion;
  readonly scope: Scope;
  readonly today: IsoDate;
  /** Whether single recipients may be shown; else small groups are hidden too. */
  readonly named: boolean;
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
        actual: actual.get(recipient.id) ?? null,
        bounds: measured.bounds.recipients[key] ?? { m14Floor: null, upcCeiling: null },
      },
    ];
  });
  const suppress = !wanted.named;
  return {
    all: suppressAll(figuresOf({ key: 'all', label: 'all', rows }), suppress),
    tiers: groupFigures(rows, { keyOf: (row) => row.tier ?? '–', suppress }),
    zones: groupFigures(rows, { keyOf: (row) => row.zone, suppress }),
    recipients: wanted.named ? rows.map((row) => figuresOf({ key: row.id, label: row.name, rows: [row] })) : [],
    actualTo: actualDays > 0 ? addDays(wanted.shown.rota.startsOn, actualDays - 1) : null,
  };
}

const suppressAll = (all: Figures, suppress: boolean): Figures =>
  suppress && !shownGroups([all]).has(all.key) ? { ...all, hidden: true, planned: null, actual: null } : all;

/** Whole weeks of the plan that have been, in days. Only what is published has been. */
function actualDaysOf({ shown, today }: Wanted): number {
  if (!shown.version.isPublished) return 0;
  const elapsed = daysBetween({ from: shown.rota.startsOn, to: today });
  return Math.max(0, Math.min(shown.rota.planWeeks, Math.floor(elapsed / 7)) * 7);
}

/** Measures of the visits that were made in the first `days` of the plan, by recipient. */
async function actualMeasures(
  db: Db,
  { shown, scope, today, days }: Wanted & { days: number },
): Promise<Map<string, ContinuityMeasures>> {
  if (days === 0) return new Map();
  const { startsOn } = shown.rota;
  const [visits, teams] = await Promise.all([
    db.visit.findMany({
      where: {
        date: { gte: toDbDate(startsOn), lt: toDbDate(addDays(startsOn, days)) },
        status: 'done',
        recipient: recipientsIn(scope, today),
      },
      select: { recipientId: true, date: true, carers: { where: { active: true }, select: { staffId: true } } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    db.draftTeamMember.findMany({
      where: { rotaVersionId: shown.version.id, recipient: recipientsIn(scope, today) },
      select: { recipientId: true, staffId: true, role: true },
    }),
  ]);
  const byRecipient = new Map<string, { day: number; carers: string[] }[]>();
  for (const { recipientId, date, carers } of visits) {
    const met = byRecipient.get(recipientId) ?? [];
    const day = daysBetween({ from: startsOn, to: fromDbDate(date) });
    byRecipient.set(recipientId, [...met, { day, carers: carers.map((carer) => carer.staffId) }]);
  }
  const measured = [...byRecipient].map(([recipientId, met]) => {
    const members = teams.filter((member) => member.recipientId === recipientId);
    const primary = members.find((member) => member.role === 'primary')?.staffId ?? '';
    const team = { primary, members: members.map((member) => member.staffId) };
    return [recipientId, measuresOf({ visits: met, team, days })] as const;
  });
  return new Map(measured);
}
