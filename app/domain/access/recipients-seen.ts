import { may } from './may';
import type { Actor, Scope } from './vocabulary';

/** The recipients whose names an actor sees in what reaches all zones, such as a proposal or a scenario. */
export const recipientsSeenBy = (actor: Actor): Scope =>
  may(actor, { action: 'view', thing: 'recipient' }) ?? { kind: 'zones', zoneIds: [] };
