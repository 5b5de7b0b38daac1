import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, UserId } from '~/domain/access/vocabulary';
import type { Clock, IsoDate } from '~/domain/brand';
import { SHIFT_CHANGES, VISIT_CHANGES } from '~/platform/day-changes/change-kinds';
import { dayHistory, shiftHistory, visitHistory } from '~/platform/day-changes/day-history.query.server';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange, type DayChangeToRecord } from '~/platform/day-changes/record-day-change.server';
import { undoDayChange } from '~/platform/day-changes/undo-day-change.server';
import type { Db } from '~/platform/db/db.server';
import { at, makeShift, makeStaff, makeUser, makeVisit } from '../../factories/db';
import { createTestDb } from '../../setup/database';

let db: Db;
let leader: Actor;
let kari: { id: string };
let ola: { id: string };
let olasUser: string;
const DATE = '2026-01-05' as IsoDate;
const ALL_KINDS = [...SHIFT_CHANGES, ...VISIT_CHANGES];
const MORNING = at('05:40');

beforeAll(async () => {
  ({ db } = await createTestDb());
  kari = await makeStaff(db, { name: 'Kari Testesen' });
  ola = await makeStaff(db, { name: 'Ola Prøvesen' });
  const user = await makeUser(db, { role: 'zoneLeader', name: 'Lise Leder' });
  leader = {
    userId: user.id as UserId,
    name: user.name,
    role: 'zoneLeader',
    zoneIds: [],
    staffId: null,
    zoneStaffId: null,
  };
  olasUser = (await makeUser(db, { role: 'staff', staffId: ola.id })).id;
});

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.visit.deleteMany();
  await db.shift.deleteMany();
});

const change = (rest: Partial<DayChangeToRecord>) =>
  dayTransaction(db, (tx) =>
    recordDayChange(tx, {
      actor: leader,
      at: MORNING,
      kind: 'visitMoved',
      date: DATE,
      reason: 'Bytte av liste',
      ...rest,
    }),
  );

const undo = (changeId: string, when = MORNING) =>
  dayTransaction(db, (tx) => undoDayChange(tx, { actor: leader, at: when, changeId, reason: null, kinds: ALL_KINDS }));

const carersOf = async (visitId: string) =>
  (await db.visitCarer.findMany({ where: { visitId, active: true } })).map(({ staffId }) => staffId);

async function visitOf(staffId: string) {
  const visit = await makeVisit(db);
  await db.visitCarer.create({
    data: { visitId: visit.id, staffId, startsAt: at('08:00'), endsAt: at('08:30') },
  });
  return visit;
}

