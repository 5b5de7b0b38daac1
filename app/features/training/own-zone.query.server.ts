import type { Scope } from '~/domain/access/vocabulary';
import type { Db, Tx } from '~/platform/db/db.server';

/** The zone that somebody belongs to, which says what training is for her. */
export async function ownZone(db: Db | Tx, scope: Scope): Promise<{ zoneId: string | null }> {
  const select = { zoneId: true } as const;
  if (scope.kind === 'own') {
    return (await db.staff.findUnique({ where: { id: scope.staffId }, select })) ?? { zoneId: null };
  }
  if (scope.kind !== 'ownTraining') return { zoneId: null };
  return (await db.zoneStaff.findUnique({ where: { id: scope.zoneStaffId }, select })) ?? { zoneId: null };
}
