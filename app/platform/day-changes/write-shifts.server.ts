import { refuse, type Verdict } from '~/domain/verdict';
import type { IsoDate } from '~/domain/brand';
import { insertRows } from '../case-store/bulk.server';
import type { Tx } from '../db/db.server';
import { fromDbDate } from '../db/dates';
import { latestChange } from './latest-change.server';
import type { NewShift, ShiftEdit } from './day-edit';
import { isSameShift, type ShiftState } from './day-state';

/** One shift before and after a change. No before: it was made. */
export interface ShiftDiff {
  readonly id: string;
  readonly date: IsoDate;
  readonly shiftCodeId: string;
  readonly before: ShiftState | null;
  readonly after: ShiftState;
}

/** Changes shifts that are locked until the transaction ends. Refused as `stale` where somebody else was first. */
export async function changeShifts(
  tx: Tx,
  edits: readonly ShiftEdit[],
): Promise<Verdict<{ diffs: readonly ShiftDiff[] }>> {
  if (edits.length === 0) return { ok: true, diffs: [] };
  const ids = edits.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM shift WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = new Map((await tx.shift.findMany({ where: { id: { in: ids } } })).map((row) => [row.id, row]));
  const diffs: (ShiftDiff & { before: ShiftState })[] = [];
  for (const edit of edits) {
    const row = rows.get(edit.id);
    if (!row) return refuse('notFound');
    if (edit.revision !== undefined && edit.revision !== row.revision) {
      return refuse('stale', { facts: await latestChange(tx, { shiftId: row.id }) });
    }
    const before = shiftState(row);
    const after = { ...before, ...edit.to };
    if (isSameShift(before, after)) continue;
    diffs.push({ id: row.id, date: fromDbDate(row.date), shiftCodeId: row.shiftCodeId, before, after });
  }
  const changed = diffs.map(({ id, after }) => ({ id, ...after }));
  await tx.$executeRaw`
    UPDATE shift SET status = new.status, staff_id = new."staffId", starts_at = new."startsAt",
      ends_at = new."endsAt", revision = shift.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS new(
      id uuid, status shift_status, "staffId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)
    WHERE shift.id = new.id`;
  return { ok: true, diffs };
}

export async function makeShifts(tx: Tx, shifts: readonly NewShift[]): Promise<ShiftDiff[]> {
  const columns = {
    id: 'uuid',
    staff_id: 'uuid',
    shift_code_id: 'uuid',
    rota_version_id: 'uuid',
    date: 'date',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    status: 'shift_status',
    replaces_id: 'uuid',
  };
  const rows = shifts.map((shift) => ({
    id: shift.id,
    staff_id: shift.staffId,
    shift_code_id: shift.shiftCodeId,
    rota_version_id: shift.rotaVersionId,
    date: shift.date,
    starts_at: shift.startsAt,
    ends_at: shift.endsAt,
    status: shift.status,
    replaces_id: shift.replacesId,
  }));
  await insertRows(tx, { into: 'shift', columns, rows });
  return shifts.map(({ id, date, shiftCodeId, status, staffId, startsAt, endsAt }) => ({
    id,
    date,
    shiftCodeId,
    before: null,
    after: { status, staffId, startsAt, endsAt },
  }));
}

/** A row of the shift book as its history keeps it. */
export const shiftState = (row: {
  status: ShiftState['status'];
  staffId: string | null;
  startsAt: Date;
  endsAt: Date;
}): ShiftState => ({
  status: row.status,
  staffId: row.staffId,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
});
