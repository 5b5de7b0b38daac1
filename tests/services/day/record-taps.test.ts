import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, UserId } from '~/domain/access/vocabulary';
import type { IsoDate, StaffId } from '~/domain/brand';
import { dayList } from '~/features/day/day-list.query.server';
import { visitNotes } from '~/features/visits/change/visit-notes.query.server';
import { lookAtDay } from '~/features/day/look-at-day.service.server';
import { recordTaps } from '~/features/day/record-taps.service.server';
import { tapSchema, type SentTap } from '~/features/day/taps.form';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange } from '~/platform/day-changes/record-day-change.server';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient, makeShift, makeShiftCode, makeStaff, makeUser, makeVisit } from '../../factories/db';
import { createTestDb } from '../../setup/database';

const NOW = new Date('2026-11-25T09:00:00Z');
const DATE = '2026-11-25' as IsoDate;
const DAY = new Date(`${DATE}T00:00:00Z`);
const MINUTE = 60_000;

let db: Db;

beforeAll(async () => {
  ({ db } = await createTestDb());
});

async function makeCarer(name: string) {
  const staff = await makeStaff(db, { name });
  const user = await makeUser(db, { name, role: 'staff', staffId: staff.id });
  const actor: Actor = {
    ...{ userId: user.id as UserId, name, role: 'staff', zoneIds: [] },
    staffId: staff.id as StaffId,
    zoneStaffId: null,
  };
  return { staffId: staff.id as StaffId, actor };
}

type Carer = Awaited<ReturnType<typeof makeCarer>>;

/** A visit of the day at 10:00 local time. */
async function makePlanned(carers: readonly Carer[], overrides: Parameters<typeof makeVisit>[1] = {}) {
  const times = { date: DAY, startsAt: new Date('2026-11-25T09:00:00Z'), endsAt: new Date('2026-11-25T09:30:00Z') };
  const visit = await makeVisit(db, { ...times, ...overrides });
  const { startsAt, endsAt, id: visitId } = visit;
  for (const { staffId } of carers) {
    await db.visitCarer.create({ data: { visitId, staffId, startsAt: startsAt ?? NOW, endsAt: endsAt ?? NOW } });
  }
  return visit;
}

const makeTap = (visitId: string, overrides: Partial<SentTap> = {}): SentTap => ({
  ...{ id: randomUUID(), visitId, kind: 'checkIn', at: NOW.getTime() - 30 * MINUTE },
  ...{ cause: null, undoesId: null, note: null, ...overrides },
});

const send = ({ actor, staffId }: Carer, taps: readonly SentTap[], more: { sentAt?: number; now?: Date } = {}) =>
  recordTaps(
    { db, actor, now: () => more.now ?? NOW },
    { staffId, sentAt: more.sentAt ?? NOW.getTime(), clock: null, taps },
  );

const told = (id: string) =>
  db.visit.findUniqueOrThrow({
    where: { id },
    select: { status: true, cause: true, startsAt: true, attendances: { orderBy: { checkedInAt: 'asc' } } },
  });

