import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Clock, IsoDate } from '~/domain/brand';
import { endVisitPlan } from '~/features/people/end-visit-plan.service.server';
import { addExclusion, endExclusion } from '~/features/people/save-exclusion.service.server';
import { saveVisitPlan } from '~/features/people/save-visit-plan.service.server';
import { visitPlanForm, type VisitPlanForm } from '~/features/people/visit-plan.form';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient, makeStaff, makeZone } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let leader: MadeContext;
let stranger: MadeContext;
let zoneId: string;
let recipientId: string;
const day = (text: string) => text as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  zoneId = (await makeZone(db)).id;
  leader = await makeContext(db, { role: 'zoneLeader', zoneIds: [zoneId] });
  stranger = await makeContext(db, { role: 'zoneLeader', zoneIds: [(await makeZone(db)).id] });
});
beforeEach(async () => {
  recipientId = (await makeRecipient(db, { zoneId })).id;
});

const filled = (overrides: Partial<VisitPlanForm> = {}): VisitPlanForm => ({
  revision: 0,
  kind: 'weekdays',
  weekdays: ['1', '4'],
  interval: 1,
  times: 1,
  daysBetween: 1,
  earliest: '10:00' as Clock,
  latest: '13:00' as Clock,
  minutes: 45,
  carers: '2',
  skillIds: [],
  toKnow: null,
  validFrom: day('2026-11-02'),
  validTo: null,
  ...overrides,
});

it('keeps fixed weekdays as a recurrence rule', async () => {
  const skill = await db.skill.create({ data: { name: `legemiddel ${recipientId}` } });
  const verdict = await saveVisitPlan(leader, { ...filled({ skillIds: [skill.id] }), recipientId, visitPlanId: null });
  expect(verdict).toMatchObject({ ok: true });
  const plans = await db.visitPlan.findMany({ where: { recipientId }, include: { skills: true } });
  expect(plans).toMatchObject([
    { recurrence: 'FREQ=WEEKLY;BYDAY=MO,TH', timesPerWeek: null, carers: 2, skills: [{ skillId: skill.id }] },
  ]);
});

it('turns a fixed plan into a movable one', async () => {
  await saveVisitPlan(leader, { ...filled(), recipientId, visitPlanId: null });
  const plan = await db.visitPlan.findFirstOrThrow({ where: { recipientId } });
  const movable = filled({ kind: 'movable', times: 2, daysBetween: 2, weekdays: ['1', '3', '5'], revision: 1 });
  await saveVisitPlan(leader, { ...movable, recipientId, visitPlanId: plan.id });
  expect(await db.visitPlan.findUnique({ where: { id: plan.id } })).toMatchObject({
    recurrence: null,
    timesPerWeek: 2,
    weekdays: [1, 3, 5],
    minDaysBetween: 2,
    revision: 2,
  });
});

it('names a second plan apart from the first', async () => {
  await saveVisitPlan(leader, { ...filled(), recipientId, visitPlanId: null });
  await saveVisitPlan(leader, { ...filled(), recipientId, visitPlanId: null });
  const plans = await db.visitPlan.findMany({ where: { recipientId }, select: { reference: true } });
  expect(new Set(plans.map((plan) => plan.reference)).size).toBe(2);
});

it('tells the second of two savers', async () => {
  await saveVisitPlan(leader, { ...filled(), recipientId, visitPlanId: null });
  const { id } = await db.visitPlan.findFirstOrThrow({ where: { recipientId } });
  await saveVisitPlan(leader, { ...filled({ revision: 1, minutes: 50 }), recipientId, visitPlanId: id });
  const second = await saveVisitPlan(leader, { ...filled({ revision: 1, minutes: 55 }), recipientId, visitPlanId: id });
  expect(second).toMatchObject({ cause: 'stale' });
  expect((await db.visitPlan.findUnique({ where: { id } }))?.minutes).toBe(50);
});

it('is closed to a leader of another zone', async () => {
  expect(await saveVisitPlan(stranger, { ...filled(), recipientId, visitPlanId: null })).toMatchObject({
    cause: 'notFound',
  });
  await saveVisitPlan(leader, { ...filled(), recipientId, visitPlanId: null });
  const { id } = await db.visitPlan.findFirstOrThrow({ where: { recipientId } });
  const ended = await endVisitPlan(stranger, { recipientId, visitPlanId: id, revision: 1, lastDay: day('2026-12-01') });
  expect(ended).toMatchObject({ cause: 'notFound' });
});

