import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ALARM_SETTINGS } from '~/domain/visits/alarms';
import { answerAlarm } from '~/features/alarms/answer-alarm.service.server';
import { noticeList } from '~/features/notices/notice-list.query.server';
import { saveAlarmSettings } from '~/features/alarms/settings/save-alarm-settings.service.server';
import { loadAlarmSettings } from '~/platform/alarms/alarm-settings.server';
import { openAlarms } from '~/platform/alarms/open-alarms.query.server';
import { raiseAlarms } from '~/platform/alarms/raise-alarms.server';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { startScript } from '../../../scripts/lib/child';
import { makeRecipient, makeStaff, makeVisit, makeZone } from '../../factories/db';
import { makeContext, SOME_NOW, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let databaseUrl: string;
let north: MadeContext;
let south: MadeContext;
let staffIds: string[];
let recipientId: string;
const settings = DEFAULT_ALARM_SETTINGS;
/** So many minutes before the tests' now. */
const ago = (minutes: number) => new Date(SOME_NOW.getTime() - minutes * 60_000);
const look = (now = SOME_NOW) => raiseAlarms(db, { now, settings });
const today = dateOfInstant(SOME_NOW);

beforeAll(async () => {
  ({ db, url: databaseUrl } = await createTestDb());
  const [zone, other] = [await makeZone(db, { name: 'Nord' }), await makeZone(db, { name: 'Sør' })];
  const first = await makeStaff(db, { zoneId: zone.id });
  const second = await makeStaff(db, { zoneId: zone.id, resourceGroupId: first.resourceGroupId });
  staffIds = [first.id, second.id];
  ({ id: recipientId } = await makeRecipient(db, { zoneId: zone.id, neverAlone: true, displayName: 'Ola T.' }));
  north = await makeContext(db, { role: 'zoneLeader', zoneIds: [zone.id] });
  south = await makeContext(db, { role: 'zoneLeader', zoneIds: [other.id] });
  await makeContext(db, { role: 'manager', zoneIds: [zone.id] });
});

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.visitAttendance.deleteMany();
  await db.visitAlarm.deleteMany();
  // Taps are never deleted, and so no visit that has one.
  await db.visit.updateMany({ data: { status: 'cancelled' } });
});

/** A visit that began so many minutes ago and was to last for half an hour, with so many carers there now. */
async function visitWith({ began, carers }: { began: number; carers: number }) {
  const visit = await makeVisit(db, {
    recipientId,
    startsAt: ago(began),
    endsAt: ago(began - 30),
    date: new Date(today),
  });
  const there = staffIds.slice(0, carers).map((staffId) => ({ visitId: visit.id, staffId, checkedInAt: ago(began) }));
  await db.visitAttendance.createMany({ data: there });
  return visit;
}

const alarmOf = (visitId: string) => db.visitAlarm.findFirstOrThrow({ where: { visitId } });

describe('a visit under way', () => {
  it('raises each alarm once, and tells the leaders of its zone without a name', async () => {
    const visit = await visitWith({ began: 61, carers: 2 });
    expect(await look()).toEqual({ raised: 1, repeated: 0 });
    expect(await look(ago(-5))).toEqual({ raised: 0, repeated: 0 });
    const alarm = await alarmOf(visit.id);
    expect(alarm).toMatchObject({ kind: 'checkOutOverdue', raisedAt: SOME_NOW, answeredAt: null });
    expect(await db.notice.count()).toBe(1);
    const { notices } = await noticeList(db, north.actor);
    expect(notices).toMatchObject([
      { kind: 'visitAlarm', facts: { alarmId: alarm.id, alarm: 'checkOutOverdue', zone: 'Nord', start: '11:59' } },
    ]);
    expect(JSON.stringify(notices)).not.toContain('Ola');
    expect(JSON.stringify(notices)).not.toContain(recipientId);
  });

  it('with one carer where there are to be two is told of, and with two it is not', async () => {
    await visitWith({ began: 12, carers: 2 });
    expect(await look()).toEqual({ raised: 0, repeated: 0 });
    await db.visitAttendance.deleteMany({ where: { staffId: staffIds[1] ?? '' } });
    expect(await look()).toEqual({ raised: 1, repeated: 0 });
    expect(await db.visitAlarm.findMany({ select: { kind: true } })).toEqual([{ kind: 'carerMissing' }]);
  });

  it('raises each alarm once where several look at the same time', async () => {
    await visitWith({ began: 90, carers: 1 });
    const looks = await Promise.all(Array.from({ length: 6 }, () => look()));
    expect(looks.reduce((sum, { raised }) => sum + raised, 0)).toBe(2);
    expect([await db.visitAlarm.count(), await db.notice.count()]).toEqual([2, 2]);
  });
});

describe('an alarm', () => {
  it('waits at the leaders of its zone alone, until one of them has answered', async () => {
    const visit = await visitWith({ began: 70, carers: 2 });
    await look();
    const { id: alarmId } = await alarmOf(visit.id);
    const waiting = ({ scope }: MadeContext) => openAlarms(db, { scope, today });
    expect(await waiting(north)).toMatchObject([{ id: alarmId, zone: 'Nord' }]);
    expect(await waiting(south)).toEqual([]);
    expect(await answerAlarm(south, { alarmId, answer: 'Ringte' })).toMatchObject({ cause: 'notFound' });
    expect(await answerAlarm(north, { alarmId, answer: 'Ringte. Alt er bra.' })).toEqual({ ok: true });
    expect(await waiting(north)).toEqual([]);
    const second = await answerAlarm(north, { alarmId, answer: 'Jeg også' });
    expect(second).toMatchObject({ cause: 'alarmAnswered', facts: { who: north.actor.name } });
    expect(await alarmOf(visit.id)).toMatchObject({ answer: 'Ringte. Alt er bra.', answeredById: north.actor.userId });
    const logged = await db.accessLog.findFirstOrThrow({ where: { recipientId }, orderBy: { id: 'desc' } });
    expect(logged).toMatchObject({ action: 'change', thing: 'visitAlarm', userId: north.actor.userId });
  });
});

