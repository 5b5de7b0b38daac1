import type { Actor } from '~/domain/access/vocabulary';
import type { Verdict } from '~/domain/verdict';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/** Marks one of the reader's own notices, or all of them, as read. Another's is left alone. */
export async function readNotices(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  { noticeId }: { noticeId?: string | undefined },
): Promise<Verdict> {
  await db.notice.updateMany({
    where: { userId: actor.userId, readAt: null, ...(noticeId === undefined ? {} : { id: noticeId }) },
    data: { readAt: now() },
  });
  return { ok: true };
}
