import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';
import type { VersionTitleForm } from './version-title.form';

/**
 * Calls a version something, so that several drafts can be told apart; no title takes the old one away. Refused where
 * somebody else has called it something meanwhile (`stale`). Cells that are being edited are not disturbed.
 */
export async function titleVersion(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: VersionTitleForm & { versionId: string },
): Promise<Verdict> {
  const { versionId, before, title } = input;
  return db.$transaction(async (tx) => {
    const { count } = await tx.rotaVersion.updateMany({ where: { id: versionId, title: before }, data: { title } });
    if (count === 0) {
      const known = await tx.rotaVersion.count({ where: { id: versionId } });
      return refuse(known === 0 ? 'notFound' : 'stale');
    }
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'rotaVersion', scope: { titled: versionId } });
    return { ok: true } as const;
  });
}
