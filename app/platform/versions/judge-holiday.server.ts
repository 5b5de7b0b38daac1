import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { buildModel } from '~/planner/model/build-model';
import { judgePlan } from '~/planner/rules/judge';
import { viewOf } from '~/planner/rules/plan-view';
import { visitFindings } from '~/planner/write/findings';
import { laidOverFindings } from '~/planner/write/laid-over';
import { solutionOf } from '~/planner/write/read-plan';
import type { StoredPlan } from '../case-store/load-plan.server';
import type { Tx } from '../db/db.server';
import { loadAgreements } from '../working-time/load-working-time.server';
import { underlayFor } from './underlay.server';

/**
 * What a holiday rota breaks. Its lines are judged where they lie: in the weeks of the base rota, from the day before the
 * first to the day after the last, and only what the base rota alone does not break. `null` for a base rota, and where
 * no base rota is published under it.
 */
export async function judgeHoliday(
  tx: Tx,
  holiday: { rotaId: string; planningCase: PlanningCase; plan: StoredPlan },
): Promise<Finding[] | null> {
  const { planningCase, plan } = holiday;
  const under = await underlayFor(tx, { rotaId: holiday.rotaId, start: planningCase.start });
  if (!under) return null;
  const agreements = await loadAgreements(tx);
  const model = buildModel(planningCase);
  const ofVisits = visitFindings(model, judgePlan(model, viewOf(model, solutionOf(model, plan))));
  return [...laidOverFindings(under, { lines: plan.rota, agreements }), ...ofVisits];
}
