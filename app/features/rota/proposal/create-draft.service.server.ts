import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import { Prisma } from '~/platform/db/generated/client';
import type { Now } from '~/platform/time/now.server';
import { copyTeamsAndVisits } from '~/platform/versions/copy-plan.server';
import { createVersion } from '~/platform/versions/create-version.server';

/** Makes a draft that begins as a copy of a version, whatever its status: cells with locks, teams, visits, findings. */
export async function createDraft(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: { versionId: string },
): Promise<Verdict<{ versionId: string }>> {
  return db.$transaction(async (tx) => {
    const source = await tx.rotaVersion.findUnique({
      where: { id: input.versionId },
      select: { id: true, rotaId: true, findings: true, continuity: true },
    });
    if (!source) return refuse('notFound');
    const at = now();
    const draft = await createVersion(tx, {
      rotaId: source.rotaId,
      basedOnId: source.id,
      runId: null,
      createdById: actor.userId,
      at,
    });
    await tx.rotaVersion.update({
      where: { id: draft.id },
      data: { findings: source.findings ?? Prisma.DbNull, continuity: source.continuity ?? Prisma.DbNull },
    });
    await tx.$executeRaw`
      INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id, locked)
      SELECT ${draft.id}::uuid, staff_id, day, shift_code_id, locked
      FROM rota_cell WHERE rota_version_id = ${source.id}::uuid`;
    await copyTeamsAndVisits(tx, { from: source.id, to: draft.id });
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope: { version: draft.id } });
    return { ok: true, versionId: draft.id };
  });
}
