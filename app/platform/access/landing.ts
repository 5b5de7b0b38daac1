import { ACCESS_MATRIX } from '~/domain/access/matrix';
import type { Role } from '~/domain/access/vocabulary';

/**
 * Where somebody lands who asked for no page: carers on their day, which they open at the door; staff of the zones on their
 * training; others on the overview.
 */
export function landingOf({ role, staffId }: { role: Role; staffId: string | null }): string {
  const row = ACCESS_MATRIX[role];
  if (row.ownDay?.view !== undefined && staffId !== null) return '/i-dag';
  return row.overview?.view === undefined ? '/opplaering' : '/';
}
