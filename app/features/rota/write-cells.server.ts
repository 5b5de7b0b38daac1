import type { Actor } from '~/domain/access/vocabulary';
import type { Tx } from '~/platform/db/db.server';

export interface CellToWrite {
  readonly staffId: string;
  readonly day: number;
  readonly shiftCodeId: string | null;
  readonly locked: boolean;
  readonly reason: string | null;
}

interface Writing {
  readonly versionId: string;
  readonly actor: Actor;
  readonly at: Date;
  /** One for each day at the most. */
  readonly cells: readonly CellToWrite[];
}

/**
 * Writes days in one go, because a pasted week is a hundred of them, and a line of history for each that is other than
 * before or has a reason. Answers how many days are other than before.
 */
export async function writeCells(tx: Tx, { versionId, actor, at, cells }: Writing): Promise<{ changed: number }> {
  const json = JSON.stringify(cells);
  const history = await tx.$queryRaw<{ changed: boolean }[]>`
    INSERT INTO rota_cell_change
      (rota_version_id, staff_id, day, before_code_id, after_code_id, locked, reason, changed_by_id, changed_at)
    SELECT ${versionId}::uuid, new."staffId", new.day, old.shift_code_id, new."shiftCodeId", new.locked, new.reason,
      ${actor.userId}::uuid, ${at}
    FROM jsonb_to_recordset(${json}::jsonb)
      AS new("staffId" uuid, day int, "shiftCodeId" uuid, locked boolean, reason text)
    LEFT JOIN rota_cell old
      ON old.rota_version_id = ${versionId}::uuid AND old.staff_id = new."staffId" AND old.day = new.day
    WHERE new.reason IS NOT NULL
      OR new."shiftCodeId" IS DISTINCT FROM old.shift_code_id
      OR new.locked IS DISTINCT FROM coalesce(old.locked, false)
    ORDER BY new."staffId", new.day
    RETURNING before_code_id IS DISTINCT FROM after_code_id OR reason IS NULL AS changed`;
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id, locked)
    SELECT ${versionId}::uuid, "staffId", day, "shiftCodeId", locked
    FROM jsonb_to_recordset(${json}::jsonb) AS new("staffId" uuid, day int, "shiftCodeId" uuid, locked boolean)
    ON CONFLICT (rota_version_id, staff_id, day)
      DO UPDATE SET shift_code_id = excluded.shift_code_id, locked = excluded.locked`;
  return { changed: history.filter(({ changed }) => changed).length };
}
