import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

/** Everyone who has or has had access. */
export async function listUsers(db: Db) {
  const users = await db.user.findMany({
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      createdAt: true,
      endedAt: true,
      staff: { select: { name: true } },
      zoneStaff: { select: { name: true } },
      zones: { select: { zone: { select: { name: true, sortOrder: true } } } },
    },
  });
  return users.map((user) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    staffName: user.staff?.name ?? user.zoneStaff?.name ?? null,
    zones: user.zones
      .map(({ zone }) => zone)
      .sort((a, b) => a.sortOrder - b.sortOrder)
      .map((zone) => zone.name),
    createdOn: fromDbDate(user.createdAt),
    endedOn: user.endedAt && fromDbDate(user.endedAt),
  }));
}

/** One user for its forms, or `null`. */
export async function userForForm(db: Db, userId: string) {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      staffId: true,
      zoneStaffId: true,
      revision: true,
      endedAt: true,
      zones: { select: { zoneId: true } },
    },
  });
  if (!user) return null;
  const { zones, endedAt, ...rest } = user;
  return { ...rest, zoneIds: zones.map((zone) => zone.zoneId), ended: endedAt !== null };
}

/** The zones, staff and staff of zones that a user can be tied to. */
export async function userChoices(db: Db) {
  const [zones, staff, zoneStaff] = await Promise.all([
    db.zone.findMany({ select: { id: true, name: true }, orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }] }),
    db.staff.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    db.zoneStaff.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
  ]);
  const option = (thing: { id: string; name: string }) => ({ value: thing.id, label: thing.name });
  return { zones: zones.map(option), staff: staff.map(option), zoneStaff: zoneStaff.map(option) };
}
