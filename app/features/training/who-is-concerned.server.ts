import type { Scope } from '~/domain/access/vocabulary';
import type { Prisma } from '~/platform/db/generated/client';

/** The series that somebody sees: a leader all, others those that are for them. */
export function seriesFor(scope: Scope, person: { zoneId: string | null }): Prisma.SeriesWhereInput {
  if (scope.kind === 'all' || scope.kind === 'zones') return {};
  const ofZone: Prisma.SeriesWhereInput = {
    audience: 'zoneStaff',
    OR: [{ zoneId: null }, ...(person.zoneId === null ? [] : [{ zoneId: person.zoneId }])],
  };
  return {
    OR: [{ audience: 'everyone' }, ofZone, ...(scope.kind === 'own' ? [{ audience: 'resourceGroup' as const }] : [])],
  };
}

/** The person whose attendance is one's own, as columns of it; none for those who only see others'. */
export function ownPerson(scope: Scope): { staffId: string } | { zoneStaffId: string } | null {
  if (scope.kind === 'own') return { staffId: scope.staffId };
  return scope.kind === 'ownTraining' ? { zoneStaffId: scope.zoneStaffId } : null;
}