describe('a change of the day', () => {
  it('gives a shift to another, keeps before and after with who and why, and tells the one who got it', async () => {
    const shift = await makeShift(db, { status: 'open' });
    const changed = await change({
      kind: 'substitute',
      shifts: [{ id: shift.id, revision: 1, to: { status: 'planned', staffId: ola.id } }],
    });
    expect(changed.ok).toBe(true);
    const [entry] = await shiftHistory(db, { shiftId: shift.id });
    expect(entry).toMatchObject({
      by: 'Lise Leder',
      reason: 'Bytte av liste',
      at: MORNING.toISOString(),
      before: { status: 'open', staffId: null },
      after: { status: 'planned', staffId: ola.id },
    });
    const notices = await db.notice.findMany({ where: { userId: olasUser } });
    expect(notices).toMatchObject([
      { kind: 'shiftAssigned', facts: { shiftId: shift.id, start: '07:30', end: '15:00' } },
    ]);
  });

  it('hands a visit over and moves it, and keeps whoever no longer comes as inactive', async () => {
    const visit = await visitOf(kari.id);
    const to = { staffIds: [ola.id], startsAt: at('09:00').toISOString(), endsAt: at('09:30').toISOString() };
    expect((await change({ visits: [{ id: visit.id, to, facts: { cause: 'absence' } }] })).ok).toBe(true);
    expect(await carersOf(visit.id)).toEqual([ola.id]);
    expect(await db.visitCarer.count({ where: { visitId: visit.id, active: false } })).toBe(1);
    const [mine] = await db.visitCarer.findMany({ where: { visitId: visit.id, active: true } });
    expect(mine?.startsAt).toEqual(at('09:00'));
    const scope = { kind: 'all' } as const;
    const history = await visitHistory(db, { visitId: visit.id, scope, today: DATE });
    expect(history).toMatchObject([{ facts: { cause: 'absence' }, before: { staffIds: [kari.id] } }]);
    expect(await visitHistory(db, { visitId: visit.id, scope: { kind: 'zones', zoneIds: [] }, today: DATE })).toEqual(
      [],
    );
    const told = await db.notice.findMany({ where: { userId: olasUser } });
    expect(told).toMatchObject([{ kind: 'visitsChanged', facts: { days: [{ date: DATE, added: 1, removed: 0 }] } }]);
  });

  it('is refused with the name of the first where two change one shift from what they saw', async () => {
    const shift = await makeShift(db, { status: 'open' });
    const give = (staffId: string) =>
      change({ kind: 'substitute', shifts: [{ id: shift.id, revision: 1, to: { status: 'planned', staffId } }] });
    const answers = await Promise.all([give(kari.id), give(ola.id)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ cause: 'stale', facts: { by: 'Lise Leder' } });
    expect(await db.shiftChange.count({ where: { shiftId: shift.id } })).toBe(1);
  });

  it('stands as a whole or not at all where a person would be at two places at once', async () => {
    const [first, second] = [await visitOf(kari.id), await visitOf(ola.id)];
    const answer = await change({
      visits: [
        { id: first.id, to: { cause: 'note' } },
        { id: second.id, to: { staffIds: [kari.id] } },
      ],
    });
    expect(answer).toMatchObject({ ok: false, cause: 'overlap', facts: { what: 'visit' } });
    expect((await db.visit.findUniqueOrThrow({ where: { id: first.id } })).cause).toBeNull();
    expect(await carersOf(second.id)).toEqual([ola.id]);
  });

  it('lets two people trade visits in one change', async () => {
    const [first, second] = [await visitOf(kari.id), await visitOf(ola.id)];
    const answer = await change({
      visits: [
        { id: first.id, to: { staffIds: [ola.id] } },
        { id: second.id, to: { staffIds: [kari.id] } },
      ],
    });
    expect(answer.ok).toBe(true);
    expect([await carersOf(first.id), await carersOf(second.id)]).toEqual([[ola.id], [kari.id]]);
  });

  it('adds a visit of its own, and taking it back cancels it', async () => {
    const { recipientId } = await makeVisit(db);
    const id = randomUUID();
    const [startsAt, endsAt] = [at('10:00').toISOString(), at('10:45').toISOString()];
    const added = await change({
      kind: 'visitAdded',
      newVisits: [
        {
          ...{ id, recipientId, status: 'planned', date: DATE, startsAt, endsAt, staffIds: [kari.id], cause: null },
          ...{ earliest: '10:00' as Clock, latest: '12:00' as Clock, minutes: 45, carersNeeded: 1 },
        },
      ],
    });
    if (!added.ok) throw new Error(added.cause);
    expect(await carersOf(id)).toEqual([kari.id]);
    expect((await undo(added.changeId)).ok).toBe(true);
    expect((await db.visit.findUniqueOrThrow({ where: { id } })).status).toBe('cancelled');
    expect(await carersOf(id)).toEqual([]);
  });
});

it('changes at the same instant are told in the order in which they were made', async () => {
  const ids: string[] = [];
  for (let made = 0; made < 8; made += 1) {
    const shift = await makeShift(db, { status: 'open' });
    const changed = await change({ shifts: [{ id: shift.id, to: { status: 'cancelled' } }] });
    ids.unshift(changed.ok ? changed.changeId : '');
  }
  const told = (await dayHistory(db, { date: DATE, scope: { kind: 'all' }, today: DATE })).map(
    ({ changeId }) => changeId,
  );
  expect(told.slice(0, ids.length)).toEqual(ids);
});

