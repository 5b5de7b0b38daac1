import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { changeCells } from '~/features/rota/change-cells.service.server';
import { completeConsultation } from '~/features/rota/lifecycle/complete-consultation.service.server';
import { consultationPage } from '~/features/rota/lifecycle/consultation-page.query.server';
import { openConsultation } from '~/features/rota/lifecycle/open-consultation.service.server';
import { saveConsultation } from '~/features/rota/lifecycle/save-consultation.service.server';
import { takeBack } from '~/features/rota/lifecycle/take-back.service.server';
import { versionHistory } from '~/features/rota/lifecycle/version-history.query.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
let per: Actor;
const plan = smallPlan(1);
const now = () => BEFORE_START;
const TODAY = '2026-08-17' as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
  per = await makeActor(db, { name: 'Per Leder' });
});

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.visit.deleteMany();
  await db.shift.deleteMany();
  await db.careTeamMember.deleteMany();
  await db.rotaVersion.deleteMany();
});

const makeVersion = () => makeDraft(db, { rotaId, plan, actor: kari });
const open = (version: { id: string; revision: number }) =>
  openConsultation({ db, actor: kari, now }, { versionId: version.id, revision: version.revision });
const current = (id: string) => db.rotaVersion.findUniqueOrThrow({ where: { id } });

async function openedVersion() {
  const draft = await makeVersion();
  expect(await open(draft)).toEqual({ ok: true });
  return current(draft.id);
}

type Notes = Parameters<typeof saveConsultation>[1];
const NOTES = { heldOn: TODAY, participants: 'Kari, Mona (NSF)', minutes: 'Gjennomgått uke for uke.' };
const OBJECTION = { raisedBy: 'Mona (NSF)', text: 'To helger på rad for Ola', answer: 'Byttes i uke 38' };
const save = (versionId: string, more: Partial<Notes> = {}) =>
  saveConsultation({ db, actor: kari, now }, { versionId, revision: 1, ...NOTES, objections: [OBJECTION], ...more });

describe('a draft that is sent to discussion', () => {
  it('says who sent it and when, and its days are frozen', async () => {
    const version = await openedVersion();
    expect(version.status).toBe('inConsultation');
    const page = await consultationPage(db, { versionId: version.id });
    expect(page?.consultation).toMatchObject({ openedBy: 'Kari Leder', openedAt: now().toISOString(), heldOn: null });
    const staff = await db.staff.findFirstOrThrow();
    const edits = [{ staffId: staff.id, day: 0, cell: { code: null, locked: false } }];
    const { id: versionId, revision } = version;
    expect(await changeCells({ db, actor: kari, now }, { versionId, revision, edits })).toMatchObject({
      cause: 'notDraft',
    });
  });

  it('is told of to those who have a line in it and to the other leaders, once, and not to the sender', async () => {
    const staff = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
    const ola = await makeActor(db, { name: 'Ola Ansatt', role: 'staff', zones: [] });
    await db.user.update({ where: { id: ola.userId }, data: { staffId: staff.id } });
    const version = await openedVersion();
    const told = await db.notice.findMany({ where: { kind: 'rotaInConsultation' } });
    expect(told.map(({ userId }) => userId).sort()).toEqual([ola.userId, per.userId].sort());
    expect(told[0]?.facts).toMatchObject({ versionId: version.id, number: version.number });
    await db.user.delete({ where: { id: ola.userId } });
  });

  it('is refused for the second of two leaders, and for what is no draft', async () => {
    const draft = await makeVersion();
    expect(await open({ ...draft, revision: draft.revision + 1 })).toMatchObject({ cause: 'stale' });
    await open(draft);
    expect(await open(draft)).toMatchObject({ cause: 'notDraft' });
    expect(await open({ id: kari.userId, revision: 1 })).toMatchObject({ cause: 'notFound' });
  });

  it('can be taken back as long as it has not been discussed, and then its days can be changed', async () => {
    const { id: versionId, revision } = await openedVersion();
    expect(await takeBack({ db, actor: kari, now }, { versionId, revision })).toEqual({ ok: true });
    expect(await current(versionId)).toMatchObject({ status: 'draft' });
    expect((await consultationPage(db, { versionId }))?.consultation).toBeNull();
  });

  it('keeps what was written of a discussion that was taken back, with who took it back, and can be sent anew', async () => {
    const { id: versionId, revision } = await openedVersion();
    await save(versionId, { heldOn: null });
    expect(await takeBack({ db, actor: per, now }, { versionId, revision })).toEqual({ ok: true });
    expect(await open(await current(versionId))).toEqual({ ok: true });
    const page = await consultationPage(db, { versionId });
    expect(page?.consultation).toMatchObject({ minutes: '', objections: [] });
    expect(page?.takenBack).toMatchObject([
      { minutes: NOTES.minutes, objections: [OBJECTION], takenBackBy: 'Per Leder', takenBackAt: now().toISOString() },
    ]);
    const steps = (await versionHistory(db, { versionId }))?.steps.map(({ what, who }) => [what, who]);
    expect(steps).toEqual([
      ['created', 'Kari Leder'],
      ['consultationOpened', 'Kari Leder'],
      ['consultationTakenBack', 'Per Leder'],
      ['consultationOpened', 'Kari Leder'],
    ]);
  });

  it('stays as it was discussed', async () => {
    const { id: versionId, revision } = await openedVersion();
    await save(versionId);
    expect(await takeBack({ db, actor: kari, now }, { versionId, revision })).toMatchObject({ cause: 'alreadyHeld' });
    expect(await current(versionId)).toMatchObject({ status: 'inConsultation' });
  });
});

