import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { sendNotices } from '~/platform/notices/send-notices.server';
import type { Now } from '~/platform/time/now.server';

/**
 * Lays a draft before the union representatives (aml 10-3). From now on its days are frozen. Those who stand in it and
 * the other leaders are told.
 */
export async function openConsultation(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: { versionId: string; revision: number },
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.rotaVersion.updateMany({
      where: { id: input.versionId, revision: input.revision, status: 'draft' },
      data: { status: 'inConsultation', revision: { increment: 1 } },
    });
    const version = await tx.rotaVersion.findUnique({
      where: { id: input.versionId },
      select: { status: true, number: true, rota: { select: { name: true } } },
    });
    if (!version) return refuse('notFound');
    if (count === 0) return refuse(version.status === 'draft' ? 'stale' : 'notDraft');
    const at = now();
    await tx.consultation.create({
      data: { rotaVersionId: input.versionId, openedById: actor.userId, openedAt: at },
    });
    const facts = { versionId: input.versionId, rota: version.rota.name, number: version.number };
    const userIds = await usersConcerned(tx, { versionId: input.versionId, actor });
    await sendNotices(tx, { kind: 'rotaInConsultation', at, to: userIds.map((userId) => ({ userId, facts })) });
    const scope = { version: input.versionId, step: 'consultationOpened' };
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope });
    return { ok: true };
  });
}

/** Users who have a line in the version, and the other leaders. */
async function usersConcerned(tx: Tx, { versionId, actor }: { versionId: string; actor: Actor }): Promise<string[]> {
  const users = await tx.user.findMany({
    where: {
      endedAt: null,
      id: { not: actor.userId },
      OR: [
        { role: { in: ['zoneLeader', 'manager'] } },
        { staff: { rotaCells: { some: { rotaVersionId: versionId } } } },
      ],
    },
    select: { id: true },
  });
  return users.map(({ id }) => id);
}
