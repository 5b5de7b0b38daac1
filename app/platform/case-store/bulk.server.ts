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

/**
 * Inserts many rows, or changes those whose `key` is taken in the columns of `update` that differ. With `counted` the
 * revision of a changed row goes up. Every row needs an id, which only a new one takes.
 */
export async function upsertRows<Column extends string>(
  tx: Tx,
  upsert: {
    into: string;
    columns: Record<Column, string>;
    key: NoInfer<Column>;
    update: readonly NoInfer<Column>[];
    counted?: boolean;
    rows: readonly Record<Column, unknown>[];
  },
): Promise<void> {
  if (upsert.rows.length === 0) return;
  const columns = Object.entries(upsert.columns);
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const types = columns.map(([name, type]) => `"${name}" ${type}`).join(', ');
  const set = upsert.update.map((name) => `"${name}" = excluded."${name}"`);
  if (upsert.counted) set.push(`revision = old.revision + 1`);
  const old = upsert.update.map((name) => `old."${name}"`).join(', ');
  const given = upsert.update.map((name) => `excluded."${name}"`).join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO "${upsert.into}" AS old (${names})
      SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS rows(${types})
      ON CONFLICT ("${upsert.key}") DO UPDATE SET ${set.join(', ')}
      WHERE (${old}) IS DISTINCT FROM (${given})`,
    JSON.stringify(upsert.rows),
  );
}
