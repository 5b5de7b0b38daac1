import type { Entry } from '../plan-view';
import type { PlanRule } from '../rule';
import { placeOf } from './carers-of';

/** Two occurrences of a movable visit are far enough apart, over the turn of a week too. */
export const movableDistance: PlanRule = {
  id: 'movable-distance',
  level: 'hard',
  source: 'house',
  scope: 'visit',
  unit: 'days',
  check: (model, plan) => {
    const last: (Entry | undefined)[] = model.visits.map(() => undefined);
    return plan.entries.flatMap((entry) => {
      const { movable, index } = entry.visit;
      const before = last[index];
      last[index] = entry;
      if (!movable || !before) return [];
      const days = entry.day - before.day;
      if (days >= movable.minDaysBetween) return [];
      return [
        { ...placeOf(entry), size: movable.minDaysBetween - days, facts: { days, limit: movable.minDaysBetween } },
      ];
    });
  },
};
