import type { Scope } from '~/domain/access/vocabulary';
import type { StaffId } from '~/domain/brand';

/** Whose own pages these are. They are for staff alone. */
export function ownStaffId(scope: Scope): StaffId {
  if (scope.kind !== 'own') throw new Response(null, { status: 403, statusText: 'Forbidden' });
  return scope.staffId;
}
