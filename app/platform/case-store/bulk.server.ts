import type { Tx } from '../db/db.server';

/**
 * Inserts many rows in one statement. Names and types are constants of the caller; values travel as one JSON parameter.
 * `columns` names each column with its PostgreSQL type.
 */
export async function insertRows<Column extends string>(
  tx: Tx,
  insert: { into: string; columns: Record<Column, string>; rows: readonly Record<Column, unknown>[] },
): Promise<void> {
  if (insert.rows.length === 0) return;
  const columns = Object.entries(insert.columns);
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const types = columns.map(([name, type]) => `"${name}" ${type}`).join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO "${insert.into}" (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS rows(${types})`,
    JSON.stringify(insert.rows),
  );
}
