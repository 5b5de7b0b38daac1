import { createHash } from 'node:crypto';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { Actor } from '~/domain/access/vocabulary';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { Belonging } from '~/domain/continuity/review-cells';
import { cellName } from '~/domain/continuity/review-suppress';
import {
  groupReaderOf,
  hiddenFrom,
  toldGroups,
  type GroupReader,
  type ToldGroup,
  type Valued,
} from '~/domain/continuity/told-groups';
import type { TierForecast } from '~/planner/measures/rota-forecast';
import { loadCase } from '~/platform/case-store/load-case.server';
import { belongings, planPeople } from '~/platform/continuity/plan-people.server';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import { cellsOf } from './rota-cells.query.server';

/** One tier in a draft beside the published rota. Figures are `null` where there are none, and where they are hidden. */
export interface ForecastRow {
  readonly tier: string | null;
  /** 0 where it is hidden. */
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
}

/** How few faces a version leaves room for, by tier; `null` where there is no such version. */
export async function rotaForecast(db: Db, { actor, versionId }: Asked): Promise<RotaForecast | null> {
  const version = await db.rotaVersion.findUnique({
    where: { id: versionId },
    select: { id: true, status: true, rotaId: true, rota: { select: { weeks: true } } },
  });
  if (!version) return null;
  const { rotaId } = version;
  const [planningCase, staff, published, belongs] = await Promise.all([
    loadCase(db, { rotaId }),
    db.staff.findMany({ select: { id: true, reference: true } }),
    db.rotaVersion.findFirst({
      where: { rotaId, status: 'published', NOT: { id: versionId } },
      select: { id: true, number: true, continuity: true },
    }),
    belongings(db),
  ]);
  const ids = new Map(staff.map(({ id, reference }) => [reference, id]));
  const days = version.rota.weeks * 7;
  const of = (id: string) => forecastOfVersion(db, { planningCase, ids, versionId: id, days });
  const [own, other] = await Promise.all([of(versionId), published ? of(published.id) : []]);
  const plan = planPeople(published?.continuity ?? null, belongs);
  const members = planningCase.recipients.flatMap(({ id }) => belongs.get(id) ?? []);
  return {
    rows: rowsFor(groupReaderOf(recipientsSeenBy(actor)), { own, other, plan, members, belongs }),
    published: published?.number ?? null,
  };
}

interface Forecasts {
  readonly own: readonly TierForecast[];
  readonly other: readonly TierForecast[];
  readonly plan: readonly Valued[];
  /** Everybody of the rota, with a value or without. */
  readonly members: readonly Belonging[];
  readonly belongs: ReadonlyMap<string, Belonging>;
}

/** The rows as a reader is told them, each figure by the people whom it is of. */
function rowsFor(reader: GroupReader, { own, other, plan, members, belongs }: Forecasts): ForecastRow[] {
  const peopleOf = (forecast: readonly TierForecast[]): Valued[] =>
    forecast.flatMap(({ floors }) =>
      floors.flatMap(([recipient, floor]) => {
        const belonging = belongs.get(recipient);
        return belonging ? [{ ...belonging, values: [floor] }] : [];
      }),
    );
  const hidden = hiddenFrom(members, reader);
  const [ownFloors, otherFloors, planned] = [peopleOf(own), peopleOf(other), plan].map((people) =>
    toldGroups(people, reader),
  );
  const inTier = (groups: readonly ToldGroup[] | undefined, tier: string): ToldGroup | undefined =>
    groups?.find(({ split, key }) => split === 'tier' && key === tier);
  return own.map(({ tier, size, unmakeable }): ForecastRow => {
    const key = tier ?? '';
    const floors = inTier(ownFloors, key);
    if (hidden.has(cellName('tier', key)) || floors?.means.length === 0) return { tier, ...HIDDEN };
    return {
      ...{ tier, size, unmakeable, hidden: false, floor: floors?.means[0] ?? null },
      publishedFloor: inTier(otherFloors, key)?.means[0] ?? null,
      publishedPlan: inTier(planned, key)?.means[0] ?? null,
    };
  });
}

const HIDDEN = {
  hidden: true,
  size: 0,
  floor: null,
  unmakeable: null,
  publishedFloor: null,
  publishedPlan: null,
} as const;

interface OfVersion {
  readonly planningCase: PlanningCase;
  /** Database ids of staff by reference. */
  readonly ids: ReadonlyMap<string, string>;
  readonly versionId: string;
  readonly days: number;
}

const KEPT = 40;
/** Forecasts by all that they are made of, the one that was asked for last at the end. They stay on the server. */
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
