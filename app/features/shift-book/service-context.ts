import type { Actor } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

export interface ServiceContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}
