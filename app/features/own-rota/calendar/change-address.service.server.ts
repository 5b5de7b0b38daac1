import type { StaffId } from '~/domain/brand';
import type { Verdict } from '~/domain/verdict';
import type { Db, Tx } from '~/platform/db/db.server';
import { inTransaction } from '~/platform/db/transaction.server';
import type { Now } from '~/platform/time/now.server';
import { feedPathOf, hashOf, newSecret } from './secret.server';

interface Context {
  readonly db: Db;
  readonly now: Now;
  readonly staffId: StaffId;
}

/** Gives a person a new calendar address, the only time that it is told. The one that she had no longer works. */
export function renewAddress({ db, now, staffId }: Context): Promise<Verdict<{ path: string }>> {
  const at = now();
  const secret = newSecret();
  return inTransaction(db, async (tx) => {
    await endAddress(tx, { staffId, at });
    await tx.calendarAddress.create({ data: { staffId, tokenHash: hashOf(secret), createdAt: at } });
    return { ok: true, path: feedPathOf(secret) };
  });
}

/** Takes a person's calendar address back. Calendars that have it are told that it is gone. */
export async function revokeAddress({ db, now, staffId }: Context): Promise<Verdict> {
  await db.$transaction((tx) => endAddress(tx, { staffId, at: now() }));
  return { ok: true };
}

const endAddress = (tx: Tx, { staffId, at }: { staffId: StaffId; at: Date }) =>
  tx.calendarAddress.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: at } });
