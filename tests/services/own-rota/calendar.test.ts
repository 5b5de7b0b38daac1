import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffId } from '~/domain/brand';
import { answerFeed } from '~/features/own-rota/calendar/answer-feed.server';
import { renewAddress, revokeAddress } from '~/features/own-rota/calendar/change-address.service.server';
import { hashOf } from '~/features/own-rota/calendar/secret.server';
import type { Db } from '~/platform/db/db.server';
import { makeRota, makeRotaVersion, makeShift, makeShiftCode, makeStaff, makeUser } from '../../factories/db';
import { SOME_NOW } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let staffId: StaffId;
let otherId: string;
let groupId: string;
let codeId: string;
let versionId: string;
const now = () => SOME_NOW;

beforeAll(async () => {
  const made = await createTestDb();
  db = made.db;
  vi.stubEnv('DATABASE_URL', made.url);
  vi.stubEnv('SESSION_SECRET', 'a secret that only the tests know and use');
  const staff = await makeStaff(db, { name: 'Kari Kalender' });
  staffId = staff.id as StaffId;
  groupId = staff.resourceGroupId;
  otherId = (await makeStaff(db, { zoneId: staff.zoneId, resourceGroupId: groupId })).id;
  await makeUser(db, { role: 'staff', staffId });
  const supervision = {
    supervisionWeekday: 3,
    supervisionStart: '13:30',
    supervisionEnd: '15:00',
    supervisionMinShare: 0.5,
  };
  await db.resourceGroup.update({ where: { id: groupId }, data: supervision });
  codeId = (await makeShiftCode(db, { code: 'D' })).id;
  const rota = await makeRota(db, { resourceGroupId: groupId });
  const publishedAt = new Date('2026-10-01T08:00:00Z');
  versionId = (await makeRotaVersion(db, { rotaId: rota.id, status: 'published', publishedAt })).id;
});

beforeEach(async () => {
  await db.shift.deleteMany();
  await db.calendarAddress.deleteMany();
  await db.signInFailure.deleteMany();
});

const shiftOn = (date: string, more: object = {}) =>
  makeShift(db, {
    staffId,
    shiftCodeId: codeId,
    rotaVersionId: versionId,
    date: new Date(date),
    startsAt: new Date(`${date}T06:30:00Z`),
    endsAt: new Date(`${date}T14:00:00Z`),
    ...more,
  });

async function newAddress(): Promise<string> {
  const made = await renewAddress({ db, now, staffId });
  if (!made.ok) throw new Error(made.cause);
  return made.path.replace('/kalender/', '');
}

const ask = (file: string, more: { known?: string | null; at?: Date } = {}) =>
  answerFeed(db, { file, known: more.known ?? null, from: '192.0.2.1', now: more.at ?? SOME_NOW });

const events = async (file: string) => (await (await ask(file)).text()).split('BEGIN:VEVENT').slice(1);

