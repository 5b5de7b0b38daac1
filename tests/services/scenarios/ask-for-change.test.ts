import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { askForChange } from '~/features/scenarios/ask-for-change.service.server';
import { scenarioPage } from '~/features/scenarios/scenario-page.query.server';
import type { Db } from '~/platform/db/db.server';
import { workOnScenario } from '~/platform/scenarios/work-on-scenario.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

const CHANGED_ON = '2026-09-09';
const TODAY = '2026-08-17' as IsoDate;
const plan = smallPlan(1);

let db: Db;
let kari: Actor;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { rotaId, versionId, kari: leader } = await makeSmallRota(db);
  kari = leader;
  // The first version is empty, and the draft below is the only one to show.
  await db.rotaVersion.delete({ where: { id: versionId } });
  await makeDraft(db, { rotaId, plan, actor: kari });
});

afterAll(destroyPlannerPool);

const deps = () => ({ db, actor: kari, now: () => BEFORE_START });
const pageOf = (scenarioId: string) => scenarioPage(db, { scenarioId, scope: { kind: 'all' }, today: TODAY });

describe('a change of a recipient that is saved', () => {
  async function offered(change: Parameters<typeof askForChange>[1]) {
    const verdict = await askForChange(deps(), change);
    if (!verdict.ok) throw new Error(verdict.cause);
    await workOnScenario(db, verdict.scenarioId);
    return pageOf(verdict.scenarioId);
  }

  it('lets the visits of a recipient whose service ends go, and nothing else', async () => {
    const { id: recipientId, displayName } = await db.recipient.findUniqueOrThrow({ where: { reference: 'R1' } });
    expect(await askForChange(deps(), { recipientId, kind: 'ended', visitPlanId: null })).toMatchObject({
      cause: 'notFound',
    });
    await db.recipient.update({ where: { id: recipientId }, data: { endsOn: new Date(CHANGED_ON) } });
    const page = await offered({ recipientId, kind: 'ended', visitPlanId: null });
    await db.recipient.update({ where: { id: recipientId }, data: { endsOn: null } });
    const later = plan.visits.filter(({ recipient, date }) => recipient === 'R1' && date > CHANGED_ON);
    const shown = page?.result?.visits ?? [];
    expect(shown.map(({ recipient, cause, after }) => ({ recipient, cause, after }))).toEqual(
      later.map(() => ({ recipient: displayName, cause: 'recipient-ended', after: null })),
    );
  });

  it('lets the later times of a visit that ends go', async () => {
    const visit = await db.visitPlan.findFirstOrThrow({ where: { recipient: { reference: 'R1' } } });
    const { id: visitPlanId, recipientId } = visit;
    await db.visitPlan.update({ where: { id: visitPlanId }, data: { validTo: new Date(CHANGED_ON) } });
    const page = await offered({ recipientId, kind: 'visitEnded', visitPlanId });
    await db.visitPlan.update({ where: { id: visitPlanId }, data: { validTo: null } });
    const later = plan.visits.filter((planned) => planned.visit === visit.reference && planned.date > CHANGED_ON);
    const gone = page?.result?.visits.filter(({ cause }) => cause === 'visit-cancelled') ?? [];
    expect(gone.length).toBe(later.length);
    expect(later.length).toBeGreaterThan(0);
  });

  it('moves a visit into its new window', async () => {
    const visit = await db.visitPlan.findFirstOrThrow({ where: { recipient: { reference: 'R1' } } });
    const { id: visitPlanId, recipientId, earliest, latest } = visit;
    await db.visitPlan.update({ where: { id: visitPlanId }, data: { earliest: '09:00', latest: '10:00' } });
    const page = await offered({ recipientId, kind: 'visitChanged', visitPlanId });
    await db.visitPlan.update({ where: { id: visitPlanId }, data: { earliest, latest } });
    const moved = page?.result?.visits.filter(({ cause }) => cause === 'visit-changed') ?? [];
    expect(moved.length).toBeGreaterThan(0);
    const starts = moved.flatMap(({ after }) => after?.start ?? []);
    expect(starts.filter((start) => start < '09:00' || start > '10:00')).toEqual([]);
    expect(starts.length).toBeGreaterThan(0);
  });

  it('gives a new visit people and times from its first day on, and moves nothing before it', async () => {
    const { id: recipientId } = await db.recipient.findUniqueOrThrow({ where: { reference: 'R1' } });
    const { id: visitPlanId } = await db.visitPlan.create({
      data: {
        recipientId,
        reference: 'R1-new',
        recurrence: 'FREQ=WEEKLY;BYDAY=WE',
        weekdays: [],
        earliest: '10:00',
        latest: '13:00',
        minutes: 30,
        carers: 1,
        sortOrder: 9,
        validFrom: new Date(CHANGED_ON),
      },
    });
    const page = await offered({ recipientId, kind: 'visitAdded', visitPlanId });
    await db.visitPlan.delete({ where: { id: visitPlanId } });
    const added = page?.result?.visits.filter(({ cause }) => cause === 'visit-added') ?? [];
    expect(added.map(({ before, after }) => [before, after?.date])).toEqual([
      [null, '2026-09-09'],
      [null, '2026-09-16'],
      [null, '2026-09-23'],
    ]);
    expect(page?.result?.visits.every(({ date }) => date >= CHANGED_ON)).toBe(true);
  });

  it('is not worked out for a recipient whom the actor may not see', async () => {
    const { id: recipientId } = await db.recipient.findUniqueOrThrow({ where: { reference: 'R1' } });
    const elsewhere = { ...kari, zoneIds: [] };
    const verdict = await askForChange(
      { ...deps(), actor: elsewhere },
      { recipientId, kind: 'ended', visitPlanId: null },
    );
    expect(verdict).toMatchObject({ ok: false, cause: 'notFound' });
  });
});
