import type { Scope } from '~/domain/access/vocabulary';

/** Whom competence belongs to: one of the group or of a zone's staff, as columns of what is kept of her. */
export type Person = { readonly staffId: string } | { readonly zoneStaffId: string };

/** The person whose competence is one's own; none for those who see everyone's. */
export function ownPerson(scope: Scope): Person | null {
  if (scope.kind === 'own') return { staffId: scope.staffId };
  return scope.kind === 'ownTraining' ? { zoneStaffId: scope.zoneStaffId } : null;
}

/** `staffId:ID` or `zoneStaffId:ID`, as a form and a map know her. */
export const keyOf = (person: Person): string =>
  'staffId' in person ? `staffId:${person.staffId}` : `zoneStaffId:${person.zoneStaffId}`;

const KEY = /^(staffId|zoneStaffId):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The person of a key, or none where it is not one. */
export function personOf(key: string): Person | null {
  const [, kind, id] = KEY.exec(key) ?? [];
  if (id === undefined) return null;
  return kind === 'staffId' ? { staffId: id } : { zoneStaffId: id };
}

/** Whether a scope reaches somebody: oneself, or everyone. */
export function reaches(scope: Scope, person: Person): boolean {
  const own = ownPerson(scope);
  return own === null ? scope.kind === 'all' : keyOf(own) === keyOf(person);
}

/** The address of somebody's competence. */
export const addressOf = (person: Person): string =>
  'staffId' in person ? `/kompetanse/ansatt/${person.staffId}` : `/kompetanse/soneansatt/${person.zoneStaffId}`;
