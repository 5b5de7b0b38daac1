import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { closablePage } from '~/features/shift-book/closable-shift.query.server';
import { closeShift } from '~/features/shift-book/close-shift.service.server';
import { openedShift } from '~/features/shift-book/absence-change.server';
import { changePage } from '~/features/shift-book/change-page.query.server';
import { shiftBook } from '~/features/shift-book/shift-book.query.server';
import { shiftPage } from '~/features/shift-book/shift-page.query.server';
import { undoChange } from '~/features/shift-book/undo-change.service.server';
import { assignSubstitute } from '~/features/shift-book/assign-substitute.service.server';
import { rankedSubstitutes } from '~/features/shift-book/ranked-substitutes.server';
import { registerAbsence } from '~/features/shift-book/register-absence.service.server';
import { SHIFT_CHANGES } from '~/platform/day-changes/change-kinds';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { undoDayChange } from '~/platform/day-changes/undo-day-change.server';
import { publishVersion } from '~/platform/case-store/publish-version.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { toldElsewhere } from '../../factories/told-elsewhere';
import { createDemoDb } from '../../setup/demo-database';

let db: Db;
let drop: () => Promise<void>;
let context: MadeContext;
const TODAY = '2026-11-26' as IsoDate;
const ALL = { kind: 'all' } as const;
const AT = new Date('2026-11-26T06:40:00+01:00');

beforeAll(async () => {
  const made = await createDemoDb();
  db = createDb({ url: made.url, poolSize: 4 });
  drop = made.drop;
  context = { ...(await makeContext(db, { role: 'zoneLeader' })), now: () => AT };
});

afterAll(async () => {
  await destroyPlannerPool();
  await db.$disconnect();
  await drop();
});

const onDate = new Date(`${TODAY}T00:00:00Z`);

/** The one with most visits on a day shift today. */
async function busiest(): Promise<{ staffId: string; shiftId: string }> {
  const shifts = await db.shift.findMany({ where: { date: onDate, status: 'planned', shiftCode: { code: 'D' } } });
  const counted = await Promise.all(
    shifts.map(async ({ id, staffId }) => ({
      ...{ shiftId: id, staffId: staffId ?? '' },
      visits: await db.visitCarer.count({ where: { staffId: staffId ?? '', active: true, visit: { date: onDate } } }),
    })),
  );
  const [most] = counted.sort((a, b) => b.visits - a.visits);
  if (!most) throw new Error('The demo has day shifts today');
  return most;
}

const standing = async () =>
  (
    await db.visit.findMany({
      where: { date: onDate },
      include: { carers: { where: { active: true }, orderBy: { staffId: 'asc' } } },
      orderBy: { id: 'asc' },
    })
  ).map(({ id, status, startsAt, carers }) => ({ id, status, startsAt, staff: carers.map(({ staffId }) => staffId) }));

/** Publishes the version that is live once more, from today. */
async function republish() {
  const { id } = await db.rotaVersion.findFirstOrThrow({ where: { status: 'published' } });
  return db.$transaction((tx) => publishVersion(tx, { versionId: id, actorId: null, now: AT, from: TODAY }));
}

