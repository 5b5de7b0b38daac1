import type { Scope } from '~/domain/access/vocabulary';
import { toldBare } from '~/domain/continuity/told-counts';
import { EVERYBODY, groupReaderOf, tellingTo } from '~/domain/continuity/told-groups';
import { belongings } from '~/platform/continuity/plan-people.server';
import type { Db } from '~/platform/db/db.server';
import { readRunState } from '~/platform/jobs/read-run-state.server';
import type { CurvePoint, RunProgress, ToldPoint, ToldProgress } from '~/platform/jobs/run-progress';
import type { ToldRunState } from '~/platform/jobs/run-state';

type Telling = (progress: RunProgress | null) => ToldProgress | null;

/**
 * Progress of runs as a reader is told it. The faces are means of everybody, and a run goes through many of them: what few
 * whom she does not see could be worked out from is hidden, and the rest is told in steps. Of the visits that nobody makes a
 * run knows the number alone, so that she is told whether there are any.
 */
export async function progressTelling(db: Db, scope: Scope): Promise<Telling> {
  const people = [...(await belongings(db)).values()];
  const reader = groupReaderOf(scope);
  const telling = tellingTo(reader, people);
  const seesAll = people.every(({ zone }) => reader.knows(zone));
  const told = <T extends Pick<CurvePoint, 'm14' | 'unassigned'>>(point: T) => ({
    ...point,
    m14: telling.faces(point.m14, EVERYBODY),
    unassigned: toldBare(point.unassigned, { seesAll }),
  });
  return (progress) =>
    progress && {
      latest: told(progress.latest),
      curve: progress.curve.map(told).filter((point, at, points) => !isSame(point, points[at - 1])),
    };
}

/** Whether a point of the curve tells nothing that the one before does not: their number would tell of what is hidden. */
const isSame = (point: ToldPoint, before: ToldPoint | undefined): boolean =>
  before !== undefined &&
  point.m14 === before.m14 &&
  point.hardBreaches === before.hardBreaches &&
  point.unassigned.count === before.unassigned.count;

/** Where a run is, as a reader is told it; `null` where there is no such run. */
export async function toldRunState(
  db: Db,
  { runId, scope }: { runId: string; scope: Scope },
): Promise<ToldRunState | null> {
  const [state, tell] = await Promise.all([readRunState(db, runId), progressTelling(db, scope)]);
  if (state === null) return null;
  const progress = tell(state.progress);
  const facesHidden = state.progress?.latest.m14 !== progress?.latest.m14 && progress?.latest.m14 === null;
  return { ...state, progress, facesHidden };
}
