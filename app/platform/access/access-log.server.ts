import type { Action, Actor } from '~/domain/access/vocabulary';
import type { Db, Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';

/** What of a recipient was seen, changed or taken out. Code words only; no name, no address. */
export interface AccessEntry {
  readonly action: Action;
  readonly thing: string;
  /** One recipient, or none for a list; then `scope` tells which part of the list. */
  readonly recipientId?: string;
  readonly scope?: Prisma.InputJsonObject;
}

/** Writes to the append-only access log. In a transaction, the entry stands or falls with the change. */
export async function logAccess(db: Db | Tx, who: { actor: Actor; at: Date }, entry: AccessEntry): Promise<void> {
  await db.accessLog.create({
    data: {
      at: who.at,
      userId: who.actor.userId,
      role: who.actor.role,
      action: entry.action,
      thing: entry.thing,
      recipientId: entry.recipientId ?? null,
      ...(entry.scope === undefined ? {} : { scope: entry.scope }),
    },
  });
}
