import type { PlanningCase } from '~/domain/case/planning-case';
import type { StoredPlan } from '../case-store/load-plan.server';
import type { Db, Tx } from '../db/db.server';
import { isOfCase } from './judge-version.server';
import { readKeptPlan } from './kept-plan.server';

/** `outdated`: people or visits have come or gone since it was planned. `empty`: nothing is planned. */
export type StandingPlan =
  | { readonly state: 'ready'; readonly case: PlanningCase; readonly plan: StoredPlan }
  | { readonly state: 'empty' | 'outdated' };

/** The plan of a version held against the case as it is now. */
export async function readStandingPlan(
  db: Db | Tx,
  version: { rotaId: string; versionId: string },
): Promise<StandingPlan> {
  const { case: planningCase, plan } = await readKeptPlan(db, version);
  if (Object.keys(plan.teams).length === 0) return { state: 'empty' };
  return isOfCase(plan, planningCase) ? { state: 'ready', case: planningCase, plan } : { state: 'outdated' };
}
