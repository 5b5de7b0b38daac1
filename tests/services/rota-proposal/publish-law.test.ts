import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { publishPage } from '~/features/rota/proposal/publish-page.query.server';
import { publishRota } from '~/features/rota/proposal/publish-rota.service.server';
import { runResult } from '~/features/rota/proposal/run-result.query.server';
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
  expect(await publish()).toEqual({ ok: false, cause: 'hardFindings' });
  await db.shiftCode.updateMany({ where: { code: 'D' }, data: { breakMinutes: 30 } });
  expect(await publish()).toMatchObject({ ok: true });
});

it('a leader is told before she publishes from when everybody has rested enough after the shifts before', async () => {
  const { id: versionId } = await makeDraft(db, { rotaId, plan, actor: kari });
  const { staff, shiftCodeId } = await db.rotaCell.findFirstOrThrow({
    where: { rotaVersionId: versionId, day: 0, shiftCode: { code: 'D' } },
    include: { staff: true },
  });
  await db.shift.create({
    data: {
      ...{ staffId: staff.id, shiftCodeId: shiftCodeId ?? '', date: new Date('2026-09-06') },
      ...{ startsAt: new Date('2026-09-06T13:00:00Z'), endsAt: new Date('2026-09-06T20:30:00Z') },
    },
  });
  const wanted = { versionId, scope: recipientsSeenBy(kari), today: '2026-08-17' as IsoDate };
  const short = { on: '2026-09-07', name: staff.name, hours: 9, least: 11, source: 'aml § 10-8 (1)' };
  const [before, proposed] = [await publishPage(db, wanted), await runResult(db, wanted)];
  expect(before?.seam).toEqual({ from: '2026-09-08', short });
  expect(proposed?.seam).toEqual({ from: '2026-09-08', short });
  await db.shift.deleteMany({ where: { date: new Date('2026-09-06') } });
  expect((await publishPage(db, wanted))?.seam).toEqual({ from: '2026-09-07', short: null });
});