describe('the taps of a carer', () => {
  it('make her planned visit done, with when she came and went', async () => {
    const carer = await makeCarer('Torgeir');
    const { id } = await makePlanned([carer]);
    const [came, went] = [makeTap(id), makeTap(id, { kind: 'checkOut', at: NOW.getTime() - 5 * MINUTE })];
    expect(await send(carer, [came])).toEqual([{ id: came.id, refused: null }]);
    expect(await told(id)).toMatchObject({ status: 'planned', attendances: [{ checkedOutAt: null }] });
    await send(carer, [went]);
    expect(await told(id)).toMatchObject({
      status: 'done',
      attendances: [{ staffId: carer.staffId, checkedInAt: new Date(came.at), checkedOutAt: new Date(went.at) }],
    });
  });

  it('are saved once however often and in whatever order they arrive', async () => {
    const carer = await makeCarer('Torgeir');
    const { id } = await makePlanned([carer]);
    const came = makeTap(id);
    const undo = makeTap(id, { kind: 'undo', undoesId: came.id, at: came.at + MINUTE });
    const again = makeTap(id, { at: came.at + 2 * MINUTE });
    await send(carer, [undo]);
    await Promise.all([send(carer, [again, came]), send(carer, [came, undo]), send(carer, [again])]);
    expect(await db.visitTap.count({ where: { visitId: id } })).toBe(3);
    expect((await told(id)).attendances).toMatchObject([{ checkedInAt: new Date(again.at) }]);
  });

  it('stand by the server’s clock though the phone’s is an hour slow', async () => {
    const carer = await makeCarer('Torgeir');
    const { id } = await makePlanned([carer]);
    const phone = NOW.getTime() - 60 * MINUTE;
    await send(carer, [makeTap(id, { at: phone - 10 * MINUTE })], { sentAt: phone });
    expect((await told(id)).attendances[0]?.checkedInAt).toEqual(new Date(NOW.getTime() - 10 * MINUTE));
  });

  it('take a visit back to what it was when they are undone', async () => {
    const carer = await makeCarer('Torgeir');
    const { id } = await makePlanned([carer]);
    const no = makeTap(id, { kind: 'notDone', cause: 'hospital' });
    await send(carer, [no]);
    expect(await told(id)).toMatchObject({ status: 'notDone', cause: 'hospital', attendances: [] });
    await send(carer, [makeTap(id, { kind: 'undo', undoesId: no.id })]);
    expect(await told(id)).toMatchObject({ status: 'planned', cause: null });
  });

  it('count for one who took a visit that nobody was put on', async () => {
    const carer = await makeCarer('Torgeir');
    const visit = await makePlanned([], { status: 'unassigned', startsAt: null, endsAt: null, cause: 'noCapacity' });
    await db.careTeamMember.create({
      data: { recipientId: visit.recipientId, staffId: carer.staffId, role: 'member', validFrom: DAY },
    });
    const [came, went] = [makeTap(visit.id), makeTap(visit.id, { kind: 'checkOut', at: NOW.getTime() })];
    await send(carer, [came, went]);
    expect(await told(visit.id)).toMatchObject({ status: 'done', startsAt: new Date(came.at) });
    await send(carer, [makeTap(visit.id, { kind: 'undo', undoesId: went.id, at: NOW.getTime() })]);
    await send(carer, [makeTap(visit.id, { kind: 'undo', undoesId: came.id, at: NOW.getTime() })]);
    expect(await told(visit.id)).toMatchObject({ status: 'unassigned', startsAt: null, attendances: [] });
  });

  it('wait for both carers where nobody goes alone, though the plan says one', async () => {
    const [one, other] = [await makeCarer('Torgeir'), await makeCarer('Audny')];
    const recipient = await makeRecipient(db, { neverAlone: true });
    const { id } = await makePlanned([one, other], { recipientId: recipient.id });
    await send(one, [makeTap(id), makeTap(id, { kind: 'checkOut', at: NOW.getTime() })]);
    expect((await told(id)).status).toBe('planned');
    await send(other, [makeTap(id), makeTap(id, { kind: 'checkOut', at: NOW.getTime() })]);
    expect(await told(id)).toMatchObject({ status: 'done', attendances: [{}, {}] });
  });

  it('are taken of a visit that was handed over while the phone had no net', async () => {
    const [one, other] = [await makeCarer('Torgeir'), await makeCarer('Audny')];
    const { id } = await makePlanned([one]);
    const change = await dayTransaction(db, (tx) =>
      recordDayChange(tx, {
        ...{ actor: other.actor, at: NOW, kind: 'listHandedOver', date: DATE, reason: 'Byttet bil' },
        visits: [{ id, to: { staffIds: [other.staffId] } }],
      }),
    );
    expect(change.ok).toBe(true);
    expect(await send(one, [makeTap(id)])).toMatchObject([{ refused: null }]);
    expect((await told(id)).attendances).toMatchObject([{ staffId: one.staffId }]);
  });

  it('are refused with a cause, and the rest of the batch is saved', async () => {
    const [carer, stranger] = [await makeCarer('Torgeir'), await makeCarer('Audny')];
    const { id } = await makePlanned([carer]);
    const theirs = await makePlanned([stranger]);
    const tomorrow = await makePlanned([carer], {
      ...{ date: new Date('2026-11-28'), startsAt: new Date('2026-11-28T09:00:00Z') },
      endsAt: new Date('2026-11-28T09:30:00Z'),
    });
    const good = makeTap(id);
    const taps = [
      makeTap(id, { at: NOW.getTime() + 5 * MINUTE }),
      makeTap(id, { at: NOW.getTime() - 8 * 24 * 60 * MINUTE }),
      makeTap(theirs.id),
      makeTap(tomorrow.id),
      makeTap(randomUUID()),
      good,
    ];
    const answers = new Map((await send(carer, taps)).map((answer) => [answer.id, answer.refused]));
    expect(taps.map(({ id: tapId }) => answers.get(tapId))).toEqual([
      ...['future', 'tooOld', 'notYours', 'otherDay', 'visitGone'],
      null,
    ]);
    const other = await send(carer, [{ ...good, kind: 'checkOut' }]);
    expect(other).toEqual([{ id: good.id, refused: 'idTaken' }]);
    expect(await db.visitTap.count({ where: { visitId: { in: [id, theirs.id, tomorrow.id] } } })).toBe(1);
  });

  it('are saved at the other visits where something fails at one', async () => {
    const carer = await makeCarer('Torgeir');
    const later = { startsAt: new Date('2026-11-25T10:00:00Z'), endsAt: new Date('2026-11-25T10:30:00Z') };
    const [one, other] = [await makePlanned([carer]), await makePlanned([carer], later)];
    // The schema of the address would refuse it: a cause belongs to what was not done.
    const broken = makeTap(one.id, { cause: 'notHome' });
    const whole = makeTap(other.id);
    expect(await send(carer, [broken, whole])).toEqual([{ id: whole.id, refused: null }]);
    expect(await db.visitTap.count({ where: { visitId: one.id } })).toBe(0);
    await expect(send(carer, [broken])).rejects.toThrow();
  });

  it('have texts that the database can hold, however they were sent', () => {
    const sent = { ...makeTap(randomUUID()), kind: 'checkOut', note: ' Nøkkel\0 \ud800 ' };
    expect(tapSchema.parse(sent).note).toBe('Nøkkel \ufffd');
    expect(tapSchema.parse({ ...sent, note: '\0' }).note).toBeNull();
    expect(tapSchema.safeParse({ ...sent, note: 'x'.repeat(501) }).success).toBe(false);
  });

  it('carry a message to the leaders of the recipient’s zone, until it is taken back', async () => {
    const one = await makeCarer('Melder');
    const visit = await makePlanned([one], { date: new Date('2026-11-24T00:00:00Z') });
    const { zoneId } = await db.recipient.findUniqueOrThrow({ where: { id: visit.recipientId } });
    const seen = (zoneIds: readonly string[]) =>
      visitNotes(db, { date: '2026-11-24' as IsoDate, scope: { kind: 'zones', zoneIds }, today: DATE });
    const tap = makeTap(visit.id, { kind: 'notDone', cause: 'notHome', note: '<b>Ringte på to ganger</b>' });
    await send(one, [tap, makeTap(visit.id, { note: null, at: tap.at + MINUTE })]);
    expect(await seen([zoneId])).toMatchObject([
      { carer: 'Melder', cause: 'notHome', text: '<b>Ringte på to ganger</b>' },
    ]);
    expect(await seen([randomUUID()])).toEqual([]);
    await send(one, [makeTap(visit.id, { kind: 'undo', undoesId: tap.id })]);
    expect(await seen([zoneId])).toEqual([]);
  });

  it('are written to the access log with the recipient', async () => {
    const carer = await makeCarer('Torgeir');
    const { id, recipientId } = await makePlanned([carer]);
    const tap = makeTap(id);
    await send(carer, [tap]);
    await send(carer, [tap]);
    const entries = await db.accessLog.findMany({ where: { recipientId } });
    expect(entries).toMatchObject([{ action: 'change', thing: 'visit', userId: carer.actor.userId }]);
  });
});

