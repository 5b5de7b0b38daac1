import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '~/domain/access/vocabulary';
import type { Clock, IsoDate } from '~/domain/brand';
import { addVisit } from '~/features/visits/change/add-visit.service.server';
import { dayLog } from '~/features/visits/change/day-log.query.server';
import { cancelVisit, moveVisit } from '~/features/visits/change/move-visit.service.server';
import { passOn, weighPassing } from '~/features/visits/change/pass-on.service.server';
import { undoChange } from '~/features/visits/change/undo-change.service.server';
import { visitChangePage, type VisitChangePage } from '~/features/visits/change/visit-change.query.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb } from '../../setup/demo-database';

const TODAY = '2026-11-25' as IsoDate;
const TOMORROW = '2026-11-26' as IsoDate;
const now = () => new Date('2026-11-25T10:00:00+01:00');
const ALL: Scope = { kind: 'all' };

let db: Db;
let drop: () => Promise<void>;
let access: MadeContext;
beforeAll(async () => {
  const database = await createDemoDb();
  drop = database.drop;
  db = createDb({ url: database.url, poolSize: 4 });
  const zoneIds = (await db.zone.findMany()).map(({ id }) => id);
  access = { ...(await makeContext(db, { role: 'zoneLeader', zoneIds })), now, scope: ALL };
});
afterAll(async () => {
  await destroyPlannerPool();
  await db.$disconnect();
  await drop();
});

