import { loadRecipientWishes } from '../case-store/load-recipient-wishes.server';
import type { Db } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { logger } from '../logging/logger.server';
import { inPlannerThread } from '../threads/planner-pool.server';
import { readStandingPlan } from '../versions/standing-plan.server';
import { loadAgreements } from '../working-time/load-working-time.server';
import { parseStoredChange, toStoredResult } from './stored-scenario';

/** Seconds that a new plan is searched for. */
export const SCENARIO_SECONDS = 25;
const SEED = 1;

export type ScenarioFailure = 'versionEmpty' | 'versionOutdated' | 'changeUnreadable' | 'plannerFailed';

/** Works out a scenario that has been asked for, and keeps what comes of it. One that is gone is left alone. */
export async function workOnScenario(db: Db, scenarioId: string): Promise<void> {
  const scenario = await db.scenario.findUnique({
    where: { id: scenarioId },
    select: { change: true, rotaVersion: { select: { id: true, rotaId: true } } },
  });
  if (!scenario) return;
  const { id: versionId, rotaId } = scenario.rotaVersion;
  const change = parseStoredChange(scenario.change);
  if (!change) return fail(db, scenarioId, 'changeUnreadable');
  const standing = await readStandingPlan(db, { rotaId, versionId });
  if (standing.state !== 'ready') {
    return fail(db, scenarioId, standing.state === 'empty' ? 'versionEmpty' : 'versionOutdated');
  }
  const task = {
    source: { case: standing.case, plan: standing.plan },
    suppositions: change.suppositions,
    now: change.now,
    agreements: await loadAgreements(db),
    recipientWishes: await loadRecipientWishes(db, standing.case.start),
    seed: SEED,
    seconds: SCENARIO_SECONDS,
  };
  try {
    const outcome = await inPlannerThread('scenarioInThread', task);
    const result = toStoredResult(outcome) as Prisma.InputJsonObject;
    await db.scenario.updateMany({ where: { id: scenarioId }, data: { result } });
  } catch (error) {
    logger.error({ error, scenario: scenarioId }, 'a scenario failed');
    await fail(db, scenarioId, 'plannerFailed');
  }
}

/** Keeps why a scenario could not be worked out. */
async function fail(db: Db, id: string, failure: ScenarioFailure): Promise<void> {
  await db.scenario.updateMany({ where: { id }, data: { failure } });
}
