import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Finding, PlanContinuity } from '~/domain/case/plan';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { toldFindings } from '~/domain/continuity/told-findings';
import { EVERYBODY, groupReaderOf, tellingTo, toldGroups } from '~/domain/continuity/told-groups';
import { blocksPublishing } from '~/domain/working-time/standing';
import { belongings, planPeople } from '~/platform/continuity/plan-people.server';
import type { Db } from '~/platform/db/db.server';
import type { RotaStatus } from '~/platform/db/generated/client';
import { unassignedTotal } from './unassigned.server';

/** Faces of one frequency group, beside the lowest that the shifts leave room for. */
export interface TierFigures {
  readonly tier: string;
  readonly m14: number | null;
  readonly floor: number | null;
}

/** A version in figures. `null` is "no value", "not measured", or that it would tell of few whom the reader may not see. */
export interface VersionFigures {
  readonly id: string;
  readonly number: number;
  readonly status: RotaStatus;
  readonly revision: number;
  readonly hardBreaches: ToldTotal | null;
  readonly unassigned: ToldTotal;
  readonly m14: number | null;
  readonly m14Floor: number | null;
  readonly tiers: readonly TierFigures[];
  readonly knownShare: number | null;
  readonly teamShare: number | null;
  readonly primaryShare: number | null;
  readonly wishesUnmet: number | null;
  readonly supervisionShort: number | null;
}

/** The figures and the findings of a version as they were last measured and judged, as a reader is told them. */
export async function readVersion(
  db: Db,
  { versionId, scope, today }: { versionId: string; scope: Scope; today: IsoDate },
): Promise<{ figures: VersionFigures; findings: Finding[] | null } | null> {
  const [version, unassigned, belongs] = await Promise.all([
    db.rotaVersion.findUnique({
      where: { id: versionId },
      select: { id: true, number: true, status: true, revision: true, findings: true, continuity: true },
    }),
    unassignedTotal(db, { versionId, scope, today }),
    belongings(db),
  ]);
  if (!version) return null;
  const { findings: storedFindings, continuity, ...head } = version;
  const findings = storedFindings as unknown as Finding[] | null;
  // Written by the planner alone, in the shape that `savePlan` takes.
  const mean = (continuity as unknown as { continuity: PlanContinuity } | null)?.continuity.case.mean;
  const people = planPeople(continuity, belongs);
  const reader = groupReaderOf(scope);
  const groups = toldGroups(people, reader);
  const { share } = tellingTo(reader, people);
  const count = (rule: string) => findings && findings.filter((finding) => finding.rule === rule).length;
  const all = groups.find(({ split }) => split === 'all');
  return {
    findings,
    figures: {
      ...head,
      unassigned,
      hardBreaches: findings && toldFindings(findings.filter(blocksPublishing), { reader, belongs }),
      m14: all?.means[0] ?? null,
      m14Floor: all?.means[1] ?? null,
      tiers: groups.flatMap(({ split, key, means: [m14 = null, floor = null] }) =>
        split === 'tier' && key !== '' ? [{ tier: key, m14, floor }] : [],
      ),
      knownShare: share(mean?.knownShare ?? null, EVERYBODY),
      teamShare: share(mean?.teamShare ?? null, EVERYBODY),
      primaryShare: share(mean?.primaryShare ?? null, EVERYBODY),
      wishesUnmet: count('wishes'),
      supervisionShort: count('supervision-reach'),
    },
  };
}