describe('an alarm that nobody answers', () => {
  it('is told once more after the minutes of the settings, and then no more', async () => {
    const visit = await visitWith({ began: 61, carers: 2 });
    await look();
    expect(await look(ago(-9))).toEqual({ raised: 0, repeated: 0 });
    expect(await look(ago(-10))).toEqual({ raised: 0, repeated: 1 });
    expect(await look(ago(-40))).toEqual({ raised: 0, repeated: 0 });
    expect(await alarmOf(visit.id)).toMatchObject({ repeatedAt: ago(-10), answeredAt: null });
    const { notices } = await noticeList(db, north.actor);
    expect(notices.map(({ facts }) => ('isAgain' in facts ? facts.isAgain : false))).toEqual([true, false]);
    expect((await noticeList(db, south.actor)).notices).toEqual([]);
  });

  it('is not told again where somebody has', async () => {
    const visit = await visitWith({ began: 61, carers: 2 });
    await look();
    await answerAlarm(north, { alarmId: (await alarmOf(visit.id)).id, answer: 'Ringte' });
    expect(await look(ago(-60))).toEqual({ raised: 0, repeated: 0 });
  });
});

describe('a visit where nobody is to be alone, and nobody has checked in', () => {
  it('is told of, and again when somebody comes after the answer and is alone, with both answers kept', async () => {
    const visit = await visitWith({ began: 12, carers: 0 });
    await db.visit.update({ where: { id: visit.id }, data: { endsAt: ago(-60) } });
    expect(await look()).toEqual({ raised: 1, repeated: 0 });
    const { id: alarmId } = await alarmOf(visit.id);
    const waiting = (minutes: number) => openAlarms(db, { scope: north.scope, today: dateOfInstant(ago(minutes)) });
    expect(await waiting(0)).toMatchObject([{ id: alarmId, kind: 'nobodyCame' }]);
    await answerAlarm(north, { alarmId, answer: 'Ringte. De er på vei.' });
    expect([await look(ago(-2)), await waiting(-2)]).toEqual([{ raised: 0, repeated: 0 }, []]);
    const [staffId = ''] = staffIds;
    await db.visitAttendance.create({ data: { visitId: visit.id, staffId, checkedInAt: ago(-3) } });
    expect(await look(ago(-12))).toEqual({ raised: 0, repeated: 0 });
    expect(await look(ago(-13))).toEqual({ raised: 0, repeated: 1 });
    expect(await waiting(-13)).toMatchObject([{ id: alarmId, kind: 'carerMissing' }]);
    const later = { ...north, now: () => ago(-14) };
    expect(await answerAlarm(later, { alarmId, answer: 'Den andre kom.' })).toEqual({ ok: true });
    expect(await alarmOf(visit.id)).toMatchObject({ answer: 'Ringte. De er på vei.\nDen andre kom.' });
    expect([await look(ago(-20)), await waiting(-20)]).toEqual([{ raised: 0, repeated: 0 }, []]);
  });

  it('is left in peace where somebody has said that it was not done, and long after', async () => {
    const visit = await visitWith({ began: 12, carers: 0 });
    const [staffId = ''] = staffIds;
    const tap = {
      visitId: visit.id,
      staffId,
      kind: 'notDone',
      cause: 'notHome',
      at: ago(5),
      receivedAt: ago(5),
    } as const;
    await db.visitTap.create({ data: { ...tap, id: randomUUID() } });
    await visitWith({ began: 300, carers: 0 });
    expect(await look()).toEqual({ raised: 0, repeated: 0 });
  });
});

describe('the worker', () => {
  it('looks for alarms by itself', async () => {
    const visit = await visitWith({ began: 70, carers: 2 });
    const env = { DATABASE_URL: databaseUrl, FIXED_NOW: SOME_NOW.toISOString(), LOG_LEVEL: 'error', VITEST: '' };
    const worker = startScript({ script: 'scripts/worker.ts', env });
    try {
      await expect.poll(() => db.visitAlarm.count({ where: { visitId: visit.id } }), { timeout: 60_000 }).toBe(1);
    } finally {
      await worker.stop();
    }
  });
});

describe('the settings', () => {
  it('are the usual ones until an administrator sets others, which count from then on', async () => {
    const { revision, ...usual } = await loadAlarmSettings(db);
    expect(usual).toEqual(DEFAULT_ALARM_SETTINGS);
    const wanted = { checkOutMinutes: 20, carerMinutes: 5, repeatMinutes: 3 };
    expect(await saveAlarmSettings({ db }, { ...wanted, revision: revision ?? 0 })).toEqual({ ok: true });
    expect(await loadAlarmSettings(db)).toEqual({ ...wanted, revision: (revision ?? 0) + 1 });
    const second = await saveAlarmSettings({ db }, { ...usual, revision: revision ?? 0 });
    expect(second).toMatchObject({ ok: false, cause: 'stale' });
    await visitWith({ began: 6, carers: 1 });
    const set = await loadAlarmSettings(db);
    expect(await raiseAlarms(db, { now: SOME_NOW, settings: set })).toMatchObject({ raised: 1 });
  });
});
