import type { Scope } from '~/domain/access/vocabulary';

/** Whether a scope reaches the wishes of a person: her own, or a leader's everybody's. */
export const reachesStaff = (scope: Scope, staffId: string): boolean =>
  scope.kind === 'all' || (scope.kind === 'own' && scope.staffId === staffId);
