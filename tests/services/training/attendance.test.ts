import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { may } from '~/domain/access/may';
import { attendanceList } from '~/features/training/attendance-list.query.server';
import { programme } from '~/features/training/programme.query.server';
import { registerInList, registerOwn } from '~/features/training/register-attendance.service.server';
import type { ScopedContext } from '~/features/training/service-context';
import { sessionHead, sessionPeople } from '~/features/training/session-page.query.server';
import { signInCode } from '~/features/training/sign-in-code.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb } from '../../setup/demo-database';

/** A Wednesday at 13:00: supervision begins at 13:30. */
const AT = new Date('2026-11-25T13:00:00+01:00');
let db: Db;
let drop: () => Promise<void>;
let leader: ScopedContext;
let staffIds: string[];
let zoneStaff: { id: string; zoneId: string }[];

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/nothing');
  vi.stubEnv('SESSION_SECRET', 'a secret that only the tests know and use');
  const made = await createDemoDb();
  db = createDb({ url: made.url, poolSize: 4 });
  drop = made.drop;
  leader = asking(await makeContext(db, { role: 'zoneLeader' }));
  const staff = await db.staff.findMany({ where: { onCall: false }, orderBy: { sortOrder: 'asc' } });
  staffIds = staff.map(({ id }) => id);
  zoneStaff = await db.zoneStaff.findMany({ where: { user: null }, orderBy: { reference: 'asc' } });
  await db.user.updateMany({ data: { staffId: null } });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await db.$disconnect();
  await drop();
});

/** The context of an attendance: how far she reaches is told from her role. */
function asking(context: MadeContext, at = AT): ScopedContext {
  const scope = may(context.actor, { action: 'change', thing: 'attendance' });
  if (!scope) throw new Error('no access');
  return { ...context, scope, now: () => at };
}

const supervision = () =>
  db.seriesSession.findFirstOrThrow({
    where: { series: { kind: 'supervision' }, startsAt: { gt: AT } },
    orderBy: { startsAt: 'asc' },
  });
const statusesOf = async (sessionId: string) =>
  (await db.sessionAttendance.findMany({ where: { sessionId } })).map(({ status }) => status).sort();
const headOf = async (sessionId: string) => {
  const head = await sessionHead(db, { sessionId, scope: leader.scope, now: AT });
  if (!head) throw new Error('no session');
  return head;
};
const press = (
  sessionId: string,
  more: { staffId?: string; zoneStaffId?: string; status: 'present' | 'ill' | 'none' },
) => registerInList(leader, { sessionId, staffId: null, zoneStaffId: null, ...more });

describe('the list', () => {
  it('says of each what a press says, and a press of everybody on duty is taken back whole', async () => {
    const { id } = await supervision();
    const [first = '', second = ''] = staffIds;
    await press(id, { staffId: first, status: 'present' });
    await press(id, { staffId: second, status: 'ill' });
    expect(await statusesOf(id)).toEqual(['ill', 'present']);
    await press(id, { staffId: first, status: 'none' });
    expect(await statusesOf(id)).toEqual(['ill']);
    const all = { sessionId: id, staffId: null, zoneStaffId: null };
    await registerInList(leader, { ...all, status: 'allOnDuty' });
    const onDuty = (await sessionPeople(db, await headOf(id))).filter(
      (person) => person.could === 'onShift' && person.id !== second,
    );
    expect(onDuty.length).toBeGreaterThan(2);
    const people = await attendanceList(db, await headOf(id));
    expect(people.filter(({ status }) => status === 'present').map((person) => person.id)).toEqual(
      onDuty.map((person) => person.id),
    );
    expect((await db.seriesSession.findUniqueOrThrow({ where: { id } })).status).toBe('held');
    await registerInList(leader, { ...all, status: 'undoAll' });
    expect(await statusesOf(id)).toEqual(['ill']);
    await press(id, { staffId: second, status: 'none' });
  });

  it('is no business of staff, and nobody is present at what is a week away', async () => {
    const { id } = await supervision();
    const [staffId = ''] = staffIds;
    const own = asking(await makeContext(db, { role: 'staff', staffId }));
    const said = { sessionId: id, staffId, zoneStaffId: null, status: 'present' as const };
    expect(await registerInList(own, said)).toMatchObject({ cause: 'notFound' });
    const later = await db.seriesSession.findFirstOrThrow({
      where: { startsAt: { gt: new Date('2026-12-02T00:00:00Z') } },
    });
    expect(await press(later.id, { staffId, status: 'present' })).toMatchObject({ ok: false });
  });
});

describe('one of the staff', () => {
  it('signs in with the code on the wall, and with no other code', async () => {
    const { id } = await supervision();
    const [, , staffId = ''] = staffIds;
    const own = asking(await makeContext(db, { role: 'staff', staffId }));
    const other = await db.seriesSession.findFirstOrThrow({ where: { id: { not: id } } });
    const wrong = { sessionId: id, status: 'present' as const, code: signInCode(other.id) };
    expect(await registerOwn(own, wrong)).toMatchObject({ cause: 'wrongCode' });
    expect(await registerOwn(own, { ...wrong, code: signInCode(id) })).toEqual({ ok: true });
    expect(await db.sessionAttendance.findFirstOrThrow({ where: { sessionId: id, staffId } })).toMatchObject({
      ...{ status: 'present', source: 'code' },
    });
    const early = asking(
      await makeContext(db, { role: 'staff', staffId: staffIds[3] ?? '' }),
      new Date('2026-11-25T08:00:00Z'),
    );
    expect(await registerOwn(early, { ...wrong, code: null })).toMatchObject({ cause: 'tooEarly' });
  });
});

describe('staff of a zone', () => {
  it('see and sign up for the lunches of their own zone, until all places are taken', async () => {
    const [person, other] = [zoneStaff[0], zoneStaff.find(({ zoneId }) => zoneId !== zoneStaff[0]?.zoneId)];
    const mate = zoneStaff.find(({ id, zoneId }) => id !== person?.id && zoneId === person?.zoneId);
    if (!person || !other || !mate) throw new Error('too few zone staff');
    const lunch = await db.seriesSession.findFirstOrThrow({
      where: { series: { kind: 'themeLunch', zoneId: person.zoneId }, startsAt: { gt: AT }, status: 'planned' },
      orderBy: { startsAt: 'asc' },
    });
    await db.series.update({ where: { id: lunch.seriesId }, data: { capacity: 1 } });
    const own = asking(await makeContext(db, { role: 'zoneStaff', zoneStaffId: person.id }));
    const signUp = { sessionId: lunch.id, status: 'signedUp' as const, code: null };
    const supervised = await supervision();
    const shown = await programme(db, { scope: own.scope, now: AT });
    expect(shown.sessions.map(({ id }) => id)).toContain(lunch.id);
    expect(shown.sessions.map(({ id }) => id)).not.toContain(supervised.id);
    expect(shown.series).toEqual([]);
    expect(await registerOwn(own, signUp)).toEqual({ ok: true });
    const mateOwn = asking(await makeContext(db, { role: 'zoneStaff', zoneStaffId: mate.id }));
    expect(await registerOwn(mateOwn, signUp)).toMatchObject({ cause: 'full' });
    const otherOwn = asking(await makeContext(db, { role: 'zoneStaff', zoneStaffId: other.id }));
    expect(await registerOwn(otherOwn, signUp)).toMatchObject({ cause: 'notFound' });
    expect(await registerOwn(own, { ...signUp, sessionId: supervised.id })).toMatchObject({ cause: 'notFound' });
  });
});