describe('a calendar address', () => {
  it('is kept as a hash alone, and gives the shifts with neutral titles and nothing about anybody', async () => {
    const file = await newAddress();
    const secret = file.replace('.ics', '');
    const [row] = await db.calendarAddress.findMany();
    expect(row).toMatchObject({ tokenHash: hashOf(secret), revokedAt: null });
    expect(JSON.stringify(row)).not.toContain(secret);
    await shiftOn('2026-11-24');
    const answer = await ask(file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    const text = await answer.text();
    expect(text).toContain('SUMMARY:Vakt D');
    for (const word of ['Kari', 'Sone', 'LOCATION', 'DESCRIPTION', 'ATTENDEE', 'ORGANIZER']) {
      expect(text).not.toContain(word);
    }
  });

  it('is not fetched again while nothing has changed, and the same text comes out of the same shifts', async () => {
    const file = await newAddress();
    const shift = await shiftOn('2026-11-24');
    const first = await ask(file);
    const tag = first.headers.get('etag');
    const again = await ask(file, { known: tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await db.shift.update({ where: { id: shift.id }, data: { status: 'absent', revision: { increment: 1 } } });
    expect((await ask(file, { known: tag })).status).toBe(200);
  });

  it('stops when it is renewed or taken back, and when its person no longer signs in', async () => {
    const [first, second] = [await newAddress(), await newAddress()];
    expect([(await ask(first)).status, (await ask(second)).status]).toEqual([410, 200]);
    expect(await db.calendarAddress.count({ where: { staffId, revokedAt: null } })).toBe(1);
    await revokeAddress({ db, now, staffId });
    expect((await ask(second)).status).toBe(410);
    const third = await newAddress();
    await db.user.updateMany({ where: { staffId }, data: { endedAt: SOME_NOW } });
    expect((await ask(third)).status).toBe(410);
    await db.user.updateMany({ where: { staffId }, data: { endedAt: null } });
    expect((await ask(third)).status).toBe(200);
  });

  it('that nobody has is not found, and whoever tries many is held back while the right one works', async () => {
    const file = await newAddress();
    expect((await ask('noe.ics')).status).toBe(404);
    expect((await ask(file.replace('.ics', ''))).status).toBe(404);
    const guess = `${'A'.repeat(43)}.ics`;
    for (let tries = 0; tries < 28; tries++) expect((await ask(guess)).status).toBe(404);
    expect((await ask(guess)).status).toBe(429);
    expect((await ask(file)).status).toBe(200);
    expect((await ask(guess, { at: new Date(SOME_NOW.getTime() + 16 * 60_000) })).status).toBe(404);
  });
});

describe('the shifts of a calendar', () => {
  it('are those of the last month and all that are published, with supervision within the one that meets it', async () => {
    await shiftOn('2026-10-20');
    await shiftOn('2026-11-20');
    await shiftOn('2026-11-25');
    await shiftOn('2027-03-28');
    await shiftOn('2026-11-26', { staffId: otherId });
    const found = await events(await newAddress());
    const starts = found.map((event) => /DTSTART[^:]*:(\d{8}T\d{4})/.exec(event)?.[1]);
    expect(starts).toEqual(['20261120T0730', '20261125T0730', '20261125T1330', '20270328T0830']);
    expect(found[2]).toContain('SUMMARY:Veiledning');
    expect(found[2]).toContain('TRANSP:TRANSPARENT');
  });

  it('keep their name while they change, and are called off when she is absent or somebody else has them', async () => {
    const file = await newAddress();
    const shift = await shiftOn('2026-11-24');
    const uidOf = (event: string | undefined) => /UID:(.+)\r/.exec(event ?? '')?.[1];
    const [before] = await events(file);
    expect(before).toContain('STATUS:CONFIRMED');
    expect(before).toContain('SEQUENCE:0');
    expect(before).toContain('LAST-MODIFIED:20261001T080000Z');
    await db.shift.update({ where: { id: shift.id }, data: { status: 'absent', revision: { increment: 1 } } });
    const [absent] = await events(file);
    expect(absent).toContain('STATUS:CANCELLED');
    expect(absent).toContain('SEQUENCE:1');
    const change = await db.dayChange.create({
      data: { id: randomUUID(), kind: 'substitute', date: shift.date, createdAt: new Date('2026-11-25T07:00:00Z') },
    });
    const held = { status: 'planned', staffId, startsAt: '2026-11-24T06:30:00Z', endsAt: '2026-11-24T14:00:00Z' };
    await db.shift.update({
      where: { id: shift.id },
      data: { staffId: otherId, status: 'planned', revision: { increment: 1 } },
    });
    await db.shiftChange.create({
      data: { shiftId: shift.id, dayChangeId: change.id, before: held, after: { ...held, staffId: otherId } },
    });
    const [given, ...rest] = await events(file);
    expect(rest).toEqual([]);
    expect(given).toContain('STATUS:CANCELLED');
    expect(given).toContain('SEQUENCE:2');
    expect(given).toContain('LAST-MODIFIED:20261125T070000Z');
    expect([uidOf(absent), uidOf(given)]).toEqual([uidOf(before), uidOf(before)]);
  });
});
