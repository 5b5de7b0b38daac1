import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { Actor } from '~/domain/access/vocabulary';
import type { Plan } from '~/domain/case/plan';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
let per: Actor;
let [first, second]: Plan[] = [];

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
  per = await makeActor(db, { name: 'Per Leder' });
  [first, second] = [smallPlan(1), smallPlan(2)];
});

beforeEach(async () => {
  await db.visit.deleteMany();
  await db.shift.deleteMany();
  await db.careTeamMember.deleteMany();
  await db.rotaVersion.deleteMany();
});

const START = '2026-09-07' as IsoDate;

async function draftOf(plan: Plan | undefined) {
  if (!plan) throw new Error('The plan is made before the tests');
  return makeDraft(db, { rotaId, plan, actor: kari });
}

/** Four weeks before the rota starts. */
const HELD_ON = new Date('2026-08-10T00:00:00Z');

/** A draft that has been discussed in time, so that no reason is asked for. */
async function discussedDraftOf(plan: Plan | undefined) {
  const draft = await draftOf(plan);
  await db.consultation.create({ data: { rotaVersionId: draft.id, heldOn: HELD_ON } });
  return draft;
}

type Input = Parameters<typeof publishRota>[1];

const publish = (
  version: { id: string; revision: number },
  more: Partial<Input> & { actor?: Actor; now?: Date } = {},
) => {
  const { actor = kari, now = BEFORE_START, ...input } = more;
  return publishRota(
    { db, actor, now: () => now },
    { versionId: version.id, revision: version.revision, publishedId: null, from: START, reason: null, ...input },
  );
};

