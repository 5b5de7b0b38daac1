import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/**
 * Makes a version in consultation a draft again, as long as the discussion has not been held: what was discussed stays
 * as it was discussed, and changes after that are made in a new draft. What had been written down is kept as history.
 */
export async function takeBack(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: { versionId: string; revision: number },
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.rotaVersion.updateMany({
      where: {
        id: input.versionId,
        revision: input.revision,
        status: 'inConsultation',
        consultations: { none: { takenBackAt: null, heldOn: { not: null } } },
      },
      data: { status: 'draft', revision: { increment: 1 } },
    });
    if (count === 0) {
      const version = await tx.rotaVersion.findUnique({
        where: { id: input.versionId },
        select: { status: true, revision: true },
      });
      if (!version) return refuse('notFound');
      if (version.status !== 'inConsultation') return refuse('notInConsultation');
      return refuse(version.revision === input.revision ? 'alreadyHeld' : 'stale');
    }
    const at = now();
    await tx.consultation.updateMany({
      where: { rotaVersionId: input.versionId, takenBackAt: null },
      data: { takenBackAt: at, takenBackById: actor.userId },
    });
    const scope = { version: input.versionId, step: 'consultationTakenBack' };
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope });
    return { ok: true };
  });
}
