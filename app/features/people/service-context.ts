import type { Actor, Scope } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/** What every service of people takes besides its input. */
export interface ServiceContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}

/** The same where recipients are concerned: the scope says which of them the actor reaches. */
export interface ScopedContext extends ServiceContext {
  readonly scope: Scope;
}
