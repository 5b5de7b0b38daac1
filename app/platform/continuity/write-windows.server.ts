import type { Tx } from '../db/db.server';
import type { WindowRow } from './window-row';

const COLUMNS: Record<keyof WindowRow, string> = {
  recipient_id: 'uuid',
  starts_on: 'date',
  days: 'int',
  zone_id: 'uuid',
  category: 'recipient_category',
  tier: 'text',
  visits: 'int',
  meetings: 'int',
  faces: 'int',
  upc: 'float8',
  coc: 'float8',
  secon: 'float8',
  primary_share: 'float8',
  team_share: 'float8',
  known_share: 'float8',
  planned_visits: 'int',
  planned_meetings: 'int',
  planned_faces: 'int',
  planned_upc: 'float8',
  planned_coc: 'float8',
  planned_secon: 'float8',
  planned_primary_share: 'float8',
  planned_team_share: 'float8',
  planned_known_share: 'float8',
  faces_floor: 'int',
  upc_ceiling: 'float8',
  coc_ceiling: 'float8',
  secon_ceiling: 'float8',
  primary_share_ceiling: 'float8',
  team_share_ceiling: 'float8',
  known_share_ceiling: 'float8',
  faces_least: 'int',
  lost_to_rota: 'int',
  lost_to_capacity: 'int',
  lost_to_choice: 'int',
  lost_to_absence: 'int',
  lost_to_open_shift: 'int',
  lost_to_unplanned: 'int',
  not_done: 'int',
};

/** What a window that is measured again keeps: whom it is of, and where she belonged when it was first measured. */
const KEPT: readonly string[] = ['recipient_id', 'starts_on', 'days', 'zone_id', 'category', 'tier'];

/** Keeps the rows of windows, in place of what was known of the same ones. */
export async function writeWindows(tx: Tx, { rows, now }: { rows: readonly WindowRow[]; now: Date }): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(COLUMNS).join(', ');
  const types = Object.entries(COLUMNS).map((column) => column.join(' '));
  const changed = [...Object.keys(COLUMNS).filter((name) => !KEPT.includes(name)), 'computed_at'];
  await tx.$executeRawUnsafe(
    `INSERT INTO continuity_window (${names}, computed_at)
      SELECT ${names}, $2::timestamptz FROM jsonb_to_recordset($1::jsonb) AS rows(${types.join(', ')})
      ON CONFLICT (recipient_id, starts_on, days) DO UPDATE SET
        ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    JSON.stringify(rows),
    now,
  );
}
