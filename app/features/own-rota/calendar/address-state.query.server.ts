import type { StaffId } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';

/** The calendar address that a person has in use, without its secret, or `null`. Instants are ISO 8601. */
export interface AddressState {
  readonly createdAt: string;
  readonly lastReadAt: string | null;
}

export async function addressState(db: Db, staffId: StaffId): Promise<AddressState | null> {
  const address = await db.calendarAddress.findFirst({
    where: { staffId, revokedAt: null },
    select: { createdAt: true, lastReadAt: true },
  });
  return (
    address && {
      createdAt: address.createdAt.toISOString(),
      lastReadAt: address.lastReadAt?.toISOString() ?? null,
    }
  );
}
