import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import type { Db } from '~/platform/db/db.server';
import { parseRunProgress } from '~/platform/jobs/run-progress';
import type { RunStatus } from '~/platform/jobs/run-state';
import { silentRunIds } from '~/platform/jobs/run-store.server';
import { progressTelling } from './told-progress.server';
import { unassignedTotals } from './unassigned.server';

const MOST_RUNS = 50;

/** One run in the list of those that have been made. */
export interface RunInList {
  readonly id: string;
  readonly status: RunStatus;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly seconds: number;
  readonly m14: number | null;
  readonly unassigned: ToldTotal | null;
  readonly result: { readonly id: string; readonly number: number; readonly status: VersionStatus } | null;
}

type VersionStatus = 'draft' | 'inConsultation' | 'published' | 'superseded';

/**
 * The newest runs first. A run knows no more than the number of visits that nobody makes: to whom it is not told, it is
 * counted in the draft that came of it.
 */
export async function runList(db: Db, reader: { scope: Scope; today: IsoDate }): Promise<RunInList[]> {
  const rows = await db.planningRun.findMany({
    orderBy: { requestedAt: 'desc' },
    take: MOST_RUNS,
    select: {
      id: true,
      status: true,
      requestedAt: true,
      requestedBy: { select: { name: true } },
      seconds: true,
      progress: true,
      result: { select: { id: true, number: true, status: true } },
    },
  });
  const [silent, tell] = [await silentRunIds(db), await progressTelling(db, reader.scope)];
  const runs = rows.map(({ progress, ...run }) => ({
    ...run,
    latest: tell(parseRunProgress(progress))?.latest ?? null,
  }));
  const versionIds = runs.flatMap(({ latest, result }) => (latest?.unassigned.isLeast && result ? [result.id] : []));
  const inDrafts = await unassignedTotals(db, { versionIds, ...reader });
  return runs.map(({ requestedAt, requestedBy, latest, ...run }) => ({
    ...run,
    status: silent.has(run.id) ? 'interrupted' : run.status,
    requestedAt: requestedAt.toISOString(),
    requestedBy: requestedBy.name,
    m14: latest?.m14 ?? null,
    unassigned: inDrafts.get(run.result?.id ?? '') ?? latest?.unassigned ?? null,
  }));
}
