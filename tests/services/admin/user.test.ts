import { beforeAll, expect, it } from 'vitest';
import { endAccess } from '~/features/admin/end-access.service.server';
import { createUser, saveUser } from '~/features/admin/save-user.service.server';
import { setPassword } from '~/features/admin/set-password.service.server';
import { newUserForm, type NewUserForm, type UserForm } from '~/features/admin/user.form';
import type { Db } from '~/platform/db/db.server';
import { passwordMatches } from '~/platform/session/password.server';
import { actorOfSession, startSession } from '~/platform/session/session.server';
import { makeStaff, makeUser, makeZone } from '../../factories/db';
import { makeContext, SOME_NOW, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let admin: MadeContext;
let zoneId: string;
const PASSWORD = 'tre vanlige ord her';

beforeAll(async () => {
  ({ db } = await createTestDb());
  admin = await makeContext(db);
  zoneId = (await makeZone(db)).id;
});

const filled = (overrides: Partial<NewUserForm> = {}): NewUserForm => ({
  name: 'Kari Made',
  email: 'kari@made.example',
  role: 'zoneLeader',
  zoneIds: [zoneId],
  staffId: null,
  zoneStaffId: null,
  password: PASSWORD,
  ...overrides,
});

function changed(user: { name: string; email: string }, overrides: Partial<UserForm> = {}): UserForm {
  const { name, email } = user;
  return { name, email, role: 'manager', zoneIds: [], staffId: null, zoneStaffId: null, revision: 1, ...overrides };
}

it('makes a user whose password is kept as a hash', async () => {
  expect(await createUser(admin, filled())).toEqual({ ok: true });
  const user = await db.user.findUniqueOrThrow({ where: { email: 'kari@made.example' }, include: { zones: true } });
  expect(user.passwordHash).not.toContain(PASSWORD);
  expect(await passwordMatches(user.passwordHash, PASSWORD)).toBe(true);
  expect(user.zones).toMatchObject([{ zoneId }]);
});

it('does not make two users with one address, nor two for one staff member', async () => {
  const staffId = (await makeStaff(db, { zoneId })).id;
  await createUser(admin, filled({ email: 'ola@made.example', role: 'staff', staffId }));
  const same = await createUser(admin, filled({ email: 'ola@made.example' }));
  expect(same).toEqual({ ok: false, cause: 'taken', field: 'email' });
  const other = await createUser(admin, filled({ email: 'per@made.example', role: 'staff', staffId }));
  expect(other).toEqual({ ok: false, cause: 'staffTaken', field: 'staffId' });
});

it('changes role and zones for the very next request of a session', async () => {
  const user = await makeUser(db, { role: 'zoneLeader', zones: { create: [{ zoneId }] } });
  const { token } = await startSession(db, { userId: user.id, now: SOME_NOW });
  expect(await saveUser(admin, { ...changed(user), userId: user.id })).toEqual({ ok: true });
  expect(await actorOfSession(db, { token, now: SOME_NOW })).toMatchObject({ role: 'manager', zoneIds: [] });
  const second = await saveUser(admin, { ...changed(user, { name: 'Noe annet' }), userId: user.id });
  expect(second).toMatchObject({ cause: 'stale' });
});

it('ends sessions with a new password', async () => {
  const user = await makeUser(db, { role: 'manager' });
  const { token } = await startSession(db, { userId: user.id, now: SOME_NOW });
  expect(await setPassword(admin, { userId: user.id, revision: 1, password: PASSWORD })).toEqual({ ok: true });
  expect(await actorOfSession(db, { token, now: SOME_NOW })).toBeNull();
  const kept = await db.user.findUniqueOrThrow({ where: { id: user.id } });
  expect(await passwordMatches(kept.passwordHash, PASSWORD)).toBe(true);
});

it('ends access and sessions at once, once, and keeps the user', async () => {
  const user = await makeUser(db, { role: 'manager' });
  const { token } = await startSession(db, { userId: user.id, now: SOME_NOW });
  expect(await endAccess(admin, { userId: user.id, revision: 1 })).toEqual({ ok: true });
  expect(await actorOfSession(db, { token, now: SOME_NOW })).toBeNull();
  expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ endedAt: SOME_NOW });
  expect(await endAccess(admin, { userId: user.id, revision: 2 })).toMatchObject({ cause: 'alreadyEnded' });
});

it('does not let an administrator shut herself out, or the last one be taken away', async () => {
  const self = await endAccess(admin, { userId: admin.actor.userId, revision: 1 });
  expect(self).toMatchObject({ cause: 'ownAccess' });
  const user = await db.user.findUniqueOrThrow({ where: { id: admin.actor.userId } });
  const demoted = await saveUser(admin, { ...changed(user), userId: user.id });
  expect(demoted).toEqual({ ok: false, cause: 'lastAdministrator', field: 'role' });
  const former = await makeContext(db, { role: 'manager' });
  const ended = await endAccess(former, { userId: admin.actor.userId, revision: 1 });
  expect(ended).toMatchObject({ cause: 'lastAdministrator' });
});

it.each<[string, object, string]>([
  ['a short password', { password: 'kort' }, 'passwordTooShort'],
  ['an address without a domain', { email: 'kari' }, 'notEmail'],
  ['a zone leader without zones', { zoneIds: [] }, 'zonesMissing'],
  ['a staff user who is nobody', { role: 'staff', staffId: '' }, 'staffMissing'],
])('asks for a correction of %s', (_what, wrong, cause) => {
  const result = newUserForm.safeParse({ ...filled(), staffId: '', ...wrong });
  const causes = result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : issue.code));
  expect(causes).toEqual([cause]);
});
