import type { Actor, Scope } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/** What every service of wishes takes besides its input. */
export interface ServiceContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}

/** The same where the wishes are somebody's: the scope says whose the actor reaches. */
export interface ScopedContext extends ServiceContext {
  readonly scope: Scope;
}
