import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Supposition } from '~/planner/scenario/scenario';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import type { NamedSupposition } from './supposed';

/** Names by reference. Recipients are those that the reader may see. */
export interface ScenarioNames {
  readonly staff: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly zones: ReadonlyMap<string, string>;
  readonly recipients: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

export async function readScenarioNames(db: Db, wanted: { scope: Scope; today: IsoDate }): Promise<ScenarioNames> {
  const [staff, zones, recipients] = await Promise.all([
    db.staff.findMany({ select: { id: true, reference: true, name: true } }),
    db.zone.findMany({ select: { reference: true, name: true } }),
    db.recipient.findMany({
      where: recipientsIn(wanted.scope, wanted.today),
      select: { id: true, reference: true, displayName: true },
    }),
  ]);
  return {
    staff: new Map(staff.map(({ reference, ...person }) => [reference, person])),
    zones: new Map(zones.map(({ reference, name }) => [reference, name])),
    recipients: new Map(recipients.map(({ reference, id, displayName }) => [reference, { id, name: displayName }])),
  };
}

export function nameSupposition(supposition: Supposition, names: ScenarioNames): NamedSupposition {
  const staffOf = (reference: string): string => names.staff.get(reference)?.name ?? reference;
  const zoneOf = (reference: string): string => names.zones.get(reference) ?? reference;
  const recipientOf = (reference: string): string | null => names.recipients.get(reference)?.name ?? null;
  switch (supposition.type) {
    case 'away':
    case 'quits':
    case 'position':
      return { ...supposition, staff: staffOf(supposition.staff) };
    case 'zone-closes':
      return { ...supposition, zone: zoneOf(supposition.zone), into: zoneOf(supposition.into) };
    case 'new-recipients':
      return { ...supposition, zone: zoneOf(supposition.zone) };
    case 'recipient-ends':
      return { ...supposition, recipient: recipientOf(supposition.recipient) };
    case 'visit-changed':
      return { type: 'visit-changed', recipient: recipientOf(supposition.recipient) };
    case 'visit-added':
    case 'visit-ends':
      return { type: supposition.type, recipient: recipientOf(supposition.recipient), from: supposition.from };
  }
}
