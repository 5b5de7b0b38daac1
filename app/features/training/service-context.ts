import type { Actor, Scope } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/** What every service of training takes besides its input. */
export interface ServiceContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}

/** The same where what is done may be one's own: the scope says whose the actor reaches. */
export interface ScopedContext extends ServiceContext {
  readonly scope: Scope;
}
