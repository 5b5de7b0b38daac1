import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
let plan: Plan;

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
  plan = smallPlan(1);
});

async function publish() {
  const draft = await makeDraft(db, { rotaId, plan, actor: kari });
  await db.consultation.create({ data: { rotaVersionId: draft.id, heldOn: new Date('2026-08-10T00:00:00Z') } });
  return publishRota(
    { db, actor: kari, now: () => BEFORE_START },
    {
      versionId: draft.id,
      revision: draft.revision,
      publishedId: null,
      from: '2026-09-07' as IsoDate,
      reason: null,
    },
  );
}

it('a shift without the break that the law asks for keeps a rota from being published until it has one', async () => {
  // No rule of the planning case asks for a break: the law alone stands in the way.
  await db.shiftCode.updateMany({ where: { code: 'D' }, data: { breakMinutes: 0 } });
  expect(await publish()).toEqual({ ok: false, cause: 'hardFindings', facts: { count: 1 } });
  await db.shiftCode.updateMany({ where: { code: 'D' }, data: { breakMinutes: 30 } });
  expect(await publish()).toMatchObject({ ok: true });
});
