import { clockOf } from '../../../domain/time/clock';
import type { PlanRule } from '../rule';
import { placeOf } from './carers-of';

/** A visit starts within its window, both ends included. */
export const startWindow: PlanRule = {
  id: 'window',
  level: 'hard',
  source: 'house',
  scope: 'visit',
  unit: 'minutes',
  check: (_model, plan) =>
    plan.entries.flatMap((entry) => {
      const { earliest, latest, source } = entry.visit;
      const size = Math.max(earliest - entry.clockStart, entry.clockStart - latest);
      if (size <= 0) return [];
      const facts = { start: clockOf(entry.start), earliest: source.earliest, latest: source.latest };
      return [{ ...placeOf(entry), size, facts }];
    }),
};
