import type { Scope } from '~/domain/access/vocabulary';
import { EVERYBODY, groupReaderOf, tellingTo } from '~/domain/continuity/told-groups';
import { belongings } from '~/platform/continuity/plan-people.server';
import type { Db } from '~/platform/db/db.server';
import { readRunState } from '~/platform/jobs/read-run-state.server';
import type { RunProgress } from '~/platform/jobs/run-progress';
import type { RunState } from '~/platform/jobs/run-state';

type Telling = (progress: RunProgress | null) => RunProgress | null;

/**
 * Progress of runs as a reader is told it. The faces are means of everybody, and a run goes through many of them: what few
 * whom she does not see could be worked out from is hidden, and the rest is told in steps.
 */
export async function progressTelling(db: Db, scope: Scope): Promise<Telling> {
  const telling = tellingTo(groupReaderOf(scope), [...(await belongings(db)).values()]);
  const told = <T extends { readonly m14: number | null }>(point: T): T => ({
    ...point,
    m14: telling.faces(point.m14, EVERYBODY),
  });
  return (progress) => progress && { latest: told(progress.latest), curve: progress.curve.map(told) };
}

/** Where a run is, as a reader is told it; `null` where there is no such run. */
export async function toldRunState(
  db: Db,
  { runId, scope }: { runId: string; scope: Scope },
): Promise<RunState | null> {
  const [state, tell] = await Promise.all([readRunState(db, runId), progressTelling(db, scope)]);
  if (state === null) return null;
  const progress = tell(state.progress);
  const facesHidden = state.progress?.latest.m14 !== progress?.latest.m14 && progress?.latest.m14 === null;
  return { ...state, progress, facesHidden };
}
