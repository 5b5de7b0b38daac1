import type { RecipientId } from '../../domain/brand';
import type { Plan } from '../../domain/case/plan';
import type { PlanningCase } from '../../domain/case/planning-case';
import type { SolveOptions } from '../options';
import type { Moment, PlanChange } from '../repair/change';
import type { RepairChange } from '../repair/list-changes';
import { repairPlan, REPAIR_STEPS } from '../repair/repair-plan';
import type { UnplacedRepair } from '../repair/remedies';
import { writeRepair } from '../repair/write-repair';
import { solve } from '../solve';
import { CHANGED_CELL_POINTS } from '../weights';
import { needsNewPlan, type NewRecipients, type Supposition } from './scenario';
import { supposedCase, withTeamsKept } from './supposed-case';
import { usualRecipient } from './usual-visits';

interface ScenarioOptions {
  /** What begins before it never changes, where the rota stands. */
  readonly now: Moment;
  /** How a new plan is searched for, where the rota must change. */
  readonly solve: Omit<SolveOptions, 'keep' | 'from'>;
}

/** What a plan would become. */
export interface ScenarioPlan {
  readonly case: PlanningCase;
  readonly plan: Plan;
  /** Whether visits were repaired in the rota that stands, or rota and visits were planned anew. */
  readonly method: 'repair' | 'solve';
  /** What the repairs changed, in their order; none where everything was planned anew. */
  readonly changes: readonly RepairChange[];
  /** Visits that repairs left without anybody, with the nearest remedies. */
  readonly unplaced: readonly UnplacedRepair[];
}

/**
 * Tries a scenario on a plan. Where only people's presence and recipients change, the plan is repaired: the rota stands
 * and as little as possible moves. Where the frame of the rota changes, a new plan is searched for that changes few
 * shifts and keeps the care teams where it can; what then remains of the scenario is repaired in that one.
 */
export function runScenario(
  source: { readonly case: PlanningCase; readonly plan: Plan },
  suppositions: readonly Supposition[],
  options: ScenarioOptions,
): ScenarioPlan {
  const anew = suppositions.some(needsNewPlan);
  let standing: { case: PlanningCase; plan: Plan } = anew ? plannedAnew(source, suppositions, options) : source;
  const changes: RepairChange[] = [];
  let unplaced: readonly UnplacedRepair[] = [];
  const list = suppositions.flatMap((supposition, index) => repairsOf(standing, supposition, index));
  for (const change of list) {
    const repair = repairPlan(standing, change, { now: options.now, steps: REPAIR_STEPS });
    standing = { case: repair.model.case, plan: writeRepair(repair, standing.plan) };
    changes.push(...repair.changes);
    unplaced = [...unplaced, ...repair.unplaced];
  }
  return {
    case: standing.case,
    plan: standing.plan,
    method: anew ? 'solve' : 'repair',
    changes,
    unplaced,
  };
}

function plannedAnew(
  source: { readonly case: PlanningCase; readonly plan: Plan },
  suppositions: readonly Supposition[],
  options: ScenarioOptions,
): { case: PlanningCase; plan: Plan } {
  const { rota, teams } = source.plan;
  const planningCase = withTeamsKept(supposedCase(source.case, suppositions), teams);
  const lines = planningCase.staff.flatMap(({ id }) => {
    const line = rota[id];
    return line ? [[id, line.map((code, day) => ({ day, code }))] as const] : [];
  });
  const keep = { cells: Object.fromEntries(lines), pointsPerChangedCell: CHANGED_CELL_POINTS.some };
  return { case: planningCase, plan: solve(planningCase, { ...options.solve, keep }) };
}

/** The suppositions that a repair can follow, as its changes. */
function repairsOf(
  { case: source, plan }: { readonly case: PlanningCase; readonly plan: Plan },
  supposition: Supposition,
  index: number,
): PlanChange[] {
  switch (supposition.type) {
    case 'away': {
      const { staff, from, to } = supposition;
      return source.staff.some(({ id }) => id === staff) ? [{ type: 'absence', staff, from, to }] : [];
    }
    case 'new-recipients':
      return newRecipients(supposition, index);
    case 'recipient-ends': {
      const { recipient, from } = supposition;
      return source.recipients.some(({ id }) => id === recipient) ? [{ type: 'recipient-ended', recipient, from }] : [];
    }
    case 'visit-added': {
      const { visit, from } = supposition;
      return [{ type: 'visit-added', visit, from }];
    }
    case 'visit-changed': {
      const { visit } = supposition;
      return plan.visits.some((planned) => planned.visit === visit) ? [{ type: 'visit-changed', visit }] : [];
    }
    case 'visit-ends': {
      const { visit, from } = supposition;
      const dates = plan.visits.filter((planned) => planned.visit === visit && planned.date >= from);
      return dates.map(({ date }) => ({ type: 'visit-cancelled', visit, date }));
    }
    default:
      return [];
  }
}

const newRecipients = ({ zone, tier, count, from }: NewRecipients, index: number): PlanChange[] =>
  Array.from({ length: count }, (_, number) => ({
    type: 'recipient-new' as const,
    recipient: usualRecipient({ id: supposedId({ index, number }), zone, tier }),
    from,
  }));

const SUPPOSED = 'hva-om';
const supposedId = ({ index, number }: { index: number; number: number }): RecipientId =>
  `${SUPPOSED}-${index + 1}-${number + 1}` as RecipientId;

/** Whether a recipient was made up for a scenario. */
export const isSupposed = (id: RecipientId): boolean => id.startsWith(`${SUPPOSED}-`);
