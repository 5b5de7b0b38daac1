import type { Actor } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/** What every service of the settings takes besides its input. */
export interface ServiceContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}
