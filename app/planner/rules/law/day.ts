import type { LawRule } from './law-rule';
import { agreementFacts } from './law-rule';
import { limitOn } from './law-frame';
import { workDays } from './work-days';

/** Not too many ordinary hours in the 24 hours from where a day's work begins. */
export const dayHours: LawRule = {
  id: 'day-hours',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-4 (1), § 10-5',
  limit: 'dayHours',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) =>
    workDays(frame, line).flatMap(({ day, minutes, code }) => {
      const limit = limitOn(frame, { rule: 'dayHours', person: line.person, day });
      const limitMinutes = limit.value * 60;
      if (minutes <= limitMinutes) return [];
      const facts = { workMinutes: minutes, limitMinutes, code, ...agreementFacts(limit) };
      return [{ staff: line.person.index, day, size: Math.ceil(minutes - limitMinutes), facts }];
    }),
};