describe('publishing a draft', () => {
  it('makes it the version that counts, with shifts, visits and teams, and says who did it', async () => {
    const draft = await discussedDraftOf(first);
    const kept = { shifts: 0, visits: 0 };
    expect(await publish(draft)).toEqual({ ok: true, number: draft.number, from: START, kept });
    const version = await db.rotaVersion.findUniqueOrThrow({ where: { id: draft.id } });
    expect(version).toMatchObject({ status: 'published', publishedById: kari.userId, reason: null });
    const shifts = Object.values(first?.rota ?? {}).flat();
    expect(await db.shift.count()).toBe(shifts.filter((code) => code !== null).length);
    expect(await db.visit.count({ where: { status: 'planned' } })).toBe(first?.visits.length);
    expect(await db.careTeamMember.count({ where: { role: 'primary', validTo: null } })).toBe(8);
    const logged = await db.accessLog.findFirst({ orderBy: { id: 'desc' } });
    expect(logged).toMatchObject({ userId: kari.userId, action: 'change', thing: 'publication' });
  });

  it('replaces the published version from the date on, and leaves the days before it alone', async () => {
    const old = await discussedDraftOf(first);
    await publish(old);
    const before = { lt: new Date('2026-09-14T00:00:00Z') };
    const shiftsBefore = await db.shift.findMany({ where: { date: before }, orderBy: { id: 'asc' } });
    const draft = await discussedDraftOf(second);
    const from = '2026-09-14' as IsoDate;
    expect(await publish(draft, { publishedId: old.id, from })).toMatchObject({ ok: true });
    expect(await db.rotaVersion.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({ status: 'superseded' });
    expect(await db.shift.findMany({ where: { date: before }, orderBy: { id: 'asc' } })).toEqual(shiftsBefore);
  });

  it('tells the second of two leaders who published first, and loses nothing', async () => {
    const [karis, pers] = [await discussedDraftOf(first), await discussedDraftOf(second)];
    await publish(karis);
    expect(await publish(pers, { actor: per })).toEqual({
      ok: false,
      cause: 'publishedMeanwhile',
      facts: { number: karis.number, who: 'Kari Leder', at: BEFORE_START.toISOString() },
    });
    expect(await db.rotaVersion.findUniqueOrThrow({ where: { id: pers.id } })).toEqual(pers);
    expect(await publish(pers, { actor: per, publishedId: karis.id })).toMatchObject({ ok: true });
  });

  it('lets one win when two leaders publish at the same moment', async () => {
    const [karis, pers] = [await discussedDraftOf(first), await discussedDraftOf(second)];
    const verdicts = await Promise.all([publish(karis), publish(pers, { actor: per })]);
    expect(verdicts.map((verdict) => (verdict.ok ? 'ok' : verdict.cause)).sort()).toEqual(['ok', 'publishedMeanwhile']);
    expect(await db.rotaVersion.count({ where: { status: 'published' } })).toBe(1);
  });

  it('is refused where the draft has changed since the leader looked at it', async () => {
    const draft = await discussedDraftOf(first);
    await db.rotaVersion.update({ where: { id: draft.id }, data: { revision: { increment: 1 } } });
    expect(await publish(draft)).toMatchObject({ ok: false, cause: 'stale' });
    expect(await db.shift.count()).toBe(0);
  });

  it('is refused for a version that is published, and for one that is not there', async () => {
    const draft = await discussedDraftOf(first);
    await publish(draft);
    const revision = draft.revision + 1;
    expect(await publish({ id: draft.id, revision }, { publishedId: draft.id })).toMatchObject({ cause: 'notDraft' });
    expect(await publish({ id: randomUUID(), revision: 1 })).toMatchObject({ cause: 'notFound' });
  });
});

describe('the notice of the law', () => {
  it('asks for a reason when it is less than 14 days to the date, and keeps the reason', async () => {
    const draft = await discussedDraftOf(first);
    const now = new Date('2026-08-25T09:00:00Z');
    expect(await publish(draft, { now })).toMatchObject({ ok: false, cause: 'reasonMissing', field: 'reason' });
    expect(await publish(draft, { now, reason: 'Ny tjenestemottaker fra mandag' })).toMatchObject({ ok: true });
    const version = await db.rotaVersion.findUniqueOrThrow({ where: { id: draft.id } });
    expect(version.reason).toBe('Ny tjenestemottaker fra mandag');
  });

  it('asks for none when there are exactly 14 days', async () => {
    const draft = await discussedDraftOf(first);
    expect(await publish(draft, { now: new Date('2026-08-24T09:00:00Z') })).toMatchObject({ ok: true });
  });

  it('is as long as an agreement makes it', async () => {
    const agreed = { limitName: 'noticeDays', value: 28, validFrom: new Date('2026-01-01'), source: 'Protokoll 1' };
    const { id } = await db.agreement.create({ data: agreed });
    const draft = await discussedDraftOf(first);
    const now = new Date('2026-08-11T09:00:00Z');
    const facts = { days: 28 };
    expect(await publish(draft, { now })).toMatchObject({ ok: false, cause: 'reasonMissing', field: 'reason', facts });
    expect(await publish(draft, { now: new Date('2026-08-10T09:00:00Z') })).toMatchObject({ ok: true });
    await db.agreement.delete({ where: { id } });
  });

  it.each([
    { when: 'before today', from: '2026-09-08', now: '2026-09-10T09:00:00Z', cause: 'tooEarly' },
    { when: 'before the rota starts', from: '2026-09-06', now: '2026-08-01T09:00:00Z', cause: 'beforeStart' },
    { when: 'after the plan ends', from: '2026-09-28', now: '2026-08-01T09:00:00Z', cause: 'afterEnd' },
  ])('refuses a date $when', async ({ from, now, cause }) => {
    const draft = await discussedDraftOf(first);
    const verdict = await publish(draft, { from: from as IsoDate, now: new Date(now), reason: 'Haster' });
    expect(verdict).toMatchObject({ ok: false, cause, field: 'from' });
  });
});

describe('the discussion of the law', () => {
  it('asks for a reason where the version was not discussed, and keeps the reason', async () => {
    const draft = await draftOf(first);
    expect(await publish(draft)).toMatchObject({ ok: false, cause: 'notDiscussed', field: 'reason' });
    expect(await publish(draft, { reason: 'Endret etter drøfting av versjon 2' })).toMatchObject({ ok: true });
  });

  it('asks for a reason where it was discussed less than 14 days before the date', async () => {
    const draft = await draftOf(first);
    const heldOn = new Date('2026-08-25T00:00:00Z');
    await db.consultation.create({ data: { rotaVersionId: draft.id, heldOn } });
    const now = new Date('2026-08-24T09:00:00Z');
    expect(await publish(draft, { now })).toMatchObject({ ok: false, cause: 'notDiscussed' });
  });

  it('asks for a reason where a discussion was opened and never held', async () => {
    const draft = await draftOf(first);
    await db.consultation.create({ data: { rotaVersionId: draft.id } });
    expect(await publish(draft)).toMatchObject({ ok: false, cause: 'notDiscussed' });
  });
});

describe('a draft that breaks the rules', () => {
  it('is not published, however good its stored findings look', async () => {
    const draft = await discussedDraftOf(first);
    const staff = await db.staff.findFirstOrThrow({ where: { reference: 'S1' } });
    const cells = { rotaVersionId: draft.id, staffId: staff.id };
    await db.rotaCell.updateMany({ where: cells, data: { shiftCodeId: null } });
    const verdict = await publish(draft);
    expect(verdict).toMatchObject({ ok: false, cause: 'hardFindings' });
    const { status, revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: draft.id } });
    expect({ status, revision }).toEqual({ status: 'draft', revision: draft.revision });
    expect([await db.shift.count(), await db.visit.count()]).toEqual([0, 0]);
  });

  it('is not published where a recipient has come since it was made', async () => {
    const draft = await discussedDraftOf(first);
    const zone = await db.zone.findFirstOrThrow();
    const fields = { reference: 'R99', displayName: 'Tuva N.', category: 'dual', zoneId: zone.id } as const;
    const newcomer = await db.recipient.create({
      data: {
        ...fields,
        startsOn: new Date('2026-01-01T00:00:00Z'),
        visitPlans: {
          create: {
            reference: 'R99-1',
            recurrence: 'FREQ=WEEKLY;BYDAY=MO',
            earliest: '10:00',
            latest: '12:00',
            minutes: 30,
            validFrom: new Date('2026-01-01T00:00:00Z'),
          },
        },
      },
    });
    expect(await publish(draft)).toMatchObject({ ok: false, cause: 'outdated' });
    await db.recipient.delete({ where: { id: newcomer.id } });
  });
});
