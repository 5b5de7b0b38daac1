import type { UserId } from '~/domain/access/vocabulary';
import type { Tx } from '../db/db.server';
import type { Prisma, SeriesChangeKind } from '../db/generated/client';

/** Who does something to a series, and when. */
export interface Doer {
  readonly actor: { readonly userId: UserId };
  readonly now: () => Date;
}

interface Change {
  readonly seriesId: string;
  readonly sessionId?: string;
  readonly kind: SeriesChangeKind;
  readonly facts?: Prisma.InputJsonObject;
  readonly reason: string | null;
}

/** Keeps what was done to a series or a session, by whom and why. */
export async function noteChange(tx: Tx, { actor, now }: Doer, change: Change): Promise<void> {
  await tx.seriesChange.create({
    data: {
      ...{ seriesId: change.seriesId, sessionId: change.sessionId ?? null, kind: change.kind },
      ...{ reason: change.reason, changedById: actor.userId, changedAt: now() },
      ...(change.facts === undefined ? {} : { facts: change.facts }),
    },
  });
}
