import type { Plan } from '../../domain/case/plan';
import { describe } from '../solve';
import { PLANNER_VERSION } from '../version';
import { placeOfUnplaced } from '../write/plan-parts';
import { isDue } from './jobs';
import type { Repair } from './repair-plan';

/**
 * The plan after a repair as JSON; what the change took out is listed as unassigned, with that cause, as is what an
 * earlier change took out of the plan `before`.
 */
export function writeRepair({ model, solution, notDue, steps }: Repair, before: Pick<Plan, 'unassigned'>): Plan {
  const plan = describe(model, solution);
  const causes = new Map<string, string[]>();
  const note = (key: string, cause: string) => causes.set(key, [...(causes.get(key) ?? []), cause]);
  for (const entry of before.unassigned) if (!isDue(entry)) note(keyOf(entry), entry.cause);
  for (const entry of notDue) note(keyOf(placeOfUnplaced(model, entry)), entry.cause);
  const unassigned = plan.unassigned.map((entry) => {
    const cause = causes.get(keyOf(entry))?.pop();
    return cause === undefined ? entry : { ...entry, cause, facts: {} };
  });
  return { ...plan, unassigned, run: { seconds: 0, seed: 0, iterations: steps, version: PLANNER_VERSION } };
}

const keyOf = ({ visit, date }: { visit: string; date?: string }): string => `${date} ${visit}`;
