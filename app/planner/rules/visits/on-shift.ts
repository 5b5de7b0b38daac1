import { clockOf } from '../../../domain/time/clock';
import type { PlanRule } from '../rule';
import { eachCarer } from './carers-of';

/** Each carer is on one shift for the whole visit. */
export const onShift: PlanRule = {
  id: 'on-shift',
  level: 'hard',
  source: 'house',
  scope: 'carer',
  unit: 'visits',
  check: (model, plan) =>
    eachCarer({ model, plan }, ({ entry, duty }) =>
      duty ? null : { size: 1, facts: { start: clockOf(entry.start), end: clockOf(entry.end) } },
    ),
};
