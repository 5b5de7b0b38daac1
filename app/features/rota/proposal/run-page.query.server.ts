import type { Db } from '~/platform/db/db.server';
import { readRunState } from '~/platform/jobs/read-run-state.server';
import type { RunState } from '~/platform/jobs/run-state';

/** What the page of one run shows around its state. */
export interface RunPage {
  readonly id: string;
  readonly state: RunState;
  readonly rotaName: string;
  /** An instant, ISO 8601. */
  readonly requestedAt: string;
  readonly requestedBy: string;
  /** The version whose locks it keeps; none where that draft has been discarded. */
  readonly start: { readonly id: string; readonly number: number } | null;
}

/** A run by its id, or `null`. */
export async function runPage(db: Db, runId: string): Promise<RunPage | null> {
  const [state, row] = await Promise.all([
    readRunState(db, runId),
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
  };
}