/** Visits of tomorrow that one person makes, and that nobody has changed. */
const ofTomorrow = () =>
  db.visit.findMany({
    where: { date: new Date(TOMORROW), status: 'planned', visitPlan: { carers: 1 }, changes: { none: {} } },
    include: { carers: { where: { active: true } }, visitPlan: true, recipient: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });

async function pageOf(visitId: string, thought: Parameters<typeof visitChangePage>[1]['thought'] = null) {
  const page = await visitChangePage(access, { visitId, thought });
  if (page === null || page === 'begun') throw new Error('The visit can be changed');
  return page;
}

/** The one change of its kind tomorrow that has not been taken back. */
const changeOf = async (kind: string) =>
  (await dayLog(db, { date: TOMORROW, scope: ALL, today: TODAY })).find((one) => one.kind === kind && !one.isUndone);

const sent = (page: VisitChangePage, place: VisitChangePage['offered'][number]) => ({
  ...{ visitId: page.visit.id, revision: page.visit.revision, reason: null },
  ...{ date: place.date, start: place.start, staffIds: [...place.staffIds] },
});

async function aPage() {
  for (const { id } of await ofTomorrow()) {
    const page = await pageOf(id);
    if (page.offered.length > 1) return page;
  }
  throw new Error('Some visit has two other places');
}

describe('moving a visit', () => {
  let page: VisitChangePage;
  beforeEach(async () => {
    page = await aPage();
  });

  it('offers places that break no rule, and makes the one that is taken', async () => {
    for (const { effect } of page.offered) expect(effect.breaches).toEqual([]);
    const [place] = page.offered;
    if (!place) throw new Error('A place is offered');
    expect(await moveVisit(access, sent(page, place))).toMatchObject({ ok: true, date: TOMORROW });
    const moved = await pageOf(page.visit.id);
    expect(moved.visit).toMatchObject({ date: place.date, start: place.start, staffIds: place.staffIds });
    const change = await changeOf('visitMoved');
    expect(change?.visits).toEqual({ count: place.effect.visits.length, isLeast: false });
    expect(await undoChange(access, { changeId: change?.changeId ?? '' })).toMatchObject({ ok: true });
    expect((await pageOf(page.visit.id)).visit.staffIds).toEqual(page.visit.staffIds);
  });

  it('tells the second of two leaders, and changes nothing for her', async () => {
    const [first, second] = page.offered;
    if (!first || !second) throw new Error('Two places are offered');
    expect((await moveVisit(access, sent(page, first))).ok).toBe(true);
    expect(await moveVisit(access, sent(page, second))).toMatchObject({ ok: false, cause: 'stale' });
    expect((await pageOf(page.visit.id)).visit.staffIds).toEqual(first.staffIds);
  });

  it('refuses a place that breaks a rule, and says which', async () => {
    const late = { date: TOMORROW, start: '23:30' as Clock, staffIds: [...page.visit.staffIds] };
    const shown = await pageOf(page.visit.id, late);
    expect(shown.thought?.effect.breaches.map(({ rule }) => rule)).toContain('on-shift');
    const form = { visitId: page.visit.id, revision: page.visit.revision, reason: 'Avtalt på telefon' };
    expect(await moveVisit(access, { ...form, ...late })).toMatchObject({ ok: false, cause: 'breaksRules' });
    expect((await pageOf(page.visit.id)).visit.start).toBe(page.visit.start);
  });

  it('asks why a time outside what is agreed is chosen, and takes it with a reason', async () => {
    const { visit } = page;
    const outside = [-15, -10, -5].map((minutes) => ({ date: TOMORROW, start: shifted(visit.earliest, minutes) }));
    for (const place of outside) {
      const thought = { ...place, staffIds: visit.staffIds };
      const rules = (await pageOf(visit.id, thought)).thought?.effect.breaches.map(({ rule }) => rule) ?? [];
      if (rules.join() !== 'window') continue;
      const form = { ...thought, staffIds: [...visit.staffIds], visitId: visit.id, revision: visit.revision };
      const refused = await moveVisit(access, { ...form, reason: null });
      expect(refused).toMatchObject({ ok: false, cause: 'placeNeedsReason', field: 'reason' });
      expect(await moveVisit(access, { ...form, reason: 'Ønsket selv' })).toMatchObject({ ok: true });
      return;
    }
    const none = (await pageOf(visit.id, { date: TOMORROW, start: '03:00' as Clock, staffIds: visit.staffIds }))
      .thought;
    expect(none?.effect.breaches.map(({ rule }) => rule)).toContain('window');
  });

  it('does not reach a visit of another zone, nor one that has begun', async () => {
    const own = await db.recipient.findUniqueOrThrow({ where: { id: page.visit.recipientId } });
    const scope: Scope = { kind: 'zones', zoneIds: access.actor.zoneIds.filter((id) => id !== own.zoneId) };
    const [place] = page.offered;
    if (!place) throw new Error('A place is offered');
    expect(await moveVisit({ ...access, scope }, sent(page, place))).toMatchObject({ ok: false, cause: 'notFound' });
    expect(await visitChangePage({ ...access, scope }, { visitId: page.visit.id, thought: null })).toBeNull();
    const begun = await db.visit.findFirstOrThrow({ where: { date: new Date(TODAY), startsAt: { lt: now() } } });
    const cause = 'declined' as const;
    expect(
      await cancelVisit(access, { visitId: begun.id, revision: begun.revision, cause, reason: null }),
    ).toMatchObject({
      ok: false,
      cause: 'visitBegun',
    });
  });
});

const shifted = (clock: string, minutes: number): Clock => {
  const total = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + minutes;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}` as Clock;
};

it('a visit that is called off leaves its carer free, and comes back when that is undone', async () => {
  const [visit] = await ofTomorrow();
  if (!visit) throw new Error('Somebody is visited tomorrow');
  const form = { visitId: visit.id, revision: visit.revision, cause: 'away' as const, reason: 'Hos familie' };
  expect(await cancelVisit(access, form)).toMatchObject({ ok: true });
  expect(await db.visitCarer.count({ where: { visitId: visit.id, active: true } })).toBe(0);
  const change = await changeOf('visitCancelled');
  expect(change?.reason).toBe('Hos familie');
  expect(await undoChange(access, { changeId: change?.changeId ?? '' })).toMatchObject({ ok: true });
  const back = await db.visit.findUniqueOrThrow({
    where: { id: visit.id },
    include: { carers: { where: { active: true } } },
  });
  expect(back).toMatchObject({ status: 'planned', cause: null, carers: [{ staffId: visit.carers[0]?.staffId }] });
});

describe('adding a visit', () => {
  const terms = {
    date: TOMORROW,
    earliest: '10:00' as Clock,
    latest: '13:30' as Clock,
    minutes: 20,
    carers: '1' as const,
  };

  it('gives it to somebody the recipient knows where one has room, and counts as no plan of hers', async () => {
    const member = await db.careTeamMember.findFirstOrThrow({
      where: { recipient: { zoneId: { in: [...access.actor.zoneIds] } } },
      include: { recipient: true },
    });
    const verdict = await addVisit(access, { ...terms, recipientId: member.recipientId, reason: 'Følge til lege' });
    expect(verdict).toMatchObject({ ok: true, date: TOMORROW });
    const added = await db.visit.findFirstOrThrow({
      where: { visitPlanId: null, recipientId: member.recipientId },
      include: { carers: true, changes: { include: { dayChange: true } } },
    });
    expect(added).toMatchObject({
      status: 'planned',
      earliest: '10:00',
      latest: '13:30',
      minutes: 20,
      carersNeeded: 1,
    });
    expect(added.carers).toHaveLength(1);
    expect(added.changes[0]?.dayChange).toMatchObject({ kind: 'visitAdded', reason: 'Følge til lege' });
  });

  it('refuses one person where two always go together, and a recipient out of reach', async () => {
    const recipient = await db.recipient.findFirstOrThrow({ where: { neverAlone: false } });
    await db.recipient.update({ where: { id: recipient.id }, data: { neverAlone: true } });
    const form = { ...terms, recipientId: recipient.id, reason: null };
    expect(await addVisit(access, form)).toMatchObject({ ok: false, cause: 'neverAlone' });
    const scope: Scope = { kind: 'zones', zoneIds: [randomUUID()] };
    expect(await addVisit({ ...access, scope }, form)).toMatchObject({ ok: false, cause: 'notChoice' });
  });
});

it('a visit that is done already moves for nobody, though nobody tells when it was made', async () => {
  const [visit] = await ofTomorrow();
  const staffId = visit?.carers[0]?.staffId ?? '';
  await db.visit.update({ where: { id: visit?.id ?? '' }, data: { status: 'done' } });
  const passed = { kind: 'listHandedOver', staffId, date: TOMORROW, to: [] } as const;
  const weighed = await weighPassing(db, { passed, at: now() });
  const moved = weighed?.changes.map(({ visit: id, recipient }) => `${id} ${recipient}`) ?? [];
  expect(moved.length).toBeGreaterThan(0);
  expect(moved).not.toContain(`${visit?.visitPlan?.reference} ${visit?.recipient.reference}`);
  await db.visit.update({ where: { id: visit?.id ?? '' }, data: { status: 'planned' } });
});

describe('the rest of a day', () => {
  const heldTomorrow = (staffId: string) =>
    db.visitCarer.count({ where: { staffId, active: true, visit: { date: new Date(TOMORROW), status: 'planned' } } });

  it('goes to those who are named, and what nobody takes stays', async () => {
    const [shift] = await db.shift.findMany({
      where: { date: new Date(TOMORROW), status: 'planned' },
      include: { staff: true },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    const staffId = shift?.staffId ?? '';
    const before = await heldTomorrow(staffId);
    const passed = { kind: 'listHandedOver', staffId, date: TOMORROW, to: [] } as const;
    const weighed = await weighPassing(db, { passed, at: now() });
    expect(weighed?.weighed.breaches).toEqual([]);
    expect(await passOn(access, { passed, reason: 'Må tidlig hjem' })).toMatchObject({ ok: true });
    const after = await heldTomorrow(staffId);
    expect(after).toBeLessThan(before);
    expect(after).toBeLessThanOrEqual(weighed?.left ?? 0);
    expect(await passOn(access, { passed: { ...passed, staffId: randomUUID() }, reason: null })).toMatchObject({
      ok: false,
      field: 'staffId',
    });
  });
});
