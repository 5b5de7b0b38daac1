import { limitOn } from './law-frame';
import { workWeeksOf } from './line-hours';
import { agreementFacts, type LawRule } from './law-rule';

/** The ordinary hours of any one week of a rota that is averaged. */
export const singleWeek: LawRule = {
  id: 'single-week',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-5',
  limit: 'maxWeekMinutes',
  twin: 'week-minutes',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) =>
    workWeeksOf(frame, line).flatMap((workMinutes, week) => {
      const day = frame.firstDay + week * 7;
      const limit = limitOn(frame, { rule: 'maxWeekMinutes', person: line.person, day });
      if (workMinutes <= limit.value) return [];
      const facts = { workMinutes, limitMinutes: limit.value, ...agreementFacts(limit) };
      return [{ staff: line.person.index, day, size: Math.ceil(workMinutes - limit.value), facts }];
    }),
};