describe('the day of a carer', () => {
  const listOf = ({ actor, staffId }: Carer, date: string | null, now = NOW) =>
    dayList(db, { actor, staffId, date, now });

  it('holds a night as one list, under the day on which it begins', async () => {
    const carer = await makeCarer('Torgeir');
    const code = await makeShiftCode(db, { startTime: '22:15', endTime: '07:45' });
    const [startsAt, endsAt] = [new Date('2026-11-24T21:15:00Z'), new Date('2026-11-25T06:45:00Z')];
    await makeShift(db, {
      ...{ staffId: carer.staffId, shiftCodeId: code.id, date: new Date('2026-11-24'), startsAt, endsAt },
    });
    const late = await makePlanned([carer], {
      ...{ date: new Date('2026-11-24'), startsAt: new Date('2026-11-24T22:00:00Z') },
      endsAt: new Date('2026-11-24T22:20:00Z'),
    });
    const early = await makePlanned([carer], {
      ...{ startsAt: new Date('2026-11-25T03:00:00Z'), endsAt: new Date('2026-11-25T03:20:00Z') },
    });
    const atNight = await listOf(carer, null, new Date('2026-11-25T02:00:00Z'));
    expect(atNight.date).toBe('2026-11-24');
    expect(atNight.visits.map(({ id, from }) => [id, from])).toEqual([
      [late.id, '23:00'],
      [early.id, '04:00'],
    ]);
    expect((await listOf(carer, '2026-11-25')).visits).toEqual([]);
  });

  it('tells what changed and why until it is read, to who lost and who got a visit', async () => {
    const [one, other] = [await makeCarer('Torgeir'), await makeCarer('Audny')];
    const { id } = await makePlanned([one]);
    await dayTransaction(db, (tx) =>
      recordDayChange(tx, {
        ...{ actor: other.actor, at: NOW, kind: 'absence', date: DATE, reason: 'Syk i dag' },
        visits: [{ id, to: { staffIds: [other.staffId] } }],
      }),
    );
    expect((await listOf(one, DATE)).changes).toMatchObject([{ what: 'lost', reason: 'Syk i dag', was: '10:00' }]);
    const { changes } = await listOf(other, DATE);
    expect(changes).toMatchObject([{ what: 'gained', kind: 'absence', is: '10:00' }]);
    const later = new Date(NOW.getTime() + MINUTE);
    await lookAtDay({ db, actor: other.actor, now: () => later }, { date: DATE, until: new Date(changes[0]?.at ?? 0) });
    expect((await listOf(other, DATE)).changes).toEqual([]);
    expect((await listOf(one, DATE)).changes).toHaveLength(1);
  });

  it('shows visits of others only where she is of the team', async () => {
    const [one, other] = [await makeCarer('Torgeir'), await makeCarer('Audny')];
    const known = await makePlanned([other]);
    await makePlanned([], { status: 'unassigned', startsAt: null, endsAt: null, cause: 'noCapacity' });
    await db.careTeamMember.create({
      data: { recipientId: known.recipientId, staffId: one.staffId, role: 'member', validFrom: DAY },
    });
    const { visits, elsewhere } = await listOf(one, DATE);
    expect(visits).toEqual([]);
    expect(elsewhere).toMatchObject([{ id: known.id, others: [{ name: 'Audny' }] }]);
  });
});