describe('what is written down of a discussion', () => {
  it('is read as it was written, objections in their order', async () => {
    const { id: versionId } = await openedVersion();
    const second = { raisedBy: 'Verneombudet', text: 'For lite folk på kveld', answer: null };
    expect(await save(versionId, { objections: [OBJECTION, second] })).toEqual({ ok: true });
    const page = await consultationPage(db, { versionId });
    expect(page?.consultation).toMatchObject({ ...NOTES, revision: 2, objections: [OBJECTION, second] });
  });

  it('is not lost when two write at once: the second is told', async () => {
    const { id: versionId } = await openedVersion();
    await save(versionId);
    expect(await save(versionId, { minutes: 'Noe annet' })).toMatchObject({ cause: 'stale' });
    expect((await consultationPage(db, { versionId }))?.consultation?.minutes).toBe(NOTES.minutes);
  });

  it('cannot be of a day that has not been', async () => {
    const { id: versionId } = await openedVersion();
    const heldOn = '2026-08-18' as IsoDate;
    expect(await save(versionId, { heldOn })).toMatchObject({ cause: 'heldInFuture', field: 'heldOn' });
  });

  it('cannot be written of a draft, nor after the version is published', async () => {
    const draft = await makeVersion();
    expect(await save(draft.id)).toMatchObject({ cause: 'notInConsultation' });
    const { id: versionId } = await openedVersion();
    await save(versionId);
    await publish(versionId);
    expect(await save(versionId, { revision: 2 })).toMatchObject({ cause: 'notInConsultation' });
  });
});

describe('what is added to the minutes', () => {
  const add = (versionId: string, text: string, at = '2026-08-19T09:00:00Z') =>
    completeConsultation({ db, actor: per, now: () => new Date(at) }, { versionId, text });

  it('comes after the publication, with when and by whom, and leaves the minutes as they were', async () => {
    const { id: versionId } = await openedVersion();
    await save(versionId);
    expect(await add(versionId, 'For tidlig')).toMatchObject({ cause: 'notPublished' });
    await publish(versionId);
    expect(await add(versionId, 'Mona sendte merknad')).toEqual({ ok: true });
    expect(await add(versionId, 'Merknaden er besvart', '2026-08-20T09:00:00Z')).toEqual({ ok: true });
    const page = await consultationPage(db, { versionId });
    expect(page?.consultation).toMatchObject({ ...NOTES, objections: [OBJECTION] });
    expect(page?.consultation?.additions).toMatchObject([
      { text: 'Mona sendte merknad', writtenBy: 'Per Leder', writtenAt: '2026-08-19T09:00:00.000Z' },
      { text: 'Merknaden er besvart', writtenBy: 'Per Leder' },
    ]);
    const steps = (await versionHistory(db, { versionId }))?.steps;
    expect(steps?.filter(({ what }) => what === 'consultationCompleted')).toHaveLength(2);
  });

  it('cannot be changed by anyone afterwards, the program included', async () => {
    const { id: versionId } = await openedVersion();
    await save(versionId);
    await publish(versionId);
    await add(versionId, 'Mona sendte merknad');
    await expect(db.consultationAddition.updateMany({ data: { text: 'Noe annet' } })).rejects.toThrow();
    await expect(db.consultationAddition.deleteMany()).rejects.toThrow();
  });

  it('is refused where nothing was discussed', async () => {
    const draft = await makeVersion();
    expect(await add(draft.id, 'Noe')).toMatchObject({ cause: 'notFound' });
  });
});

async function publish(versionId: string, publishedId: string | null = null) {
  const { revision } = await current(versionId);
  const from = '2026-09-07' as IsoDate;
  const later = () => new Date('2026-08-18T09:00:00Z');
  return publishRota({ db, actor: per, now: later }, { versionId, revision, publishedId, from, reason: null });
}

describe('the life of a version', () => {
  it('goes from draft by discussion to published without a reason, and its history tells each step', async () => {
    const { id: versionId, number } = await openedVersion();
    await save(versionId);
    expect(await publish(versionId)).toMatchObject({ ok: true, number });
    const history = await versionHistory(db, { versionId });
    expect(history?.steps).toMatchObject([
      { what: 'created', who: 'Kari Leder', from: null, byRun: false },
      { what: 'consultationOpened', who: 'Kari Leder' },
      { what: 'consultationHeld', on: TODAY, objections: 1 },
      { what: 'published', who: 'Per Leder', reason: null },
    ]);
  });

  it('ends when another version takes over, and its history says which', async () => {
    const first = await openedVersion();
    await save(first.id);
    await publish(first.id);
    const second = await openedVersion();
    await save(second.id);
    const at = () => new Date('2026-08-19T09:00:00Z');
    const { id: versionId, revision } = second;
    const from = '2026-09-14' as IsoDate;
    const input = { versionId, revision, publishedId: first.id, from, reason: null };
    expect(await publishRota({ db, actor: kari, now: at }, input)).toMatchObject({ ok: true });
    const history = await versionHistory(db, { versionId: first.id });
    expect(history?.steps.at(-1)).toMatchObject({ what: 'superseded', by: second.number, who: 'Kari Leder' });
  });

  it('tells the days that were changed with their reasons', async () => {
    const draft = await makeVersion();
    const staff = await db.staff.findFirstOrThrow();
    const code = await db.shiftCode.findFirstOrThrow();
    const change = { rotaVersionId: draft.id, staffId: staff.id, changedById: kari.userId, changedAt: now() };
    const rows = [
      { ...change, day: 3, afterCodeId: code.id, reason: 'Kurs' },
      { ...change, day: 4, beforeCodeId: code.id, reason: null },
    ];
    await db.rotaCellChange.createMany({ data: rows });
    const history = await versionHistory(db, { versionId: draft.id });
    expect(history?.steps).toContainEqual(expect.objectContaining({ what: 'changed', days: 2, reasons: ['Kurs'] }));
  });
});
