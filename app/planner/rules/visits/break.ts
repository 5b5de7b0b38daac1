import type { Model } from '../../model/model';
import { travelBetween, workedDuties, type Entry, type WorkedDuty } from '../plan-view';
import type { PlanRule } from '../rule';

/** A long shift with visits leaves its break as idle time in one piece. */
export const breakFits: PlanRule = {
  id: 'break',
  level: 'hard',
  source: 'aml § 10-9 (1)',
  scope: 'duty',
  unit: 'minutes',
  check: (model, plan) =>
    workedDuties(model, plan).flatMap((worked) => {
      const { shift, day } = worked.duty;
      if (shift.breakNeeded === 0) return [];
      const longestIdleMinutes = longestIdle(model, worked);
      if (longestIdleMinutes >= shift.breakNeeded) return [];
      const facts = { code: shift.code, longestIdleMinutes, breakMinutes: shift.breakNeeded };
      return [{ staff: worked.staff, day, size: shift.breakNeeded - longestIdleMinutes, facts }];
    }),
};

/** The longest time of a duty that is neither visit, travel nor handover, in minutes; below 0 where nothing is idle. */
function longestIdle(model: Model, { duty, entries }: WorkedDuty): number {
  let free = duty.start + model.rules.handoverMinutes;
  let longest = -Infinity;
  let before: Entry | null = null;
  for (const entry of entries) {
    const travel = before ? travelBetween(model, { from: before.visit, to: entry.visit }) : 0;
    longest = Math.max(longest, entry.start - free - travel);
    free = Math.max(free, entry.end);
    before = entry;
  }
  return Math.max(longest, duty.end - free, 0);
}
