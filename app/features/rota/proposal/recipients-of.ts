import { may } from '~/domain/access/may';
import type { Actor, Scope } from '~/domain/access/vocabulary';

/** The recipients whose names a reader of a proposal sees. A proposal reaches all zones; its reader may not. */
export const recipientsOf = (actor: Actor): Scope =>
  may(actor, { action: 'view', thing: 'recipient' }) ?? { kind: 'zones', zoneIds: [] };
