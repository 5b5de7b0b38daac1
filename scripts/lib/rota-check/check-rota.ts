import type { Finding } from '~/domain/case/plan';
import { blocksPublishing } from '~/domain/working-time/standing';
import { buildModel } from '~/planner/model/build-model';
import { judgePlan, judgeRota } from '~/planner/rules/judge';
import { viewOf } from '~/planner/rules/plan-view';
import { joinLaw } from '~/planner/write/law-findings';
import { solutionOf } from '~/planner/write/read-plan';
import type { CheckInput } from './read-input';

/** What a plan breaks: its rota on its real dates, and its visits where it has them. */
export function checkRota(input: CheckInput): { findings: Finding[]; broken: boolean } {
  const { plan, agreements } = input;
  // A rota alone is judged as such: nobody is missed by visits that were never planned.
  const source = plan.visits ? input.case : { ...input.case, recipients: [] };
  const model = buildModel(source);
  const solution = solutionOf(model, {
    rota: plan.rota,
    ...(plan.visits ?? { teams: {}, visits: [], unassigned: [] }),
  });
  const ofCase = plan.visits ? judgePlan(model, viewOf(model, solution)) : judgeRota(model, solution.rota);
  const findings = joinLaw(model, { rota: solution.rota, ofCase, agreements });
  return { findings, broken: findings.some(blocksPublishing) };
}
