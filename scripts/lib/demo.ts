import { verify } from '@node-rs/argon2';
import type { Db } from '~/platform/db/db.server';
import type { DemoWelcome } from './prepare-database';

/** The password of every user of the demo. The data is made up; a real installation starts without the demo. */
export const DEMO_PASSWORD = 'kjente-fjes-demo';

const DEMO_DOMAIN = '@fjordvik.example';

const ROLE_NAMES = {
  administrator: 'administrator',
  zoneLeader: 'soneleder',
  manager: 'leder',
  staff: 'ansatt',
  zoneStaff: 'ansatt i sone',
} as const;

/** Puts the demo municipality into an empty database; one that holds anything is left as it is. */
export async function fillWithDemo({ db, now }: { db: Db; now: Date }): Promise<void> {
  const { seedDemo } = await import('../../prisma/seed/seed-demo');
  await seedDemo({ db, now, password: DEMO_PASSWORD });
}

/** One login of each kind that still has the demo's password, or none where the demo is not here. */
export async function demoWelcome(db: Db): Promise<DemoWelcome | undefined> {
  const users = await db.user.findMany({
    where: { email: { endsWith: DEMO_DOMAIN }, endedAt: null },
    include: { zones: { include: { zone: true } } },
    orderBy: [{ role: 'asc' }, { email: 'asc' }],
  });
  const firstStaff = users.find(({ role }) => role === 'staff');
  const logins = [];
  for (const user of users.filter(({ role }) => role !== 'staff').concat(firstStaff ?? [])) {
    if (!(await verify(user.passwordHash, DEMO_PASSWORD))) continue;
    const zones = user.role === 'zoneLeader' ? ` (${user.zones.map(({ zone }) => zone.name).join(', ')})` : '';
    logins.push({ email: user.email, role: `${ROLE_NAMES[user.role]}${zones}` });
  }
  return logins.length > 0 ? { password: DEMO_PASSWORD, logins } : undefined;
}
