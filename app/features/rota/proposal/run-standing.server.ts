import type { Code, RecipientId, StaffId } from '~/domain/brand';
import type { Tx } from '~/platform/db/db.server';
import type { PinnedTeams, StandingCells } from '~/platform/jobs/run-options';

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

/** Who is pinned to the team of whom in a version. */
export async function pinnedTeams(tx: Tx, versionId: string): Promise<PinnedTeams> {
  const rows = await tx.draftTeamMember.findMany({
    where: { rotaVersionId: versionId, pinned: true },
    select: { staff: { select: { reference: true } }, recipient: { select: { reference: true } } },
    orderBy: [{ recipient: { reference: 'asc' } }, { sortOrder: 'asc' }],
  });
  const pinned: PinnedTeams = {};
  for (const { staff, recipient } of rows) {
    (pinned[recipient.reference as RecipientId] ??= []).push(staff.reference as StaffId);
  }
  return pinned;
}
