import { clockOf } from '../../../domain/time/clock';
import type { PlanRule } from '../rule';
import { eachCarer } from './carers-of';

/** No visit in the report time at the start of a shift. */
export const handover: PlanRule = {
  id: 'handover',
  level: 'hard',
  source: 'house',
  scope: 'carer',
  unit: 'minutes',
  check: (model, plan) =>
    eachCarer({ model, plan }, ({ entry, duty }) => {
      if (!duty) return null;
      const until = duty.start + model.rules.handoverMinutes;
      const facts = { start: clockOf(entry.start), handoverUntil: clockOf(until) };
      return entry.start < until ? { size: until - entry.start, facts } : null;
    }),
};
