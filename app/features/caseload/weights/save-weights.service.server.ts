import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { LEADER_CONCERNS } from '~/planner/leader-weights';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';
import type { WeightsForm } from './weights.form';

/** Keeps what plans are to mind from now on. Refused where somebody else has set it meanwhile (`stale`). */
export async function saveWeights(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  input: WeightsForm,
): Promise<Verdict> {
  const { revision } = input;
  const planningWeights = Object.fromEntries(LEADER_CONCERNS.map((concern) => [concern, input[concern]]));
  return db.$transaction(async (tx) => {
    const { count } = await tx.resourceGroup.updateMany({
      where: { revision },
      data: { planningWeights, revision: { increment: 1 } },
    });
    if (count === 0) return refuse((await tx.resourceGroup.count()) === 0 ? 'notFound' : 'stale');
    await logAccess(tx, { actor, at: now() }, { action: 'change', thing: 'planningRun', scope: planningWeights });
    return { ok: true } as const;
  });
}
