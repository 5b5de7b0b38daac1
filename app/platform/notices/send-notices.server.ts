import type { Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import type { NoticeFacts, NoticeKind } from './notice-facts';

interface Notices<K extends NoticeKind> {
  readonly kind: K;
  readonly at: Date;
  /** Who is told what. A user stands here once. */
  readonly to: readonly { readonly userId: string; readonly facts: NoticeFacts[K] }[];
}

/** Puts a notice before each user, in the transaction of what it tells of. */
export async function sendNotices<K extends NoticeKind>(tx: Tx, { kind, at, to }: Notices<K>): Promise<void> {
  if (to.length === 0) return;
  await tx.notice.createMany({
    data: to.map(({ userId, facts }) => ({
      userId,
      kind,
      createdAt: at,
      facts: facts as unknown as Prisma.InputJsonObject,
    })),
  });
}
