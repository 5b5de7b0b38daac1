import type { PlanRule } from '../rule';
import { eachCarer } from './carers-of';

/** Nobody visits a recipient who shall not meet her. */
export const excluded: PlanRule = {
  id: 'excluded',
  level: 'hard',
  source: 'house',
  scope: 'carer',
  unit: 'visits',
  check: (model, plan) =>
    eachCarer({ model, plan }, ({ entry, staff }) => (entry.visit.excluded.has(staff) ? { size: 1, facts: {} } : null)),
};
