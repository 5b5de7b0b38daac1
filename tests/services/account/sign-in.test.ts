import { beforeAll, describe, expect, it, vi } from 'vitest';
import { setUp, setUpLinkWorks } from '~/features/account/set-up.service.server';
import { signIn } from '~/features/account/sign-in.service.server';
import type { Db } from '~/platform/db/db.server';
import { hashPassword } from '~/platform/session/password.server';
import { actorOfSession } from '~/platform/session/session.server';
import { createHash } from 'node:crypto';
import { makeStaff, makeUser } from '../../factories/db';
import { createTestDb } from '../../setup/database';

const NOW = new Date('2026-11-25T07:00:00Z');
const PASSWORD = 'en lang og god setning';
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let db: Db;

beforeAll(async () => {
  const made = await createTestDb();
  db = made.db;
  vi.stubEnv('DATABASE_URL', made.url);
  vi.stubEnv('SESSION_SECRET', 'a secret that only the tests know and use');
  await db.user.create({
    data: {
      email: 'leder@fjordvik.example',
      name: 'Ragna Li',
      role: 'zoneLeader',
      passwordHash: await hashPassword(PASSWORD),
    },
  });
});

const attempt = (overrides: Partial<{ email: string; password: string; address: string; now: Date }> = {}) => {
  const { now = NOW, ...input } = overrides;
  return signIn({ db, now }, { email: 'leder@fjordvik.example', password: PASSWORD, address: '10.0.0.1', ...input });
};

describe('signing in', () => {
  it('starts a session that tells who it is, and keeps only the hash of its token', async () => {
    const verdict = await attempt();
    if (!verdict.ok) throw new Error(verdict.cause);
    const actor = await actorOfSession(db, { token: verdict.token, now: later(1) });
    expect(actor).toMatchObject({ name: 'Ragna Li', role: 'zoneLeader', staffId: null });
    const stored = await db.session.findMany({ select: { tokenHash: true } });
    expect(stored.map((row) => row.tokenHash)).not.toContain(verdict.token);
  });

  it('leads carers to their day and others to the overview, where no page was asked for', async () => {
    const staff = await makeStaff(db);
    const passwordHash = await hashPassword(PASSWORD);
    await makeUser(db, { email: 'pleier@fjordvik.example', role: 'staff', staffId: staff.id, passwordHash });
    expect(await attempt({ email: 'pleier@fjordvik.example' })).toMatchObject({ landing: '/i-dag' });
    expect(await attempt()).toMatchObject({ landing: '/' });
  });

  it('ends a session after twelve hours, after four idle hours, and when the access of the user ends', async () => {
    const session = async () => {
      const verdict = await attempt();
      if (!verdict.ok) throw new Error(verdict.cause);
      return verdict.token;
    };
    const idle = await session();
    expect(await actorOfSession(db, { token: idle, now: later(4 * 60 + 1) })).toBeNull();
    const used = await session();
    for (let hour = 3; hour <= 11; hour += 3) {
      expect(await actorOfSession(db, { token: used, now: later(hour * 60) })).not.toBeNull();
    }
    expect(await actorOfSession(db, { token: used, now: later(12 * 60) })).toBeNull();
    const ended = await session();
    await db.user.update({ where: { email: 'leder@fjordvik.example' }, data: { endedAt: later(10) } });
    expect(await actorOfSession(db, { token: ended, now: later(11) })).toBeNull();
    await db.user.update({ where: { email: 'leder@fjordvik.example' }, data: { endedAt: null } });
  });

  it('answers a wrong password and an unknown user alike', async () => {
    const address = '10.0.0.2';
    expect(await attempt({ address, password: 'feil' })).toEqual({ ok: false, cause: 'wrong' });
    expect(await attempt({ address, email: 'ingen@fjordvik.example' })).toEqual({ ok: false, cause: 'wrong' });
    await attempt({ address });
  });

  it('makes a known and an unknown e-mail wait alike after five wrong tries', async () => {
    for (const email of ['leder@fjordvik.example', 'ukjent@fjordvik.example']) {
      for (let tries = 0; tries < 5; tries += 1) await attempt({ email, password: 'feil', address: '10.0.0.3' });
      expect(await attempt({ email, address: '10.0.0.4' })).toEqual({ ok: false, cause: 'tooMany', minutes: 15 });
    }
    expect(await attempt({ now: later(16) })).toMatchObject({ ok: true });
  });

  it('keeps neither e-mail nor address of a failed try in the open', async () => {
    await attempt({ password: 'feil', address: '10.9.8.7', now: later(40) });
    const rows = await db.signInFailure.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => /leder|10\.9\.8\.7/.test(row.key))).toEqual([]);
  });
});

describe('the link that makes the first administrator', () => {
  const token = 'a-one-time-token';
  const input = { token, name: 'Kari Ask', email: 'kari@fjordvik.example', password: PASSWORD };

  it('works once, until it expires, and only while there is no administrator', async () => {
    const tokenHash = createHash('sha256').update(token).digest('hex');
    await db.setupLink.create({ data: { tokenHash, expiresAt: later(60) } });
    expect(await setUpLinkWorks({ db, now: later(61) }, token)).toBe(false);
    expect(await setUpLinkWorks({ db, now: NOW }, 'another-token')).toBe(false);
    const [first, second] = await Promise.all([
      setUp({ db, now: NOW }, input),
      setUp({ db, now: NOW }, { ...input, email: 'per@fjordvik.example' }),
    ]);
    expect([first?.ok, second?.ok].filter(Boolean)).toHaveLength(1);
    expect(await db.user.count({ where: { role: 'administrator' } })).toBe(1);
    expect(await setUpLinkWorks({ db, now: NOW }, token)).toBe(false);
  });
});
