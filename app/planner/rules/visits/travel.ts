import { travelBetween } from '../plan-view';
import type { PlanRule } from '../rule';
import { eachNeighbours } from './carers-of';

/** The time between two visits of one person is enough for the way. */
export const travel: PlanRule = {
  id: 'travel',
  level: 'hard',
  source: 'house',
  scope: 'carer',
  unit: 'minutes',
  check: (model, plan) =>
    eachNeighbours(plan, ({ before, after }) => {
      const gapMinutes = after.start - before.end;
      const travelMinutes = travelBetween(model, { from: before.visit, to: after.visit });
      if (gapMinutes < 0 || gapMinutes >= travelMinutes) return null;
      return { size: travelMinutes - gapMinutes, facts: { gapMinutes, travelMinutes, visitBefore: before.visit.id } };
    }),
};
