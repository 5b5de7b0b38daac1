import { createHash } from 'node:crypto';
import { may } from '~/domain/access/may';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { PlanContinuity } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { SMALLEST_GROUP } from '~/domain/continuity/suppress';
import type { TierForecast } from '~/planner/measures/rota-forecast';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { hiddenTiers } from '~/platform/continuity/hidden-tiers.server';
import { loadCase } from '~/platform/case-store/load-case.server';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import { cellsOf } from './rota-cells.query.server';

/** One tier in a draft beside the published rota. Figures are `null` where there are none, and where they are hidden. */
export interface ForecastRow {
  readonly tier: string | null;
  readonly size: number;
  /** So few recipients that the figures would tell of single people. */
  readonly hidden: boolean;
  readonly floor: number | null;
  readonly unmakeable: number | null;
  readonly publishedFloor: number | null;
  /** Faces in 14 days of the published plan. */
  readonly publishedPlan: number | null;
}

export interface RotaForecast {
  readonly rows: readonly ForecastRow[];
  /** Number of the published version beside it, or `null` where there is none or it is this one. */
  readonly published: number | null;
}

interface Asked {
  readonly actor: Actor;
  readonly versionId: string;
  readonly today: IsoDate;
}

/** How few faces a version leaves room for, by tier; `null` where there is no such version. */
export async function rotaForecast(db: Db, { actor, versionId, today }: Asked): Promise<RotaForecast | null> {
  const version = await db.rotaVersion.findUnique({
    where: { id: versionId },
    select: { id: true, status: true, rotaId: true, rota: { select: { weeks: true } } },
  });
  if (!version) return null;
  const { rotaId } = version;
  const [planningCase, staff, published, sees] = await Promise.all([
    loadCase(db, { rotaId }),
    db.staff.findMany({ select: { id: true, reference: true } }),
    db.rotaVersion.findFirst({
      where: { rotaId, status: 'published', NOT: { id: versionId } },
      select: { id: true, number: true, continuity: true },
    }),
    seesEveryRecipient(db, { actor, today }),
  ]);
  const ids = new Map(staff.map(({ id, reference }) => [reference, id]));
  const days = version.rota.weeks * 7;
  const of = (id: string) => forecastOfVersion(db, { planningCase, ids, versionId: id, days });
  const [own, other] = await Promise.all([of(versionId), published ? of(published.id) : []]);
  const planned = (published?.continuity as unknown as { continuity?: PlanContinuity } | null)?.continuity;
  const hidden = sees ? null : await hiddenTiers(db, today);
  return {
    rows: own.map((row) => ({
      ...row,
      ...(hidden?.has(row.tier ?? '') || (hidden && row.size < SMALLEST_GROUP)
        ? HIDDEN
        : {
            hidden: false,
            publishedFloor: other.find(({ tier }) => tier === row.tier)?.floor ?? null,
            publishedPlan: row.tier === null ? null : (planned?.tiers[row.tier]?.mean.m14 ?? null),
          }),
    })),
    published: published?.number ?? null,
  };
}

const HIDDEN = { hidden: true, floor: null, unmakeable: null, publishedFloor: null, publishedPlan: null } as const;

/** Whether the reader may know each of the recipients, so that a small group tells her nothing new. */
async function seesEveryRecipient(db: Db, { actor, today }: Pick<Asked, 'actor' | 'today'>): Promise<boolean> {
  const scope = may(actor, { action: 'view', thing: 'recipient' });
  if (scope === null) return false;
  return (await db.recipient.count({ where: { NOT: recipientsIn(scope, today) } })) === 0;
}

interface OfVersion {
  readonly planningCase: PlanningCase;
  /** Database ids of staff by reference. */
  readonly ids: ReadonlyMap<string, string>;
  readonly versionId: string;
  readonly days: number;
}

const KEPT = 40;
/** Forecasts by all that they are made of, the one that was asked for last at the end. Means of tiers only. */
const known = new Map<string, Promise<TierForecast[]>>();

async function forecastOfVersion(db: Db, { planningCase, ids, versionId, days }: OfVersion): Promise<TierForecast[]> {
  const cells = await cellsOf(db, { versionId, days });
  const lines = planningCase.staff.map(({ id }) => cells.of(ids.get(id) ?? '').map(({ code }) => code));
  const key = createHash('sha256')
    .update(JSON.stringify([planningCase, lines]))
    .digest('base64');
  const forecast = known.get(key) ?? inPlannerThread('forecastInThread', { case: planningCase, lines });
  keep(key, forecast);
  return forecast;
}

function keep(key: string, forecast: Promise<TierForecast[]>): void {
  known.delete(key);
  known.set(key, forecast);
  forecast.catch(() => known.delete(key));
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
}
