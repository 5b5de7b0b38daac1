import { beforeAll, describe, expect, it } from 'vitest';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { Scope } from '~/domain/access/vocabulary';
import { runList } from '~/features/rota/proposal/run-list.query.server';
import { runPage } from '~/features/rota/proposal/run-page.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

const EXACT = 2.3456789;

let db: Db;
let runId: string;
let whole: Scope;
let north: Scope;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { rotaId, kari } = await makeSmallRota(db);
  await makeDraft(db, { rotaId, plan: smallPlan(1), actor: kari });
  const point = { seconds: 3, hardBreaches: 0, unassigned: 0, m14: EXACT };
  const progress = { latest: { ...point, phase: 'improve', iterations: 9 }, curve: [point] };
  ({ id: runId } = await db.planningRun.create({
    data: {
      rotaId,
      requestedById: kari.userId,
      seconds: 60,
      case: {},
      seed: 1,
      version: 'test',
      progress,
      status: 'done',
    },
  }));
  whole = recipientsSeenBy(kari);
  north = recipientsSeenBy(await makeActor(db, { name: 'Nora Nord', zones: ['Z1'] }));
});

const toldTo = async (scope: Scope) => JSON.stringify([await runList(db, scope), await runPage(db, { runId, scope })]);

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
