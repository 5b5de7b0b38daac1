import type { Role } from '~/domain/access/vocabulary';
import type { Tx } from '~/platform/db/db.server';
import { hashPassword } from '~/platform/session/password.server';

const DOMAIN = 'fjordvik.example';

interface DemoUser {
  email: string;
  name: string;
  role: Role;
  staffId?: string;
  /** Zones that the user answers for. */
  zoneIds?: string[];
}

/** Writes the users of the demo, all with one password. Answers the id of the leader of all zones. */
export async function makeDemoUsers(tx: Tx, demo: { password: string }): Promise<string> {
  const zones = await tx.zone.findMany({ orderBy: { sortOrder: 'asc' } });
  const staff = await tx.staff.findMany({ orderBy: { sortOrder: 'asc' } });
  const all = zones.map(({ id }) => id);
  const leaders: DemoUser[] = [
    { email: `admin@${DOMAIN}`, name: 'Astri Systemvik', role: 'administrator' },
    { email: `leder@${DOMAIN}`, name: 'Liv Sonevoll', role: 'zoneLeader', zoneIds: all },
    { email: `soneleder@${DOMAIN}`, name: 'Snorre Nordvik', role: 'zoneLeader', zoneIds: all.slice(0, 1) },
    { email: `sjef@${DOMAIN}`, name: 'Synnøve Ledang', role: 'manager', zoneIds: all },
    { email: `grete@${DOMAIN}`, name: 'Grete Lunde', role: 'zoneStaff' },
  ];
  const emails = emailsOf({ names: staff.map(({ name }) => name), taken: leaders.map(({ email }) => email) });
  const users: DemoUser[] = [
    ...leaders,
    ...staff.map(({ id, name }, index) => ({ email: emails[index] ?? '', name, role: 'staff' as const, staffId: id })),
  ];
  const hashes = await Promise.all(users.map(() => hashPassword(demo.password)));
  for (const [index, { zoneIds, ...user }] of users.entries()) {
    const passwordHash = hashes[index] ?? '';
    const links = (zoneIds ?? []).map((zoneId) => ({ zoneId }));
    await tx.user.create({ data: { ...user, passwordHash, zones: { create: links } } });
  }
  const leader = await tx.user.findUniqueOrThrow({ where: { email: `leder@${DOMAIN}` } });
  return leader.id;
}

/** First names, with a number for each after the first of a name. */
function emailsOf({ names, taken }: { names: readonly string[]; taken: readonly string[] }): string[] {
  const known = new Set(taken);
  return names.map((name) => {
    const first = (name.split(' ')[0] ?? name).toLowerCase();
    let email = `${first}@${DOMAIN}`;
    for (let count = 2; known.has(email); count++) email = `${first}${count}@${DOMAIN}`;
    known.add(email);
    return email;
  });
}
