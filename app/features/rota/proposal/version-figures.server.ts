import type { Finding, PlanBounds, PlanContinuity } from '~/domain/case/plan';
import { blocksPublishing } from '~/domain/working-time/standing';
import type { Db } from '~/platform/db/db.server';
import type { RotaStatus } from '~/platform/db/generated/client';

/** Faces of one frequency group, beside the lowest that the shifts leave room for. */
export interface TierFigures {
  readonly tier: string;
  readonly m14: number | null;
  readonly floor: number | null;
}

/** A version in figures. `null` is "no value" or "not measured". */
export interface VersionFigures {
  readonly id: string;
  readonly number: number;
  readonly status: RotaStatus;
  readonly revision: number;
  readonly hardBreaches: number | null;
  readonly unassigned: number;
  readonly m14: number | null;
  readonly m14Floor: number | null;
  readonly tiers: readonly TierFigures[];
  readonly knownShare: number | null;
  readonly teamShare: number | null;
  readonly primaryShare: number | null;
  readonly wishesUnmet: number | null;
  readonly supervisionShort: number | null;
}

interface StoredMeasures {
  readonly continuity: PlanContinuity;
  readonly bounds: PlanBounds;
}

/** The figures and the findings of a version as they were last measured and judged. */
export async function readVersion(
  db: Db,
  versionId: string,
): Promise<{ figures: VersionFigures; findings: Finding[] | null } | null> {
  const [version, unassigned] = await Promise.all([
    db.rotaVersion.findUnique({
      where: { id: versionId },
      select: { id: true, number: true, status: true, revision: true, findings: true, continuity: true },
    }),
    db.draftVisit.count({ where: { rotaVersionId: versionId, startsAt: null } }),
  ]);
  if (!version) return null;
  const { findings: storedFindings, continuity, ...head } = version;
  const findings = storedFindings as unknown as Finding[] | null;
  const measures = continuity as unknown as StoredMeasures | null;
  const tierOf = measures === null ? new Map<string, string>() : await tiersByReference(db);
  const count = (rule: string) => findings && findings.filter((finding) => finding.rule === rule).length;
  const mean = measures?.continuity.case.mean;
  return {
    findings,
    figures: {
      ...head,
      unassigned,
      hardBreaches: findings && findings.filter(blocksPublishing).length,
      m14: mean?.m14 ?? null,
      m14Floor: measures && meanOf(Object.values(measures.bounds.recipients).map((bound) => bound.m14Floor)),
      tiers: measures === null ? [] : tiersOf(measures, tierOf),
      knownShare: mean?.knownShare ?? null,
      teamShare: mean?.teamShare ?? null,
      primaryShare: mean?.primaryShare ?? null,
      wishesUnmet: count('wishes'),
      supervisionShort: count('supervision-reach'),
    },
  };
}

async function tiersByReference(db: Db): Promise<Map<string, string>> {
  const rows = await db.recipient.findMany({ where: { tier: { not: null } }, select: { reference: true, tier: true } });
  return new Map(rows.flatMap(({ reference, tier }) => (tier === null ? [] : [[reference, tier] as const])));
}

function tiersOf({ continuity, bounds }: StoredMeasures, tierOf: ReadonlyMap<string, string>): TierFigures[] {
  return Object.entries(continuity.tiers)
    .map(([tier, summary]) => {
      const floors = Object.entries(bounds.recipients).filter(([reference]) => tierOf.get(reference) === tier);
      return { tier, m14: summary.mean.m14, floor: meanOf(floors.map(([, bound]) => bound.m14Floor)) };
    })
    .sort((a, b) => a.tier.localeCompare(b.tier, 'nb'));
}

/** The mean of the values that there are. */
function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
