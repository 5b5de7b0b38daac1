import { beforeAll, describe, expect, it } from 'vitest';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { runList } from '~/features/rota/proposal/run-list.query.server';
import { runPage } from '~/features/rota/proposal/run-page.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

const today = '2026-08-17' as IsoDate;
const EXACT = 2.3456789;

let db: Db;
let draftId: string;
let cleanId: string;
let runId: string;
let whole: Scope;
let north: Scope;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { rotaId, kari } = await makeSmallRota(db);
  const draft = await makeDraft(db, { rotaId, plan: smallPlan(1), actor: kari });
  draftId = draft.id;
  const point = { seconds: 3, hardBreaches: 0, unassigned: 3, m14: EXACT };
  const curve = [{ ...point, unassigned: 5, m14: null }, { ...point, unassigned: 4, m14: null }, point];
  const progress = { latest: { ...point, phase: 'improve', iterations: 9 }, curve };
  const made = { rotaId, requestedById: kari.userId, seconds: 60, case: {}, seed: 1, version: 'test' };
  const run = { ...made, status: 'done' as const };
  const clean = { ...progress.latest, unassigned: 0, m14: null };
  ({ id: cleanId } = await db.planningRun.create({
    data: { ...run, progress: { latest: clean, curve: [] }, requestedAt: new Date('2026-08-01') },
  }));
  ({ id: runId } = await db.planningRun.create({ data: { ...run, progress } }));
  whole = recipientsSeenBy(kari);
  north = recipientsSeenBy(await makeActor(db, { name: 'Nora Nord', zones: ['Z1'] }));
});

const toldTo = async (scope: Scope) =>
  JSON.stringify([await runList(db, { scope, today }), await runPage(db, { runId, scope })]);

/** What is told of visits that nobody makes: in the list of runs, and on the page of one. */
async function unassignedTo(scope: Scope) {
  const [inList] = await runList(db, { scope, today });
  const state = (await runPage(db, { runId, scope }))?.state;
  return [inList?.unassigned, state?.progress?.latest.unassigned, state?.progress?.curve.map((one) => one.unassigned)];
}

const exactly = (count: number) => ({ count, isLeast: false });

/** Leaves visits of one recipient of a zone without anybody in the draft. */
async function leave({ zone, visits }: { zone: string; visits: number }) {
  const { recipientId } = await db.draftVisit.findFirstOrThrow({
    where: { rotaVersionId: draftId, recipient: { zone: { reference: zone } } },
  });
  const rows = await db.draftVisit.findMany({ where: { rotaVersionId: draftId, recipientId }, take: visits });
  const ids = rows.map(({ id }) => id);
  await db.draftVisitCarer.deleteMany({ where: { draftVisitId: { in: ids } } });
  await db.draftVisit.updateMany({
    where: { id: { in: ids } },
    data: { startsAt: null, endsAt: null, startTime: null, cause: 'no-capacity' },
  });
}

/** Eight more made-up people outside the reader's zone. */
async function makeOutside() {
  const { zoneId } = await db.recipient.findFirstOrThrow({ where: { zone: { reference: 'Z2' } } });
  const person = { zoneId, tier: 'C', category: 'dual', startsOn: new Date('2026-01-01') } as const;
  await db.recipient.createMany({
    data: Array.from({ length: 8 }, (_, at) => ({ ...person, reference: `U${at}`, displayName: `Ute ${at}` })),
  });
}

describe('the mean faces of a run, on its page, in its curve and in the list', () => {
  it('are told as they are to a leader of all zones', async () => {
    expect((await toldTo(whole)).split(String(EXACT)).length - 1).toBe(3);
  });

  it('are hidden from a leader of some zones where few are outside them, and else in steps', async () => {
    expect(await db.recipient.count({ where: { zone: { reference: { not: 'Z1' } } } })).toBeLessThan(5);
    const few = await toldTo(north);
    expect(few).not.toContain(String(EXACT));
    expect(few).not.toContain('"m14":2');
    await db.recipient.updateMany({ data: { tier: 'C' } });
    await makeOutside();
    const many = await toldTo(north);
    expect(many).not.toContain(String(EXACT));
    expect(many).toContain('"m14":2.');
    expect(await toldTo(whole)).toContain(String(EXACT));
  });
});

describe('visits that nobody makes, in the progress of a run', () => {
  const NONE_KNOWN = { count: 1, isLeast: true };

  it('are counted for a leader of all zones', async () => {
    const [inList, now, before] = await unassignedTo(whole);
    expect([inList, now]).toEqual([exactly(3), exactly(3)]);
    expect(before).toEqual([5, 4, 3].map(exactly));
  });

  it('are there or not for a leader of some zones, and so many points of the curve as there is something to tell', async () => {
    const [inList, now, before] = await unassignedTo(north);
    expect([inList, now]).toEqual([NONE_KNOWN, NONE_KNOWN]);
    expect((before as unknown[]).length).toBeLessThan(3);
    const none = (await runPage(db, { runId: cleanId, scope: north }))?.state.progress;
    expect(none?.latest.unassigned).toEqual(exactly(0));
  });

  it('are counted in the list for a leader of some zones once they stand in a draft, where they are hers', async () => {
    await db.rotaVersion.update({ where: { id: draftId }, data: { runId } });
    expect((await unassignedTo(north))[0]).toEqual(exactly(0));
    await leave({ zone: 'Z1', visits: 2 });
    expect((await unassignedTo(north))[0]).toEqual(exactly(2));
    await leave({ zone: 'Z2', visits: 2 });
    expect((await unassignedTo(north))[0]).toEqual({ count: 3, isLeast: true });
    expect((await unassignedTo(whole))[0]).toEqual(exactly(3));
  });
});
