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
  /** Why somebody looked, in her own words, where she has to say so. */
  readonly reason?: string;
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
      reason: entry.reason ?? null,
      ...(entry.scope === undefined ? {} : { scope: entry.scope }),
    },
  });
}

/** A list that is shown again by itself so soon is one look. */
const ONE_LOOK_MS = 10 * 60_000;

/** Writes that a list was seen, once for as long as the same person goes on looking at the same list. */
export async function logLook(
  db: Db,
  who: { actor: Actor; at: Date },
  look: { readonly thing: string; readonly scope: Prisma.InputJsonObject },
): Promise<void> {
  const known = await db.accessLog.findFirst({
    where: {
      ...{ userId: who.actor.userId, action: 'view', thing: look.thing, scope: { equals: look.scope } },
      at: { gt: new Date(who.at.getTime() - ONE_LOOK_MS), lte: who.at },
    },
    select: { id: true },
  });
  if (!known) await logAccess(db, who, { ...look, action: 'view' });
}