describe('an absence in the morning', () => {
  it('opens the shift, gives the visits to others, is filled by a ranked substitute, and is taken back whole', async () => {
    const before = await standing();
    const { staffId, shiftId } = await busiest();
    const form = { staffId, fromOn: TODAY, toOn: TODAY, fromTime: null };
    const registered = await registerAbsence(context, form);
    if (!registered.ok) throw new Error(registered.cause);
    const { changeId } = registered;
    expect((await db.shift.findUniqueOrThrow({ where: { id: shiftId } })).status).toBe('absent');
    const open = await db.shift.findUniqueOrThrow({ where: { replacesId: shiftId } });
    expect(open).toMatchObject({ status: 'open', staffId: null });
    expect((await standing()).filter(({ staff }) => staff.includes(staffId))).toEqual([]);
    expect(await db.staffAbsence.count({ where: { staffId, dayChangeId: changeId } })).toBe(1);

    const opened = await openedShift(db, { shiftId: open.id, at: AT });
    if (!opened) throw new Error('The open shift is there');
    expect(opened.recipientIds.length).toBeGreaterThan(2);
    const [ranked = []] = await rankedSubstitutes(db, [opened]);
    const legal = ranked.map(({ breaches }) => breaches.length === 0);
    expect(legal.indexOf(false) === -1 || !legal.slice(legal.indexOf(false)).includes(true)).toBe(true);
    const [best] = ranked;
    if (!best) throw new Error('Somebody is free');
    const assigned = await assignSubstitute(context, {
      ...{ shiftId: open.id, revision: open.revision, staffId: best.staffId, reason: null },
    });
    if (!assigned.ok) throw new Error(assigned.cause);
    const now = await standing();
    expect(now.filter(({ staff }) => staff.includes(best.staffId)).length).toBeGreaterThan(0);
    expect(now.filter(({ status }) => status === 'unassigned').length).toBe(
      before.filter(({ status }) => status === 'unassigned').length,
    );
    expect(await republish()).toMatchObject({ shifts: { kept: 2 } });
    expect(await standing()).toEqual(now);
    const back = (id: string) =>
      dayTransaction(db, (tx) =>
        undoDayChange(tx, { ...context, at: AT, changeId: id, reason: null, kinds: SHIFT_CHANGES }),
      );
    expect(await back(changeId)).toMatchObject({ ok: false, cause: 'changedLater' });
    expect((await back(assigned.changeId)).ok).toBe(true);
    expect((await back(changeId)).ok).toBe(true);
    expect(await standing()).toEqual(before);
    expect((await db.shift.findUniqueOrThrow({ where: { id: shiftId } })).status).toBe('planned');
  });
});

describe('people on call', () => {
  it('are ranked with the others though they have no line, and work the shift they are given', async () => {
    const { staffId } = await busiest();
    const registered = await registerAbsence(context, { staffId, fromOn: TODAY, toOn: TODAY, fromTime: null });
    if (!registered.ok) throw new Error(registered.cause);
    const change = await changePage(db, { changeId: registered.changeId, scope: { kind: 'all' }, at: AT });
    const blind = await changePage(db, {
      ...{ changeId: registered.changeId, at: AT },
      scope: { kind: 'zones', zoneIds: [] },
    });
    const touched = new Set(change?.visits.map(({ recipient }) => recipient.id)).size;
    expect(change).toMatchObject({ elsewhere: 0, lostElsewhere: 0, visitsTotal: { isLeast: false } });
    expect(blind?.elsewhere).toBe(toldElsewhere(change?.visits.length ?? 0, touched));
    const lost = change?.lost.length ?? 0;
    expect(blind?.lostElsewhere).toBe(toldElsewhere(lost));
    const [shift] = change?.shifts ?? [];
    const onCall = shift?.substitutes.filter(({ isOnCall }) => isOnCall) ?? [];
    expect(onCall.map(({ name }) => name).sort()).toEqual(['Vemund Eikåsen', 'Ylva Storhaugen', 'Øydis Lauvmo']);
    for (const { breaches, overtimeMinutes } of onCall) expect([breaches, overtimeMinutes]).toEqual([[], 0]);
    const [first] = onCall;
    if (!shift || !first) throw new Error('Somebody on call is free');
    const form = { shiftId: shift.id, revision: shift.revision, staffId: first.staffId, reason: null };
    const assigned = await assignSubstitute(context, form);
    if (!assigned.ok) throw new Error(assigned.cause);
    const book = await shiftBook(db, { from: TODAY, to: TODAY });
    expect(book.shifts.find(({ id }) => id === shift.id)).toMatchObject({ staffName: first.name, isOnCall: true });
    expect((await standing()).filter(({ staff }) => staff.includes(first.staffId)).length).toBeGreaterThan(0);
    for (const changeId of [assigned.changeId, registered.changeId]) {
      expect((await undoChange(context, { changeId })).ok).toBe(true);
    }
  });
});

