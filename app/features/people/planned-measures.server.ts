import type { IsoDate } from '~/domain/brand';
import type { ContinuityMeasures, PlanBounds, PlanContinuity, RecipientBounds } from '~/domain/case/plan';
import type { Db } from '~/platform/db/db.server';
import { shownVersion } from '~/platform/versions/shown-version.server';

export interface PlannedMeasures {
  readonly measures: ContinuityMeasures;
  readonly bounds: RecipientBounds;
}

/** The figures of each recipient in the version that counts now, by reference; empty where nothing is measured. */
export async function plannedMeasures(db: Db, today: IsoDate): Promise<Map<string, PlannedMeasures>> {
  const shown = await shownVersion(db, { versionId: null, today });
  if (!shown) return new Map();
  const version = await db.rotaVersion.findUnique({ where: { id: shown.version.id }, select: { continuity: true } });
  const stored = version?.continuity as { continuity: PlanContinuity; bounds: PlanBounds } | null | undefined;
  if (!stored) return new Map();
  const bounds = new Map<string, RecipientBounds>(Object.entries(stored.bounds.recipients));
  return new Map(
    Object.entries(stored.continuity.recipients).map(([reference, measures]) => [
      reference,
      { measures, bounds: bounds.get(reference) ?? { m14Floor: null, upcCeiling: null } },
    ]),
  );
}
