import type { Db } from '~/platform/db/db.server';

/** How far a version is from the one that its run started from. */
export interface ChangedFromStart {
  readonly startId: string;
  readonly startNumber: number;
  /** Days that are other than there, of those that somebody has in either. */
  readonly cells: number;
  readonly ofCells: number;
}

/** Compared with the version that the run of this one started from; `null` where there is none or it was empty. */
export async function changedFromStart(db: Db, versionId: string): Promise<ChangedFromStart | null> {
  const [row] = await db.$queryRaw<ChangedFromStart[]>`
    SELECT start.id AS "startId", start.number AS "startNumber",
      (count(*) FILTER (WHERE before.shift_code_id IS DISTINCT FROM after.shift_code_id))::int AS cells,
      count(*)::int AS "ofCells"
    FROM rota_version result
    JOIN planning_run run ON run.id = result.run_id
    JOIN rota_version start ON start.id = run.start_id
    JOIN rota_cell before ON before.rota_version_id = start.id
    LEFT JOIN rota_cell after
      ON after.rota_version_id = result.id AND after.staff_id = before.staff_id AND after.day = before.day
    WHERE result.id = ${versionId}::uuid
    GROUP BY start.id, start.number`;
  return row ?? null;
}
