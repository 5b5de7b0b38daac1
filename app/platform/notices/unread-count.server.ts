import type { Actor } from '~/domain/access/vocabulary';
import type { Db } from '../db/db.server';

/** How many notices a user has not read. */
export const unreadCount = (db: Db, actor: Actor): Promise<number> =>
  db.notice.count({ where: { userId: actor.userId, readAt: null } });
