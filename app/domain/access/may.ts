import { ACCESS_MATRIX } from './matrix';
import type { Action, Actor, Scope, Thing } from './vocabulary';

/** The scope in which an actor may do an action to a thing, or `null` where the matrix gives none. */
export function may(actor: Actor, request: { action: Action; thing: Thing }): Scope | null {
  const reach = ACCESS_MATRIX[actor.role][request.thing]?.[request.action];
  if (reach === 'all') return { kind: 'all' };
  if (reach === 'zones') return { kind: 'zones', zoneIds: actor.zoneIds };
  if (reach === 'own' && actor.staffId !== null) return { kind: 'own', staffId: actor.staffId };
  if (reach === 'own' && actor.zoneStaffId !== null) return { kind: 'ownTraining', zoneStaffId: actor.zoneStaffId };
  return null;
}
