import type { Actor, Role, Scope, UserId } from '~/domain/access/vocabulary';
import type { StaffId } from '~/domain/brand';
import { may } from '~/domain/access/may';
import type { Db } from '~/platform/db/db.server';
import { makeUser } from './db';

/** Sunday 22.11.2026, in the middle of the day. */
export const SOME_NOW = new Date('2026-11-22T12:00:00Z');

export interface MadeContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly now: () => Date;
}

/** A user of the role in the database, and what a service gets of her. */
export async function makeContext(
  db: Db,
  person: { role: Role; zoneIds?: readonly string[]; staffId?: string; zoneStaffId?: string } = {
    role: 'administrator',
  },
): Promise<MadeContext> {
  const zoneIds = person.zoneIds ?? [];
  const user = await makeUser(db, {
    role: person.role,
    staffId: person.staffId ?? null,
    zoneStaffId: person.zoneStaffId ?? null,
    zones: { create: zoneIds.map((zoneId) => ({ zoneId })) },
  });
  const staffId = (person.staffId ?? null) as StaffId | null;
  const zoneStaffId = person.zoneStaffId ?? null;
  const actor: Actor = { userId: user.id as UserId, name: user.name, role: person.role, zoneIds, staffId, zoneStaffId };
  const scope = may(actor, { action: 'view', thing: 'recipient' }) ?? { kind: 'zones', zoneIds: [] };
  return { db, actor, scope, now: () => SOME_NOW };
}
