import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/** Throws a scenario away, also while it is being worked out. A draft that it became stays. */
export async function discardScenario(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  scenarioId: string,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.scenario.deleteMany({ where: { id: scenarioId } });
    if (count === 0) return refuse('notFound');
    await logAccess(
      tx,
      { actor, at: now() },
      { action: 'change', thing: 'scenario', scope: { discarded: scenarioId } },
    );
    return { ok: true };
  });
}
