import { weekdayOf } from '../../../domain/time/clock';
import type { LawRule } from './law-rule';
import { sharedMinutes } from './line-hours';

/** On Sundays and holidays people work only where the work calls for it: on shifts that the staffing asks for. */
export const redZone: LawRule = {
  id: 'red-zone',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-10',
  scope: 'cell',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) =>
    line.shifts.flatMap((work) => {
      const { day, shift } = work;
      const asked = frame.model.demand[weekdayOf(day) - 1]?.[shift.index]?.max ?? 0;
      if (asked > 0) return [];
      const redMinutes = frame.zones.reduce((sum, zone) => sum + sharedMinutes(frame, work, zone), 0);
      if (redMinutes === 0) return [];
      return [{ staff: line.person.index, day, size: redMinutes, facts: { code: shift.code, redMinutes } }];
    }),
};
