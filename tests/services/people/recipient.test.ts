import { beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { endRecipient } from '~/features/people/end-recipient.service.server';
import type { RecipientForm } from '~/features/people/recipient.form';
import { recipientPage } from '~/features/people/recipient-page.query.server';
import { listRecipients } from '~/features/people/recipients.query.server';
import { addExclusion } from '~/features/people/save-exclusion.service.server';
import { saveRecipient } from '~/features/people/save-recipient.service.server';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient, makeStaff, makeVisit, makeVisitPlan, makeZone } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let north: string;
let south: string;
let leader: MadeContext;
const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-22');
const NOON = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  ({ db } = await createTestDb());
  north = (await makeZone(db)).id;
  south = (await makeZone(db)).id;
  leader = await makeContext(db, { role: 'zoneLeader', zoneIds: [north] });
});

const filled = (overrides: Partial<RecipientForm> = {}): RecipientForm => ({
  revision: 0,
  displayName: 'Aud M.',
  zoneId: north,
  category: 'dual',
  tier: 'B',
  criteriaMet: ['ownWish'],
  serviceCoverage: 'interdisciplinary',
  teamSize: 4,
  pinnedPrimaryId: null,
  neverAlone: false,
  startsOn: day('2026-11-02'),
  reviewOn: day('2027-05-02'),
  ...overrides,
});

async function create(): Promise<string> {
  const verdict = await saveRecipient(leader, { ...filled(), recipientId: null });
  if (!verdict.ok) throw new Error(verdict.cause);
  return verdict.recipientId;
}

it('adds a recipient in a zone of the leader and writes it in the access log', async () => {
  const recipientId = await create();
  expect(await db.recipient.findUnique({ where: { id: recipientId } })).toMatchObject({
    displayName: 'Aud M.',
    zoneId: north,
    serviceCoverage: 'interdisciplinary',
  });
  const entries = await db.accessLog.findMany({ where: { recipientId } });
  expect(entries).toMatchObject([{ action: 'change', thing: 'recipient', userId: leader.actor.userId }]);
});

it('does not add a recipient in a zone that the leader does not answer for', async () => {
  const verdict = await saveRecipient(leader, { ...filled({ zoneId: south }), recipientId: null });
  expect(verdict).toMatchObject({ ok: false, cause: 'zoneOutsideScope', field: 'zoneId' });
});

it('does not move a recipient to a zone outside, nor touch one from there', async () => {
  const recipientId = await create();
  const moved = await saveRecipient(leader, { ...filled({ revision: 1, zoneId: south }), recipientId });
  expect(moved).toMatchObject({ cause: 'zoneOutsideScope' });
  const outside = await makeRecipient(db, { zoneId: south, displayName: 'Utenfor' });
  const taken = await saveRecipient(leader, { ...filled({ revision: 1 }), recipientId: outside.id });
  expect(taken).toMatchObject({ ok: false, cause: 'notFound' });
  expect((await db.recipient.findUnique({ where: { id: outside.id } }))?.displayName).toBe('Utenfor');
});

it('tells the second of two savers', async () => {
  const recipientId = await create();
  await saveRecipient(leader, { ...filled({ revision: 1, displayName: 'Aud N.' }), recipientId });
  const second = await saveRecipient(leader, { ...filled({ revision: 1, displayName: 'Aud O.' }), recipientId });
  expect(second).toMatchObject({ ok: false, cause: 'stale' });
});

it('does not pin a primary contact who is excluded', async () => {
  const recipientId = await create();
  const staffId = (await makeStaff(db, { zoneId: north })).id;
  const exclusion = { staffId, reason: 'other', validFrom: TODAY, validTo: null } as const;
  expect(await addExclusion(leader, { ...exclusion, recipientId })).toEqual({ ok: true });
  const pinned = await saveRecipient(leader, { ...filled({ revision: 1, pinnedPrimaryId: staffId }), recipientId });
  expect(pinned).toMatchObject({ cause: 'primaryExcluded', field: 'pinnedPrimaryId' });
});

it('lists the recipients of the leader and no others, with visits and team', async () => {
  const { id } = await makeRecipient(db, { zoneId: north, reviewOn: new Date('2026-11-01') });
  await makeVisitPlan(db, { recipientId: id, timesPerWeek: 3 });
  const staff = await makeStaff(db, { zoneId: north, name: 'Kari Primær' });
  await db.careTeamMember.create({
    data: { recipientId: id, staffId: staff.id, role: 'primary', validFrom: new Date('2026-01-05') },
  });
  await makeRecipient(db, { zoneId: south });
  const rows = await listRecipients(db, { scope: leader.scope, today: TODAY });
  expect(new Set(rows.map((row) => row.zone.id))).toEqual(new Set([north]));
  expect(rows.find((row) => row.id === id)).toMatchObject({
    visitsPerWeek: 3,
    primary: 'Kari Primær',
    team: ['Kari Primær'],
    reviewOverdue: true,
    m14: null,
  });
});

