import type { PlanRule } from '../rule';
import { placeOf } from './carers-of';

/** A visit has as many different carers as it needs. */
export const carers: PlanRule = {
  id: 'carers',
  level: 'hard',
  source: 'house',
  scope: 'visit',
  unit: 'people',
  check: (_model, plan) =>
    plan.entries.flatMap((entry) => {
      const needed = entry.visit.carers;
      const different = new Set(entry.staff).size;
      if (entry.staff.length === needed && different === needed) return [];
      const size = Math.max(1, Math.abs(different - needed));
      return [{ ...placeOf(entry), size, facts: { people: different, needed } }];
    }),
};