it('does not change a plan of one recipient through the page of another', async () => {
  await saveVisitPlan(leader, { ...filled(), recipientId, visitPlanId: null });
  const { id } = await db.visitPlan.findFirstOrThrow({ where: { recipientId } });
  const other = await makeRecipient(db, { zoneId });
  const verdict = await saveVisitPlan(leader, { ...filled({ revision: 1 }), recipientId: other.id, visitPlanId: id });
  expect(verdict).toMatchObject({ cause: 'notFound' });
});

it('ends a plan on a date and keeps it', async () => {
  await saveVisitPlan(leader, { ...filled(), recipientId, visitPlanId: null });
  const { id } = await db.visitPlan.findFirstOrThrow({ where: { recipientId } });
  const verdict = await endVisitPlan(leader, { recipientId, visitPlanId: id, revision: 1, lastDay: day('2026-12-01') });
  expect(verdict).toEqual({ ok: true });
  expect(await db.visitPlan.findUnique({ where: { id } })).toMatchObject({ validTo: new Date('2026-12-01T00:00:00Z') });
});

it.each<[string, object, string]>([
  ['a window that ends before it begins', { earliest: '13:00', latest: '10:00' }, 'windowTurned'],
  ['no weekday', { weekdays: [] }, 'weekdaysMissing'],
  ['more visits than the days have room for', { kind: 'movable', times: '3', daysBetween: '3' }, 'notEnoughDays'],
])('asks for a correction of %s', (_what, wrong, cause) => {
  const texts = { revision: '0', interval: '1', times: '1', daysBetween: '1', minutes: '45', validTo: '' };
  const result = visitPlanForm.safeParse({ ...filled(), ...texts, ...wrong });
  const causes = result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : issue.code));
  expect(causes).toEqual([cause]);
});

it('excludes a person for a time, once', async () => {
  const staffId = (await makeStaff(db, { zoneId })).id;
  const wish = { recipientId, staffId, reason: 'recipientWish', validFrom: day('2026-11-22'), validTo: null } as const;
  expect(await addExclusion(leader, wish)).toEqual({ ok: true });
  expect(await addExclusion(leader, wish)).toMatchObject({ cause: 'alreadyExcluded' });
  expect(await addExclusion(stranger, wish)).toMatchObject({ cause: 'notFound' });
  const { id } = await db.recipientExclusion.findFirstOrThrow({ where: { recipientId } });
  const end = { recipientId, exclusionId: id, revision: 1, lastDay: day('2026-12-31') };
  expect(await endExclusion(stranger, end)).toMatchObject({ cause: 'notFound' });
  expect(await endExclusion(leader, { ...end, lastDay: day('2026-11-21') })).toMatchObject({
    cause: 'lastBeforeFirst',
  });
  expect(await endExclusion(leader, end)).toEqual({ ok: true });
  expect(await endExclusion(leader, { ...end, lastDay: day('2026-12-01') })).toMatchObject({ cause: 'stale' });
  expect(await addExclusion(leader, { ...wish, validFrom: day('2027-01-01') })).toEqual({ ok: true });
});

it('does not exclude the pinned primary contact', async () => {
  const staffId = (await makeStaff(db, { zoneId })).id;
  await db.recipient.update({ where: { id: recipientId }, data: { pinnedPrimaryId: staffId } });
  const wish = { recipientId, staffId, reason: 'other', validFrom: day('2026-11-22'), validTo: null } as const;
  expect(await addExclusion(leader, wish)).toMatchObject({ cause: 'isPrimary', field: 'staffId' });
});

it('keeps a few words for whoever comes, and takes no plan for one where nobody is to be alone', async () => {
  const { id } = await makeRecipient(db, { zoneId, neverAlone: true });
  const save = (carers: '1' | '2') =>
    saveVisitPlan(leader, { ...filled({ carers, toKnow: 'Ring to ganger' }), recipientId: id, visitPlanId: null });
  expect(await save('1')).toMatchObject({ cause: 'twoCarersNeeded', field: 'carers' });
  expect(await save('2')).toMatchObject({ ok: true });
  expect(await db.visitPlan.findMany({ where: { recipientId: id } })).toMatchObject([
    { carers: 2, toKnow: 'Ring to ganger' },
  ]);
});