it('shows a person on shift her own recipients only', async () => {
  const staff = await makeStaff(db, { zoneId: south });
  const hers = await makeRecipient(db, { zoneId: south });
  await db.careTeamMember.create({
    data: { recipientId: hers.id, staffId: staff.id, role: 'member', validFrom: new Date('2026-01-05') },
  });
  const { scope } = await makeContext(db, { role: 'staff', staffId: staff.id });
  const rows = await listRecipients(db, { scope, today: TODAY });
  expect(rows.map((row) => row.id)).toEqual([hers.id]);
});

it('answers for a recipient outside the scope as for one who does not exist', async () => {
  const outside = await makeRecipient(db, { zoneId: south });
  const wanted = { scope: leader.scope, now: NOON, days: 14, withExclusions: true };
  expect(await recipientPage(db, { ...wanted, recipientId: outside.id })).toBeNull();
});

it('shows exclusions only to those who need to know them', async () => {
  const recipientId = await create();
  const staffId = (await makeStaff(db, { zoneId: north })).id;
  await addExclusion(leader, { recipientId, staffId, reason: 'staffWish', validFrom: TODAY, validTo: null });
  const wanted = { scope: leader.scope, now: NOON, days: 14, recipientId };
  expect((await recipientPage(db, { ...wanted, withExclusions: true }))?.exclusions).toHaveLength(1);
  expect((await recipientPage(db, { ...wanted, withExclusions: false }))?.exclusions).toEqual([]);
});

it('ends the service with plans and team, and cancels the visits that come after', async () => {
  const { id: recipientId } = await makeRecipient(db, { zoneId: north });
  const plan = await makeVisitPlan(db, { recipientId });
  const staff = await makeStaff(db, { zoneId: north });
  await db.careTeamMember.create({
    data: { recipientId, staffId: staff.id, role: 'primary', validFrom: new Date('2026-01-05') },
  });
  const before = await makeVisit(db, { recipientId, date: new Date('2026-11-30') });
  const after = await makeVisit(db, { recipientId, date: new Date('2026-12-01') });
  const verdict = await endRecipient(leader, { recipientId, revision: 1, lastDay: day('2026-11-30') });
  expect(verdict).toEqual({ ok: true });
  const lastDay = new Date('2026-11-30T00:00:00Z');
  expect(await db.recipient.findUnique({ where: { id: recipientId } })).toMatchObject({ endsOn: lastDay });
  expect(await db.visitPlan.findUnique({ where: { id: plan.id } })).toMatchObject({ validTo: lastDay });
  expect(await db.careTeamMember.findMany({ where: { recipientId } })).toMatchObject([{ validTo: lastDay }]);
  expect(await db.visit.findUnique({ where: { id: before.id } })).toMatchObject({ status: 'planned' });
  expect(await db.visit.findUnique({ where: { id: after.id } })).toMatchObject({
    status: 'cancelled',
    cause: 'recipientEnded',
  });
});

it('does not end a service before it began, or from another zone', async () => {
  const recipientId = await create();
  const early = await endRecipient(leader, { recipientId, revision: 1, lastDay: day('2026-11-01') });
  expect(early).toMatchObject({ cause: 'lastBeforeFirst', facts: { first: '02.11.2026' } });
  const other = await makeContext(db, { role: 'zoneLeader', zoneIds: [south] });
  const foreign = await endRecipient(other, { recipientId, revision: 1, lastDay: day('2026-11-30') });
  expect(foreign).toMatchObject({ cause: 'notFound' });
});

it('lets nobody be alone with a recipient only where each visit plan that is not over has two carers', async () => {
  const recipientId = await create();
  await makeVisitPlan(db, { recipientId, carers: 1, validTo: new Date('2026-11-20') });
  const plan = await makeVisitPlan(db, { recipientId, carers: 1 });
  const never = { ...filled({ neverAlone: true, revision: 1 }), recipientId };
  expect(await saveRecipient(leader, never)).toMatchObject({ cause: 'plansForOne', facts: { count: 1 } });
  await db.visitPlan.update({ where: { id: plan.id }, data: { carers: 2 } });
  expect(await saveRecipient(leader, never)).toMatchObject({ ok: true });
  expect(await db.recipient.findUnique({ where: { id: recipientId } })).toMatchObject({ neverAlone: true });
});
