import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Db, Tx } from '~/platform/db/db.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
import type { ChangeCells } from './change-cells.form';

interface Context {
  readonly db: Db;
  readonly actor: Actor;
}

type Changes = Pick<ChangeCells, 'versionId' | 'revision' | 'edits'>;

/**
 * Writes days of a draft and judges it again. Refused where the draft was changed since the revision (`stale`), is no
 * draft any more (`notDraft`) or is gone (`notFound`), and where a person, code or day is not the rota's (`unknown`).
 */
export async function changeCells({ db }: Context, changes: Changes): Promise<Verdict> {
  return db
    .$transaction(async (tx) => {
      const version = await claimDraft(tx, changes);
      if (!version.ok) return version;
      const codeIds = await codeIdsOf(tx);
      const staffIds = await staffIdsOf(tx, version.rotaId);
      const known = changes.edits.every(
        ({ staffId, day, cell }) =>
          staffIds.has(staffId) && day < version.days && (cell.code === null || codeIds.has(cell.code)),
      );
      if (!known) throw new UnknownCell();
      await writeCells(tx, { ...changes, codeIds });
      await judgeAndKeep(tx, { rotaId: version.rotaId, versionId: changes.versionId });
      return { ok: true } as const;
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
    where: { resourceGroup: { rotas: { some: { id: rotaId } } } },
    select: { id: true },
  });
  return new Set(staff.map(({ id }) => id));
}

async function writeCells(tx: Tx, changes: Changes & { codeIds: ReadonlyMap<string, string> }): Promise<void> {
  for (const { staffId, day, cell } of changes.edits) {
    const shiftCodeId = cell.code === null ? null : (changes.codeIds.get(cell.code) ?? null);
    const data = { shiftCodeId, locked: cell.locked };
    await tx.rotaCell.upsert({
      where: { rotaVersionId_staffId_day: { rotaVersionId: changes.versionId, staffId, day } },
      create: { rotaVersionId: changes.versionId, staffId, day, ...data },
      update: data,
    });
  }
}
