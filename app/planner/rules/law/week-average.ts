import { limitOn } from './law-frame';
import { weekMinutesOf } from './law-line';
import { agreementFacts, type LawRule } from './law-rule';

/** The ordinary hours of a week, on average over the rota. */
export const weekAverage: LawRule = {
  id: 'week-average',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-4 (5)',
  limit: 'averageWeekHours',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const weeks = weekMinutesOf(line);
    const averageMinutes = weeks.reduce((sum, minutes) => sum + minutes, 0) / weeks.length;
    const limit = limitOn(frame, { rule: 'averageWeekHours', person: line.person, day: frame.firstDay });
    const limitMinutes = limit.value * 60;
    if (averageMinutes <= limitMinutes) return [];
    const facts = { averageMinutes: Math.ceil(averageMinutes), limitMinutes, ...agreementFacts(limit) };
    return [{ staff: line.person.index, size: Math.ceil(averageMinutes - limitMinutes), facts }];
  },
};
