import { entriesByRecipient } from '../measures/continuity';
import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';

type Entries = ReturnType<typeof entriesByRecipient>;

const known = new WeakMap<PlanView, Entries>();

/** The visits of a plan by recipient, sorted out once: reasons for many people ask for the same. */
export function entriesOf(model: Model, plan: PlanView): Entries {
  const found = known.get(plan) ?? entriesByRecipient(model, plan);
  known.set(plan, found);
  return found;
}
