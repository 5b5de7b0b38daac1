import { beforeAll, describe, expect, it } from 'vitest';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { Actor } from '~/domain/access/vocabulary';
import { saveWeights } from '~/features/caseload/weights/save-weights.service.server';
import { weightsForm } from '~/features/caseload/weights/weights.form';
import { readWeights } from '~/features/caseload/weights/weights.query.server';
import { requestRun } from '~/features/rota/proposal/request-run.service.server';
import type { Db } from '~/platform/db/db.server';
import { readStoredCase } from '~/platform/jobs/run-options';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let rotaId: string;

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
});

const context = () => ({ db, actor: kari, now: () => BEFORE_START });

describe('what plans are to mind', () => {
  it('is usual until a leader says otherwise, and is kept', async () => {
    const before = await readWeights(db, recipientsSeenBy(kari));
    expect(new Set(Object.values(before?.levels ?? {}))).toEqual(new Set(['normal']));
    const form = weightsForm.parse({ revision: before?.revision, travel: 'more', wishes: 'less' });
    expect(await saveWeights(context(), form)).toEqual({ ok: true });
    expect((await readWeights(db, recipientsSeenBy(kari)))?.levels).toMatchObject({
      faces: 'normal',
      travel: 'more',
      wishes: 'less',
    });
    expect(await saveWeights(context(), form)).toMatchObject({ ok: false, cause: 'stale' });
  });

  it('goes with the next proposal, and so do the pins of the version that it starts from', async () => {
    const { id: versionId } = await makeDraft(db, { rotaId, plan: smallPlan(1), actor: kari });
    const member = await db.draftTeamMember.findFirstOrThrow({
      where: { rotaVersionId: versionId },
      include: { recipient: true, staff: true },
    });
    const { recipientId, staffId } = member;
    await db.draftTeamMember.updateMany({
      where: { rotaVersionId: versionId, recipientId, staffId },
      data: { pinned: true },
    });
    const { revision } = await db.resourceGroup.findFirstOrThrow();
    await saveWeights(context(), weightsForm.parse({ revision, faces: 'more' }));
    const verdict = await requestRun(context(), { versionId, seconds: 30, keep: 'ignore' });
    if (!verdict.ok) throw new Error(verdict.cause);
    const run = await db.planningRun.findUniqueOrThrow({ where: { id: verdict.runId } });
    expect(readStoredCase(run.case).options).toMatchObject({
      levels: { faces: 'more' },
      pinned: { [member.recipient.reference]: [member.staff.reference] },
    });
  });
});
