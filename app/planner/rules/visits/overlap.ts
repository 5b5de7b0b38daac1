import { clockOf } from '../../../domain/time/clock';
import type { PlanRule } from '../rule';
import { eachNeighbours } from './carers-of';

/** Nobody is on two visits at once. */
export const overlap: PlanRule = {
  id: 'overlap',
  level: 'hard',
  source: 'house',
  scope: 'carer',
  unit: 'minutes',
  check: (_model, plan) =>
    eachNeighbours(plan, ({ before, after }) => {
      if (after.start >= before.end) return null;
      const facts = { start: clockOf(after.start), busyUntil: clockOf(before.end), visitBefore: before.visit.id };
      return { size: before.end - after.start, facts };
    }),
};
