import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { NamedFindings } from '~/domain/case/named-finding';
import type { Db } from '~/platform/db/db.server';
import { nameFindings } from '~/platform/versions/finding-names.server';
import { loadAgreements } from '~/platform/working-time/load-working-time.server';
import { readAsked, type Asked } from './asked.server';
import { changedFromStart, type ChangedFromStart } from './run-changed-cells.server';
import { unassignedIn, type UnassignedList } from './unassigned.server';
import { versionChanges, type VersionChanges } from './version-changes.server';
import { readPublication } from './publication.server';
import { readSeam, type Seam } from './seam.server';
import { readVersion, type VersionFigures } from './version-figures.server';

/** What came of a run, beside what is published. */
export interface RunResult {
  readonly proposal: VersionFigures;
  /** The published version of the same rota; none where there is none, or where it is the proposal itself. */
  readonly today: VersionFigures | null;
  readonly changes: VersionChanges | null;
  readonly fromStart: ChangedFromStart | null;
  readonly asked: Asked;
  /** `null` where it has not been judged. */
  readonly found: NamedFindings | null;
  readonly unassigned: UnassignedList;
  /** Where it would take over; none where it cannot be published any more. */
  readonly seam: Seam | null;
}

/** The result of a run by the draft that it made, or `null` where that has been discarded. */
export async function runResult(
  db: Db,
  wanted: { versionId: string; scope: Scope; today: IsoDate },
): Promise<RunResult | null> {
  const { versionId, scope, today } = wanted;
  const version = await db.rotaVersion.findUnique({ where: { id: versionId }, select: { rotaId: true } });
  if (!version) return null;
  const published = await db.rotaVersion.findFirst({
    where: { rotaId: version.rotaId, status: 'published', id: { not: versionId } },
    select: { id: true },
  });
  const [proposal, before, changes, fromStart, asked, unassigned, seam] = await Promise.all([
    readVersion(db, { versionId, scope, today }),
    published && readVersion(db, { versionId: published.id, scope, today }),
    published && versionChanges(db, { beforeId: published.id, afterId: versionId, scope, today }),
    changedFromStart(db, versionId),
    readAsked(db, version.rotaId),
    unassignedIn(db, { versionId, scope, today }),
    openSeam(db, { versionId, today }),
  ]);
  if (!proposal) return null;
  return {
    proposal: proposal.figures,
    today: before?.figures ?? null,
    changes,
    fromStart,
    asked,
    found: proposal.findings && (await nameFindings(db, { findings: proposal.findings, scope, today })),
    unassigned,
    seam,
  };
}

async function openSeam(db: Db, { versionId, today }: { versionId: string; today: IsoDate }): Promise<Seam | null> {
  const publication = await readPublication(db, { versionId, lock: false });
  if (publication?.version.status !== 'draft' && publication?.version.status !== 'inConsultation') return null;
  return readSeam(db, { ...publication, today, agreements: await loadAgreements(db) });
}
