import { limitOn, realMinutes } from './law-frame';
import { followingPairs } from './law-line';
import { agreementFacts, type LawRule } from './law-rule';

/** Enough time between two shifts, as it really passes; an agreement can go down to eight hours. */
export const dayRest: LawRule = {
  id: 'day-rest',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-8 (1), (3)',
  limit: 'dailyRestHours',
  twin: 'daily-rest',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) =>
    followingPairs(frame, line).flatMap(({ before, after }) => {
      const span = { start: before.end, end: after.start };
      const restMinutes = realMinutes(frame, span);
      const limit = limitOn(frame, { rule: 'dailyRestHours', person: line.person, day: before.day });
      const limitMinutes = limit.value * 60;
      if (restMinutes >= limitMinutes) return [];
      const codes = { fromCode: before.shift.code, toCode: after.shift.code };
      const clockChanges = restMinutes !== span.end - span.start;
      const facts = { restMinutes, limitMinutes, ...codes, clockChanges, ...agreementFacts(limit) };
      const size = Math.ceil(limitMinutes - restMinutes);
      return [{ staff: line.person.index, day: before.day, size, facts }];
    }),
};
