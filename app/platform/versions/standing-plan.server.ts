import type { PlanningCase } from '~/domain/case/planning-case';
import { loadCase } from '../case-store/load-case.server';
import { loadPlan, type StoredPlan } from '../case-store/load-plan.server';
import type { Db, Tx } from '../db/db.server';
import { isOfCase } from './judge-version.server';

/** `outdated`: people or visits have come or gone since it was planned. `empty`: nothing is planned. */
export type StandingPlan =
  | { readonly state: 'ready'; readonly case: PlanningCase; readonly plan: StoredPlan }
  | { readonly state: 'empty' | 'outdated' };

/** The plan of a version held against the case as it is now. */
export async function readStandingPlan(
  db: Db | Tx,
  version: { rotaId: string; versionId: string },
): Promise<StandingPlan> {
  const planningCase = await loadCase(db, version);
  const plan = await loadPlan(db, { versionId: version.versionId });
  if (Object.keys(plan.teams).length === 0) return { state: 'empty' };
  return isOfCase(plan, planningCase) ? { state: 'ready', case: planningCase, plan } : { state: 'outdated' };
}
