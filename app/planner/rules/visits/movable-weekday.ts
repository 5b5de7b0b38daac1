import { weekdayOf } from '../../../domain/time/clock';
import type { PlanRule } from '../rule';
import { placeOf } from './carers-of';

/** A movable visit is on one of its allowed weekdays. */
export const movableWeekday: PlanRule = {
  id: 'movable-weekday',
  level: 'hard',
  source: 'house',
  scope: 'visit',
  unit: 'visits',
  check: (_model, plan) =>
    plan.entries.flatMap((entry) => {
      const { movable } = entry.visit;
      const weekday = weekdayOf(entry.day);
      if (!movable || movable.weekdays.has(weekday)) return [];
      return [{ ...placeOf(entry), size: 1, facts: { weekday, allowed: [...movable.weekdays].map(String) } }];
    }),
};
