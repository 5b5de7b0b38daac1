import type { Scope } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import { DEFAULT_KEEP, KEEP_CHOICES, type KeepChoice } from '~/platform/jobs/keep-choice';
import type { ToldRunState } from '~/platform/jobs/run-state';
import { toldRunState } from './told-progress.server';

/** What the page of one run shows around its state. */
export interface RunPage {
  readonly id: string;
  readonly state: ToldRunState;
  readonly rotaName: string;
  /** An instant, ISO 8601. */
  readonly requestedAt: string;
  readonly requestedBy: string;
  /** The version that it started from; none where that draft has been discarded. */
  readonly start: { readonly id: string; readonly number: number } | null;
  readonly keep: KeepChoice;
}

/** A run by its id, or `null`. */
export async function runPage(db: Db, { runId, scope }: { runId: string; scope: Scope }): Promise<RunPage | null> {
  const [state, keep, row] = await Promise.all([
    toldRunState(db, { runId, scope }),
    readKeep(db, runId),
    db.planningRun.findUnique({
      where: { id: runId },
      select: {
        id: true,
        requestedAt: true,
        rota: { select: { name: true } },
        requestedBy: { select: { name: true } },
        start: { select: { id: true, number: true } },
      },
    }),
  ]);
  if (!row || !state) return null;
  const { id, requestedAt, rota, requestedBy, start } = row;
  return {
    id,
    state,
    rotaName: rota.name,
    requestedAt: requestedAt.toISOString(),
    requestedBy: requestedBy.name,
    start,
    keep,
  };
}

/** What the run does with the rota that it starts from, without reading its case. */
async function readKeep(db: Db, runId: string): Promise<KeepChoice> {
  const [row] = await db.$queryRaw<{ keep: string | null }[]>`
    SELECT "case" #>> '{runOptions,keep}' AS keep FROM planning_run WHERE id = ${runId}::uuid`;
  return KEEP_CHOICES.find((choice) => choice === row?.keep) ?? DEFAULT_KEEP;
}
