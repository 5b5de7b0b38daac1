import { beforeAll, describe, expect, it } from 'vitest';
import type { Clock, IsoDate, StaffId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { attendanceList } from '~/features/training/attendance-list.query.server';
import { changeSession, setSessionState } from '~/features/training/change-session.service.server';
import { endSeries } from '~/features/training/end-series.service.server';
import { programme } from '~/features/training/programme.query.server';
import { changeFrom, changeSeries, createSeries } from '~/features/training/save-series.service.server';
import { KINDS, type SeriesForm } from '~/features/training/series.form';
import { seriesForForm } from '~/features/training/series-form.query.server';
import { seriesPage } from '~/features/training/series-page.query.server';
import { standingSessions } from '~/features/training/standing-sessions.query.server';
import { sessionHead, sessionPeople } from '~/features/training/session-page.query.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { extendSeries } from '~/platform/series/extend-series.server';
import { HORIZON_DAYS, RED_DAY } from '~/platform/series/make-sessions.server';
import { makeRecipient, makeResourceGroup, makeStaff } from '../../factories/db';
import { makeContext, SOME_NOW, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let context: MadeContext;
let staffId: string;
const day = (text: string) => text as IsoDate;
/** The first Wednesday after now, and four weeks before it. */
const NEXT = day('2026-11-25');
const FIRST = addDays(NEXT, -28);

beforeAll(async () => {
  ({ db } = await createTestDb());
  context = await makeContext(db, { role: 'zoneLeader' });
  const group = await makeResourceGroup(db);
  staffId = (await makeStaff(db, { resourceGroupId: group.id })).id;
  await makeContext(db, { role: 'staff', staffId });
});

const filled = (overrides: Partial<SeriesForm> = {}): SeriesForm => ({
  ...{ revision: 1, kind: 'supervision', title: 'Veiledning', repeat: 'weekly', startsOn: FIRST, interval: 1 },
  ...{ weekdays: [3], monthPlace: '1', monthWeekday: 1, untilOn: null, ruleText: null, extraDates: [] },
  ...{ startTimes: [{ time: '13:30' as Clock }], minutes: 90, place: 'Fjellstua', leaders: 'Ingunn Veivang' },
  ...{ audience: 'resourceGroup', zoneId: null, capacity: undefined, themeIds: [], reason: null },
  partOfId: null,
  ...overrides,
});

async function makeSeries(overrides: Partial<SeriesForm> = {}): Promise<string> {
  const made = await createSeries(context, filled(overrides));
  if (!made.ok) throw new Error(made.cause);
  return made.seriesId;
}

const sessionsOf = (seriesId: string) =>
  db.seriesSession.findMany({ where: { seriesId }, orderBy: { startsAt: 'asc' }, include: { attendances: true } });
const datesOf = (sessions: readonly { startsAt: Date }[]) =>
  sessions.map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
const sessionOn = async (seriesId: string, date: IsoDate) => {
  const found = (await sessionsOf(seriesId)).find(({ occursOn }) => fromDbDate(occursOn) === date);
  if (!found) throw new Error(`no session on ${date}`);
  return found;
};
const attend = (sessionId: string, status: 'present' | 'signedUp' = 'present') =>
  db.sessionAttendance.create({ data: { sessionId, staffId, status, source: 'list', registeredAt: SOME_NOW } });

describe('a series', () => {
  it('makes sessions at the same local time for a year ahead, and sets those of red days up as cancelled', async () => {
    const sessions = await sessionsOf(await makeSeries());
    expect(fromDbDate(sessions[0]?.occursOn ?? SOME_NOW)).toBe(FIRST);
    expect(fromDbDate(sessions.at(-1)?.occursOn ?? SOME_NOW)).toBe('2027-12-22');
    const startOn = (date: string) =>
      sessions.find(({ occursOn }) => fromDbDate(occursOn) === date)?.startsAt.toISOString();
    expect([startOn('2027-03-24'), startOn('2027-03-31')]).toEqual([
      '2027-03-24T12:30:00.000Z',
      '2027-03-31T11:30:00.000Z',
    ]);
    const red = sessions.filter(({ status }) => status === 'cancelled');
    expect(red).toEqual([]);
    const monday = await sessionsOf(await makeSeries({ weekdays: [1], startsOn: day('2026-11-23') }));
    const out = monday
      .filter(({ cancelReason }) => cancelReason === RED_DAY)
      .map(({ occursOn }) => fromDbDate(occursOn));
    expect(out).toEqual(['2027-03-29', '2027-05-17']);
  });

  it('is the slot that the planner reads, where it is weekly supervision', async () => {
    await makeSeries({ weekdays: [4], startTimes: [{ time: '09:00' as Clock }], minutes: 60 });
    const group = await db.resourceGroup.findFirstOrThrow();
    expect([group.supervisionWeekday, group.supervisionStart, group.supervisionEnd]).toEqual([4, '09:00', '10:00']);
  });

  it('gets the sessions of one more day when a day has passed', async () => {
    const seriesId = await makeSeries({ repeat: 'rule', ruleText: 'FREQ=DAILY', startsOn: day('2026-11-23') });
    const before = await db.seriesSession.count({ where: { seriesId } });
    const tomorrow = new Date(+SOME_NOW + 86_400_000);
    expect(await extendSeries(db, { now: SOME_NOW })).toBe(0);
    expect(await extendSeries(db, { now: tomorrow })).toBeGreaterThan(0);
    expect(await db.seriesSession.count({ where: { seriesId } })).toBe(before + 1);
    expect(before).toBe(HORIZON_DAYS);
  });
});

describe('"this session"', () => {
  it('moves alone, tells the group, and stays moved when all of the series is changed', async () => {
    const seriesId = await makeSeries();
    const moved = await sessionOn(seriesId, NEXT);
    const to = { date: addDays(NEXT, 1), start: '10:00' as Clock, minutes: 60, place: 'Tingsalen', leaders: null };
    const change = { ...to, themeId: null, note: null, reason: 'Veilederen er bortreist', revision: moved.revision };
    expect(await changeSession(context, { ...change, sessionId: moved.id })).toEqual({ ok: true });
    expect(await changeSession(context, { ...change, sessionId: moved.id })).toMatchObject({ cause: 'stale' });
    const notice = await db.notice.findFirstOrThrow({ where: { kind: 'sessionChanged' } });
    expect(notice.facts).toMatchObject({ what: 'moved', date: '2026-11-26', reason: 'Veilederen er bortreist' });
    const changed = await changeSeries(context, { ...filled({ place: 'Biblioteket' }), seriesId });
    expect(changed).toMatchObject({ ok: true, kept: 1 });
    const after = await sessionOn(seriesId, NEXT);
    expect([after.startsAt.toISOString(), after.place]).toEqual(['2026-11-26T09:00:00.000Z', 'Tingsalen']);
    expect((await sessionOn(seriesId, addDays(NEXT, 7))).place).toBe('Biblioteket');
  });

  it('is called off and held after all, each with its history', async () => {
    const seriesId = await makeSeries();
    const { id, revision } = await sessionOn(seriesId, NEXT);
    await setSessionState(context, { sessionId: id, revision, step: 'cancel', reason: 'Sykdom' });
    expect(await sessionOn(seriesId, NEXT)).toMatchObject({ status: 'cancelled', cancelReason: 'Sykdom' });
    await setSessionState(context, { sessionId: id, revision: revision + 1, step: 'restore', reason: null });
    expect(await sessionOn(seriesId, NEXT)).toMatchObject({ status: 'planned', cancelReason: null });
    const kinds = await db.seriesChange.findMany({ where: { seriesId }, orderBy: { id: 'asc' } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['created', 'sessionCancelled', 'sessionRestored']);
  });
});

describe('"all" and "this and later"', () => {
  it('move what is to come to another weekday, and leave past attendance as it was', async () => {
    const seriesId = await makeSeries();
    const past = await sessionOn(seriesId, FIRST);
    const coming = await sessionOn(seriesId, addDays(NEXT, 14));
    const written = [await attend(past.id), await attend(coming.id, 'signedUp')];
    const changed = await changeSeries(context, { ...filled({ weekdays: [4], reason: 'Nytt rom' }), seriesId });
    expect(changed).toMatchObject({ ok: true, kept: 1 });
    const reason = { path: ['reason'], equals: 'Nytt rom' };
    const told = await db.notice.findFirstOrThrow({ where: { facts: reason } });
    expect(told.facts).toMatchObject({ what: 'changed', date: '2026-11-26' });
    const sessions = await sessionsOf(seriesId);
    expect(datesOf(sessions).slice(0, 7)).toEqual([
      ...['2026-10-28', '2026-11-04', '2026-11-11', '2026-11-18'],
      ...['2026-11-26', '2026-12-03', '2026-12-09'],
    ]);
    expect(await db.sessionAttendance.findMany({ where: { sessionId: { in: [past.id, coming.id] } } })).toEqual(
      written,
    );
    expect(await sessionOn(seriesId, FIRST)).toMatchObject({ startsAt: past.startsAt, revision: past.revision });
  });

  it('go on as another series from a date, which takes along who has signed up', async () => {
    const seriesId = await makeSeries({ untilOn: day('2027-02-24') });
    const all = datesOf(await sessionsOf(seriesId));
    const past = await sessionOn(seriesId, addDays(FIRST, 7));
    const from = addDays(NEXT, 7);
    const signedUp = await sessionOn(seriesId, addDays(from, 7));
    const written = [await attend(past.id), await attend(signedUp.id, 'signedUp')];
    const values = filled({ place: 'Biblioteket', startsOn: from, untilOn: day('2027-02-24') });
    const split = await changeFrom(context, { ...values, seriesId, from });
    if (!split.ok) throw new Error(split.cause);
    expect(split.left).toEqual([addDays(from, 7)]);
    const [before, after] = [await sessionsOf(seriesId), await sessionsOf(split.seriesId)];
    expect(datesOf([...before, ...after])).toEqual(all);
    expect(before.every(({ place }) => place === 'Fjellstua')).toBe(true);
    expect(after.map(({ place }) => place === 'Biblioteket').indexOf(false)).toBe(1);
    const kept = await db.sessionAttendance.findMany({ where: { id: { in: written.map(({ id }) => id) } } });
    expect(kept).toEqual(written);
    expect((await sessionOn(split.seriesId, addDays(from, 7))).id).toBe(signedUp.id);
    const begun = await changeFrom(context, { ...values, seriesId: split.seriesId, from: FIRST });
    expect(begun).toMatchObject({ ok: false, cause: 'begun' });
  });

  it('end without losing who has signed up: she is told, and the session stands as called off', async () => {
    const seriesId = await makeSeries();
    const later = await sessionOn(seriesId, addDays(NEXT, 7));
    await attend(later.id, 'signedUp');
    expect(await endSeries(context, { seriesId, revision: 1, lastDay: NEXT, reason: 'Ny avtale' })).toEqual({
      ok: true,
    });
    const sessions = await sessionsOf(seriesId);
    expect(datesOf(sessions).slice(-2)).toEqual(['2026-11-25', '2026-12-02']);
    expect(sessions.at(-1)).toMatchObject({ id: later.id, status: 'cancelled', attendances: [{ staffId }] });
  });

  it('name the sessions that were left behind where somebody had signed up, until each is moved', async () => {
    const seriesId = await makeSeries();
    const signedUp = await sessionOn(seriesId, addDays(NEXT, 7));
    await attend(signedUp.id, 'signedUp');
    const left = async () =>
      (await seriesPage(db, { seriesId, now: SOME_NOW }))?.sessions.flatMap(({ id, isLeftBehind }) =>
        isLeftBehind ? [id] : [],
      );
    expect(await left()).toEqual([]);
    const standing = await standingSessions(db, { seriesId, from: null, now: SOME_NOW });
    expect(standing).toEqual([{ id: signedUp.id, date: addDays(NEXT, 7), start: '13:30', signedUp: 1 }]);
    expect(await standingSessions(db, { seriesId, from: addDays(NEXT, 8), now: SOME_NOW })).toEqual([]);
    const early = filled({ startTimes: [{ time: '09:00' as Clock }], reason: 'Tidligere på dagen' });
    expect(await changeSeries(context, { ...early, seriesId })).toMatchObject({ kept: 1, left: [addDays(NEXT, 7)] });
    expect(await left()).toEqual([signedUp.id]);
    const told = { where: { facts: { path: ['reason'], equals: 'Tidligere på dagen' } } } as const;
    const facts = (await db.notice.findMany(told)).map((notice) => notice.facts as { date: string });
    expect(facts.toSorted((one, other) => (one.date < other.date ? -1 : 1))).toMatchObject([
      { what: 'changed', date: NEXT, start: '09:00' },
      { what: 'stands', date: addDays(NEXT, 7), start: '13:30' },
    ]);
    const again = { ...early, revision: 2, minutes: 60 };
    expect(await changeSeries(context, { ...again, seriesId })).toMatchObject({ kept: 1, left: [] });
    const to = { date: addDays(NEXT, 7), start: '09:00' as Clock, minutes: 90, place: 'Fjellstua', leaders: null };
    const moved = { ...to, themeId: null, note: null, reason: null, revision: signedUp.revision };
    expect(await changeSession(context, { ...moved, sessionId: signedUp.id })).toEqual({ ok: true });
    expect(await left()).toEqual([]);
  });
});

describe('a series of any kind', () => {
  it.each(KINDS)('is made, shown and opened for change as %s', async (kind) => {
    const values = filled({
      kind,
      title: `Serie ${kind}`,
      audience: 'everyone',
      startsOn: addDays(NEXT, 2),
      weekdays: [5],
    });
    const seriesId = await makeSeries(values);
    const page = await seriesPage(db, { seriesId, now: SOME_NOW });
    expect(page?.sessions.length).toBeGreaterThan(50);
    expect(await seriesForForm(db, seriesId)).toMatchObject({ kind, audience: 'everyone' });
    const shown = await programme(db, { scope: { kind: 'all' }, now: SOME_NOW });
    expect(shown.series.find(({ id }) => id === seriesId)).toMatchObject({ kind, title: `Serie ${kind}` });
    const sessionId = page?.sessions[0]?.id ?? '';
    const head = await sessionHead(db, { sessionId, scope: { kind: 'all' }, now: SOME_NOW });
    expect(head).toMatchObject({ kind, seriesId });
    expect(await changeSeries(context, { ...values, title: 'Et annet navn', seriesId })).toMatchObject({ ok: true });
    expect(await seriesForForm(db, seriesId)).toMatchObject({ kind, title: 'Et annet navn' });
  });

  it('holds a course for recipients: ten sessions, its capacity, leaders and who came, and an evaluation after it', async () => {
    const { id: zoneId } = await db.zone.findFirstOrThrow();
    const course = filled({
      ...{ kind: 'course', title: 'KID-kurs', audience: 'recipients', capacity: 12, leaders: 'Kari Lund, Per Moen' },
      ...{ repeat: 'rule', ruleText: 'FREQ=WEEKLY;COUNT=10', startsOn: addDays(NEXT, 2), minutes: 150 },
    });
    const courseId = await makeSeries(course);
    const sessions = await sessionsOf(courseId);
    expect(sessions.length).toBe(10);
    expect(+(sessions[0]?.endsAt ?? 0) - +(sessions[0]?.startsAt ?? 0)).toBe(150 * 60_000);
    const series = await db.series.findUniqueOrThrow({ where: { id: courseId } });
    expect(series).toMatchObject({ capacity: 12, leaders: ['Kari Lund', 'Per Moen'], audience: 'recipients' });
    const recipient = await makeRecipient(db, { zoneId });
    const came = { sessionId: sessions[0]?.id ?? '', recipientId: recipient.id };
    const row = { ...came, status: 'present', source: 'list', registeredAt: SOME_NOW } as const;
    await db.sessionAttendance.create({ data: row });
    await expect(db.sessionAttendance.create({ data: row })).rejects.toThrow();
    await expect(db.sessionAttendance.create({ data: { ...row, staffId } })).rejects.toThrow();
    const evaluation = { ...course, kind: 'evaluation', title: 'Evaluering', repeat: 'once', ruleText: null } as const;
    const evaluationId = await makeSeries({ ...evaluation, partOfId: courseId });
    expect(await sessionsOf(evaluationId)).toHaveLength(1);
    expect(await seriesPage(db, { seriesId: courseId, now: SOME_NOW })).toMatchObject({
      parts: [{ id: evaluationId, kind: 'evaluation' }],
    });
  });

  it('is a part of a programme or course only, which then stays one, and goes on with it after "this and later"', async () => {
    const programmeId = await makeSeries({ kind: 'programme', title: 'Kompetanseprogram' });
    const dayOf = { kind: 'trainingDay', title: 'Opplæringsdag', partOfId: programmeId } as const;
    const dayId = await makeSeries(dayOf);
    const refusals = [
      await createSeries(context, filled({ partOfId: dayId })),
      await createSeries(context, filled({ kind: 'programme', partOfId: programmeId })),
      await changeSeries(context, { ...filled({ kind: 'course', partOfId: programmeId }), seriesId: programmeId }),
      await changeSeries(context, { ...filled({ kind: 'supervision' }), seriesId: programmeId }),
    ];
    const causes = refusals.map((verdict) => (verdict.ok ? null : verdict.cause));
    expect(causes).toEqual(['notPartOf', 'notPartOf', 'notPartOf', 'hasParts']);
    const change = { ...filled({ kind: 'programme', title: 'Nytt program' }), seriesId: programmeId, from: NEXT };
    const next = await changeFrom(context, { ...change, startTimes: [{ time: '10:00' as Clock }] });
    if (!next.ok) throw new Error(next.cause);
    const page = await seriesPage(db, { seriesId: dayId, now: SOME_NOW });
    expect(page?.partOf).toEqual({ id: next.seriesId, title: 'Nytt program' });
    const behindTheService = { where: { id: next.seriesId }, data: { partOfId: next.seriesId } };
    await expect(db.series.update(behindTheService)).rejects.toThrow();
  });

  it('may be for recipients: staff do not see it, and its list asks for nobody of them', async () => {
    const seriesId = await makeSeries({
      kind: 'course',
      audience: 'recipients',
      startsOn: addDays(NEXT, 2),
      weekdays: [5],
    });
    const [first] = await sessionsOf(seriesId);
    const scope = { kind: 'own', staffId: staffId as StaffId } as const;
    expect(await sessionHead(db, { sessionId: first?.id ?? '', scope, now: SOME_NOW })).toBeNull();
    const head = await sessionHead(db, { sessionId: first?.id ?? '', scope: { kind: 'all' }, now: SOME_NOW });
    expect(head && (await attendanceList(db, head))).toEqual([]);
    expect(head && (await sessionPeople(db, head))).toEqual([]);
  });
});
