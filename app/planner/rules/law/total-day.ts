import { limitOn } from './law-frame';
import { agreementFacts, type LawRule } from './law-rule';
import { overtimeOf } from './overtime';
import { workDays } from './work-days';

/** Ordinary hours and overtime together in 24 hours. */
export const totalDay: LawRule = {
  id: 'total-day',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-6 (8)',
  limit: 'totalDayHours',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const worked = new Map<number, number>();
    for (const { day, minutes } of [...workDays(frame, line), ...overtimeOf(frame, line)]) {
      worked.set(day, (worked.get(day) ?? 0) + minutes);
    }
    return [...worked].flatMap(([day, totalMinutes]) => {
      const limit = limitOn(frame, { rule: 'totalDayHours', person: line.person, day });
      const limitMinutes = limit.value * 60;
      if (totalMinutes <= limitMinutes) return [];
      const facts = { totalMinutes, limitMinutes, ...agreementFacts(limit) };
      return [{ staff: line.person.index, day, size: Math.ceil(totalMinutes - limitMinutes), facts }];
    });
  },
};
