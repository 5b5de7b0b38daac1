import type { Actor } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { NoticeFacts, NoticeKind } from '~/platform/notices/notice-facts';

/** Older ones are not shown. */
const MOST_NOTICES = 50;

export type ShownNotice = {
  readonly [K in NoticeKind]: {
    readonly id: string;
    readonly kind: K;
    readonly facts: NoticeFacts[K];
    /** An instant, ISO 8601. */
    readonly createdAt: string;
    readonly isRead: boolean;
  };
}[NoticeKind];

/** The reader's own notices, newest first. */
export async function noticeList(db: Db, actor: Actor): Promise<{ notices: ShownNotice[]; isMore: boolean }> {
  const rows = await db.notice.findMany({
    where: { userId: actor.userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_NOTICES + 1,
    select: { id: true, kind: true, facts: true, createdAt: true, readAt: true },
  });
  const notices = rows.slice(0, MOST_NOTICES).map(({ id, kind, facts, createdAt, readAt }) => {
    // Written by `sendNotices` alone, which knows the facts of each kind.
    const told = { kind, facts } as unknown as Pick<ShownNotice, 'kind' | 'facts'>;
    return { id, ...told, createdAt: createdAt.toISOString(), isRead: readAt !== null } as ShownNotice;
  });
  return { notices, isMore: rows.length > MOST_NOTICES };
}
