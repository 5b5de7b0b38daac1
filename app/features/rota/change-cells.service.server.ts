import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Db, Tx } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
import type { ChangeCells } from './change-cells.form';
import { writeCells, type CellToWrite } from './write-cells.server';

interface Context {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}

type Changes = Pick<ChangeCells, 'versionId' | 'revision' | 'edits'>;

/**
 * Writes days of a draft with their history, and judges the draft again. Refused where it was changed since the revision
 * (`stale`), is no draft any more (`notDraft`) or is gone (`notFound`), and where a person, code or day is not the rota's
 * (`unknown`).
 */
export async function changeCells(
  { db, actor, now }: Context,
  changes: Changes,
): Promise<Verdict<{ revision: number }>> {
  return db
    .$transaction(async (tx) => {
      const version = await claimDraft(tx, changes);
      if (!version.ok) return version;
      const { rotaId, days } = version;
      const codeIds = await codeIdsOf(tx);
      const staffIds = await staffIdsOf(tx, rotaId);
      const cells = changes.edits.map(({ staffId, day, cell, reason }): CellToWrite => {
        const shiftCodeId = cell.code === null ? null : codeIds.get(cell.code);
        if (shiftCodeId === undefined || !staffIds.has(staffId) || day >= days) throw new UnknownCell();
        return { staffId, day, shiftCodeId, locked: cell.locked, reason: reason ?? null };
      });
      const { changed } = await writeCells(tx, { versionId: changes.versionId, actor, at: now(), cells });
      if (changed > 0) await judgeAndKeep(tx, { rotaId, versionId: changes.versionId });
      return { ok: true, revision: changes.revision + 1 } as const;
    })
    .catch((error: unknown) => {
      if (error instanceof UnknownCell) return refuse('unknown');
      throw error;
    });
}

/** Undoes the transaction of a change that names what the rota does not have. */
class UnknownCell extends Error {}

type Claim = Verdict<{ rotaId: string; days: number }>;

/** Counts the revision up where it is the expected one of a draft; the second of two savers waits here and is told. */
async function claimDraft(tx: Tx, { versionId, revision }: Changes): Promise<Claim> {
  const { count } = await tx.rotaVersion.updateMany({
    where: { id: versionId, revision, status: 'draft' },
    data: { revision: { increment: 1 } },
  });
  const version = await tx.rotaVersion.findUnique({
    where: { id: versionId },
    select: { status: true, rota: { select: { id: true, weeks: true } } },
  });
  if (!version) return refuse('notFound');
  if (count === 1) return { ok: true, rotaId: version.rota.id, days: version.rota.weeks * 7 };
  return refuse(version.status === 'draft' ? 'stale' : 'notDraft');
}

async function codeIdsOf(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const codes = await tx.shiftCode.findMany({ select: { id: true, code: true } });
  return new Map(codes.map(({ id, code }) => [code, id]));
}

async function staffIdsOf(tx: Tx, rotaId: string): Promise<ReadonlySet<string>> {
  const staff = await tx.staff.findMany({
    where: { onCall: false, resourceGroup: { rotas: { some: { id: rotaId } } } },
    select: { id: true },
  });
  return new Set(staff.map(({ id }) => id));
}
