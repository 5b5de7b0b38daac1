import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';
import type { AdditionNotes } from './consultation.form';

type Input = AdditionNotes & { readonly versionId: string };

/**
 * Adds to what is written down of a discussion once its version is published: with the day and by whom. What stood there
 * stays as it was.
 */
export async function completeConsultation(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  { versionId, text }: Input,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findFirst({
      where: { rotaVersionId: versionId, takenBackAt: null },
      select: { id: true, rotaVersion: { select: { status: true } } },
    });
    if (!consultation) return refuse('notFound');
    const { status } = consultation.rotaVersion;
    if (status !== 'published' && status !== 'superseded') return refuse('notPublished');
    const at = now();
    await tx.consultationAddition.create({
      data: { consultationId: consultation.id, text, writtenById: actor.userId, writtenAt: at },
    });
    const scope = { version: versionId, step: 'consultationCompleted' };
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope });
    return { ok: true };
  });
}
