import { beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '~/platform/case-store/load-case.server';
import type { Db } from '~/platform/db/db.server';
import { fromDbDate } from '~/platform/db/dates';
import { passwordMatches } from '~/platform/session/password.server';
import { makeDemoUsers } from '../../../prisma/seed/demo-users';
import { seedDemo } from '../../../prisma/seed/seed-demo';
import { makeStaff } from '../../factories/db';
import { createTestDb } from '../../setup/database';

const now = new Date('2026-11-18T11:00:00Z');
const password = 'a made-up password';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
  expect(await seedDemo({ db, now, password })).toBe(true);
});

describe('the demo municipality', () => {
  it('has a rota that began on the Monday two weeks before this one, and is published', async () => {
    const rota = await db.rota.findFirstOrThrow({ include: { versions: true } });
    expect(fromDbDate(rota.startsOn)).toBe('2026-11-02');
    expect(rota.versions.map(({ status }) => status)).toEqual(['published']);
  });

  it('has visits that are over and visits to come, and nobody who is told later what has happened', async () => {
    const past = await db.visit.groupBy({ by: ['status'], where: { endsAt: { lte: now } }, _count: true });
    expect(past.map(({ status }) => status).sort()).toEqual(['done', 'notDone', 'planned']);
    expect(await db.visit.count({ where: { startsAt: { gt: now }, status: { not: 'planned' } } })).toBe(0);
    expect(await db.visit.count({ where: { startsAt: { gt: now } } })).toBeGreaterThan(500);
  });

  it('knows who was there at each visit that was done, as the taps tell it, and at no other', async () => {
    const there = await db.visitAttendance.findMany({ include: { visit: { include: { taps: true } } } });
    expect(new Set(there.map(({ visit }) => visit.status))).toEqual(new Set(['done']));
    expect(await db.visit.count({ where: { status: 'done', attendances: { none: {} } } })).toBe(0);
    for (const { staffId, checkedInAt, checkedOutAt, visit } of there) {
      const hers = visit.taps.filter((tap) => tap.staffId === staffId);
      const at = (kind: string) => hers.filter((tap) => tap.kind === kind).map((tap) => tap.at);
      expect([at('checkIn'), at('checkOut')]).toEqual([[checkedInAt], [checkedOutAt]]);
    }
  });

  it('lets a leader of all zones, a leader of one, a manager, an administrator and all staff sign in', async () => {
    const users = await db.user.findMany({ include: { zones: true } });
    const zonesOf = (email: string) => users.find((user) => user.email === `${email}@fjordvik.example`)?.zones.length;
    expect([zonesOf('leder'), zonesOf('soneleder'), zonesOf('sjef'), zonesOf('admin')]).toEqual([4, 1, 4, 0]);
    expect(users.filter(({ role }) => role === 'staff')).toHaveLength(await db.staff.count());
    expect(await passwordMatches(users[0]?.passwordHash ?? null, password)).toBe(true);
  });

  it('has people on call with logins, codes and a zone, and no line in the rota', async () => {
    const onCall = await db.staff.findMany({
      where: { onCall: true },
      include: { user: true, shiftCodes: true, _count: { select: { shifts: true, rotaCells: true } } },
    });
    expect(onCall.map(({ name }) => name)).toEqual(['Vemund Eikåsen', 'Ylva Storhaugen', 'Øydis Lauvmo']);
    for (const { user, shiftCodes, _count } of onCall) {
      expect([user?.role, shiftCodes.length > 0, _count]).toEqual(['staff', true, { shifts: 0, rotaCells: 0 }]);
    }
  });

  it('gives no two recipients the same name', async () => {
    const names = (await db.recipient.findMany()).map(({ displayName }) => displayName);
    expect(new Set(names).size).toBe(60);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(20);
  });

  it('can be planned again as it stands', async () => {
    const rota = await db.rota.findFirstOrThrow();
    const source = await db.$transaction((tx) => loadCase(tx, { rotaId: rota.id }));
    expect(source.recipients).toHaveLength(60);
    expect(source.staff).toHaveLength(14);
  });

  it('is left alone the second time', async () => {
    const visits = await db.visit.count();
    expect(await seedDemo({ db, now, password })).toBe(false);
    expect(await db.visit.count()).toBe(visits);
  });
});

describe('the users of a demo', () => {
  it('have an address each, also where two share a first name or one is called as a leader', async () => {
    const { db: empty } = await createTestDb();
    const names = ['Kari Nesbryn', 'Kari Havnebakk', 'Leder Solvik'];
    for (const [sortOrder, name] of names.entries()) await makeStaff(empty, { name, sortOrder });
    await empty.$transaction((tx) => makeDemoUsers(tx, { password }));
    const users = await empty.user.findMany({ where: { role: 'staff' }, orderBy: { staff: { sortOrder: 'asc' } } });
    expect(users.map(({ email }) => email.split('@')[0])).toEqual(['kari', 'kari2', 'leder2']);
  });
});
