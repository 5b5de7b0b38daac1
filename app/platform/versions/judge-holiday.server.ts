import type { Finding, Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { recordOf } from '~/domain/record';
import { daysBetween } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import { findingOf, judgePlan, judgeRota } from '~/planner/rules/judge';
import { PLAN_RULES } from '~/planner/rules/index';
import { viewOf } from '~/planner/rules/plan-view';
import { brokenAbove, lineOver, underlayOf } from '~/planner/write/laid-over';
import { joinLaw } from '~/planner/write/law-findings';
import { solutionOf } from '~/planner/write/read-plan';
import { loadCase } from '../case-store/load-case.server';
import type { StoredPlan } from '../case-store/load-plan.server';
import type { Tx } from '../db/db.server';
import { loadAgreements } from '../working-time/load-working-time.server';
import { rotaBelow } from './underlay.server';

const OF_VISITS: ReadonlySet<unknown> = new Set(PLAN_RULES);

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
  const below = await rotaBelow(tx, holiday.rotaId);
  if (!below) return null;
  const at = daysBetween({ from: below.rota.startsOn, to: planningCase.start });
  const under = underlayOf(await loadCase(tx, { rotaId: below.rota.id }), { lines: below.lines, at });
  const agreements = await loadAgreements(tx);
  const model = buildModel(under.case);
  const found = (rota: Plan['rota']) => {
    const numbers = solutionOf(model, { rota, teams: {}, visits: [], unassigned: [] }).rota;
    return joinLaw(model, { rota: numbers, ofCase: judgeRota(model, numbers), agreements });
  };
  const laidOver = recordOf(
    under.case.staff.map(
      ({ id }) => [id, lineOver(under.lines[id] ?? [], { at, above: plan.rota[id] ?? [] })] as const,
    ),
  );
  return [...found(laidOver).filter(brokenAbove(found(under.lines))), ...visitFindings(holiday)];
}

function visitFindings({ planningCase, plan }: { planningCase: PlanningCase; plan: StoredPlan }): Finding[] {
  const model = buildModel(planningCase);
  return judgePlan(model, viewOf(model, solutionOf(model, plan)))
    .filter(({ rule }) => OF_VISITS.has(rule))
    .map((judged) => findingOf(model, judged));
}
