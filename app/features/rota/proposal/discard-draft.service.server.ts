import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import { ACTIVE_STATUSES } from '~/platform/jobs/run-store.server';
import type { Now } from '~/platform/time/now.server';

/**
 * Deletes a draft and all that was planned in it. Nothing but a draft can go. A rota goes with its last one, so that its
 * name is free again.
 */
export async function discardDraft(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: { versionId: string; revision: number },
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const version = await tx.rotaVersion.findUnique({
      where: { id: input.versionId },
      select: { status: true, revision: true, rotaId: true },
    });
    if (!version) return refuse('notFound');
    if (version.status !== 'draft') return refuse('notDraft');
    if (version.revision !== input.revision) return refuse('stale');
    const runs = await tx.planningRun.count({
      where: { startId: input.versionId, status: { in: [...ACTIVE_STATUSES] } },
    });
    if (runs > 0) return refuse('inUse');
    const { count } = await tx.rotaVersion.deleteMany({
      where: { id: input.versionId, status: 'draft', revision: input.revision },
    });
    if (count === 0) return refuse('stale');
    await tx.rota.deleteMany({ where: { id: version.rotaId, versions: { none: {} } } });
    const scope = { discarded: input.versionId };
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'rotaVersion', scope });
    return { ok: true };
  });
}