describe('taking a change back', () => {
  it('happens where it was made: an absence is not found among the changes of visits', async () => {
    const shift = await makeShift(db, { staffId: kari.id });
    const away = await change({ kind: 'absence', shifts: [{ id: shift.id, to: { status: 'absent' } }] });
    const asked = { actor: leader, at: MORNING, changeId: away.ok ? away.changeId : '', reason: null };
    const elsewhere = await dayTransaction(db, (tx) => undoDayChange(tx, { ...asked, kinds: VISIT_CHANGES }));
    expect(elsewhere).toMatchObject({ ok: false, cause: 'notFound' });
    expect(await dayTransaction(db, (tx) => undoDayChange(tx, { ...asked, kinds: SHIFT_CHANGES }))).toMatchObject({
      ok: true,
    });
  });

  it('puts shift, visit and absence back as they were, once', async () => {
    const shift = await makeShift(db, { staffId: kari.id });
    const visit = await visitOf(kari.id);
    const none = { status: 'unassigned', startsAt: null, endsAt: null, cause: 'nobodyFree' } as const;
    const done = await change({
      kind: 'absence',
      shifts: [{ id: shift.id, to: { status: 'absent' } }],
      visits: [{ id: visit.id, to: none }],
    });
    if (!done.ok) throw new Error(done.cause);
    const date = new Date(`${DATE}T00:00:00Z`);
    const { changeId } = done;
    await db.staffAbsence.create({ data: { staffId: kari.id, fromOn: date, toOn: date, dayChangeId: changeId } });
    expect(await undo(changeId)).toMatchObject({ ok: true, begun: 0 });
    expect((await db.shift.findUniqueOrThrow({ where: { id: shift.id } })).status).toBe('planned');
    expect(await db.visit.findUniqueOrThrow({ where: { id: visit.id } })).toMatchObject({
      ...{ status: 'planned', startsAt: at('08:00'), cause: null },
    });
    expect(await carersOf(visit.id)).toEqual([kari.id]);
    expect(await db.staffAbsence.count()).toBe(0);
    const day = await dayHistory(db, { date: DATE, scope: { kind: 'all' }, today: DATE });
    expect(day.map(({ kind, isUndone }) => [kind, isUndone])).toContainEqual(['absence', true]);
    expect(await undo(changeId)).toMatchObject({ ok: false, cause: 'undone' });
  });

  it('is refused where somebody changed it later, and says who', async () => {
    const visit = await visitOf(kari.id);
    const first = await change({ visits: [{ id: visit.id, to: { staffIds: [ola.id] } }] });
    await change({ visits: [{ id: visit.id, to: { status: 'cancelled' } }] });
    if (!first.ok) throw new Error(first.cause);
    expect(await undo(first.changeId)).toMatchObject({
      ...{ ok: false, cause: 'changedLater', facts: { by: 'Lise Leder' } },
    });
  });

  it('leaves what has begun, and is too late where all of it has', async () => {
    const [early, late] = [await visitOf(kari.id), await makeVisit(db, { startsAt: at('12:00'), endsAt: at('12:30') })];
    const done = await change({
      visits: [
        { id: early.id, to: { staffIds: [ola.id] } },
        { id: late.id, to: { staffIds: [ola.id] } },
      ],
    });
    if (!done.ok) throw new Error(done.cause);
    expect(await undo(done.changeId, at('13:00'))).toMatchObject({ ok: false, cause: 'tooLate' });
    expect(await undo(done.changeId, at('10:00'))).toMatchObject({ ok: true, begun: 1 });
    expect(await carersOf(early.id)).toEqual([ola.id]);
    expect(await carersOf(late.id)).toEqual([]);
  });
});
