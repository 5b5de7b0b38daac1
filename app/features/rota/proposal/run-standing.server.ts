import type { Code, StaffId } from '~/domain/brand';
import type { Tx } from '~/platform/db/db.server';
import type { StandingCells } from '~/platform/jobs/run-options';

/** The days that stand in a version, by person and day; `null` is a day off. */
export async function standingCells(tx: Tx, versionId: string): Promise<StandingCells> {
  const rows = await tx.rotaCell.findMany({
    where: { rotaVersionId: versionId },
    select: { day: true, staff: { select: { reference: true } }, shiftCode: { select: { code: true } } },
    orderBy: [{ staff: { sortOrder: 'asc' } }, { staff: { reference: 'asc' } }, { day: 'asc' }],
  });
  const cells: StandingCells = {};
  for (const { day, staff, shiftCode } of rows) {
    (cells[staff.reference as StaffId] ??= []).push({ day, code: (shiftCode?.code ?? null) as Code | null });
  }
  return cells;
}