describe('an open shift that nobody is to have', () => {
  it('is closed with why, leaves the visits as they are, stands in the history, and is open again when that is undone', async () => {
    const { staffId, shiftId } = await busiest();
    const registered = await registerAbsence(context, { staffId, fromOn: TODAY, toOn: TODAY, fromTime: null });
    if (!registered.ok) throw new Error(registered.cause);
    const open = await db.shift.findUniqueOrThrow({ where: { replacesId: shiftId } });
    const before = await standing();
    expect(await closablePage(db, { shiftId: open.id, at: AT, scope: ALL })).toMatchObject({ isOpen: true, code: 'D' });
    const form = { shiftId: open.id, revision: open.revision, reason: 'De andre rekker alle besøkene' };
    expect(await closeShift(context, form)).toEqual({ ok: true, date: TODAY });
    expect(await closeShift(context, form)).toMatchObject({ ok: false, cause: 'changed' });
    expect(await standing()).toEqual(before);
    const book = await shiftBook(db, { from: TODAY, to: TODAY });
    expect(book.shifts.filter(({ status }) => status === 'open')).toEqual([]);
    const page = await shiftPage(db, { shiftId: open.id, at: AT, mayChange: true, scope: ALL });
    expect(page?.substitutes).toBeNull();
    const closing = page?.history.at(-1);
    expect(closing).toMatchObject({ kind: 'shiftClosed', reason: form.reason, after: { status: 'cancelled' } });
    expect(await undoChange(context, registered)).toMatchObject({ ok: false, cause: 'changedLater' });
    expect((await undoChange(context, { changeId: closing?.changeId ?? '' })).ok).toBe(true);
    expect(await db.shift.findUniqueOrThrow({ where: { id: open.id } })).toMatchObject({
      status: 'open',
      staffId: null,
    });
    expect((await undoChange(context, registered)).ok).toBe(true);
  });
});

describe('an open shift', () => {
  it('goes to exactly one where two leaders give it away at once, and the other is told who was first', async () => {
    const other = { ...(await makeContext(db, { role: 'zoneLeader' })), now: () => AT };
    const { staffId, shiftId } = await busiest();
    const registered = await registerAbsence(context, { staffId, fromOn: TODAY, toOn: TODAY, fromTime: null });
    if (!registered.ok) throw new Error(registered.cause);
    const open = await db.shift.findUniqueOrThrow({ where: { replacesId: shiftId } });
    const opened = await openedShift(db, { shiftId: open.id, at: AT });
    const [ranked = []] = opened ? await rankedSubstitutes(db, [opened]) : [];
    const give = (who: MadeContext, person: string | undefined) =>
      assignSubstitute(who, {
        ...{ shiftId: open.id, revision: open.revision, staffId: person ?? '', reason: 'Haster' },
      });
    const answers = await Promise.all([give(context, ranked[0]?.staffId), give(other, ranked[1]?.staffId)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { staffId: holder } = await db.shift.findUniqueOrThrow({ where: { id: open.id } });
    const winner = answers[0].ok ? ranked[0] : ranked[1];
    expect(holder).toBe(winner?.staffId);
    const name = answers[0].ok ? context.actor.name : other.actor.name;
    const told = answers.find(({ ok }) => !ok);
    expect(told).toMatchObject({ cause: 'taken', facts: { by: name, holder: winner?.name } });
  });

  it('is not given to somebody for whom it breaks the law without a reason', async () => {
    const open = await db.shift.findFirstOrThrow({ where: { date: onDate, status: 'planned', rotaVersionId: null } });
    const changed = await db.shiftChange.findFirstOrThrow({ where: { shiftId: open.id }, orderBy: { id: 'desc' } });
    await dayTransaction(db, (tx) =>
      undoDayChange(tx, { ...context, at: AT, changeId: changed.dayChangeId, reason: null, kinds: SHIFT_CHANGES }),
    );
    const opened = await openedShift(db, { shiftId: open.id, at: AT });
    if (!opened) throw new Error('The shift is open again');
    const [ranked = []] = await rankedSubstitutes(db, [opened]);
    const illegal = ranked.find(({ breaches }) => breaches.length > 0);
    if (!illegal) throw new Error('Somebody in the demo may not work it');
    const form = { shiftId: open.id, revision: opened.revision, staffId: illegal.staffId, reason: null };
    expect(await assignSubstitute(context, form)).toMatchObject({ ok: false, cause: 'needsReason', field: 'reason' });
  });
});
