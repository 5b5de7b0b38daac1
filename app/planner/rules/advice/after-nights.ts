import { realMinutes } from '../law/law-frame';
import { followingPairs } from '../law/law-line';
import type { LawRule } from '../law/law-rule';

const FREE_MINUTES = 24 * 60;

/** A day and night off after the last of some nights. */
export const afterNights: LawRule = {
  id: 'after-nights',
  level: 'soft',
  standing: 'advice',
  source: 'house',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) =>
    followingPairs(frame, line).flatMap(({ before, after }) => {
      if (!before.shift.night || after.shift.night) return [];
      const restMinutes = realMinutes(frame, { start: before.end, end: after.start });
      if (restMinutes >= FREE_MINUTES) return [];
      const facts = { restMinutes, limitMinutes: FREE_MINUTES, toCode: after.shift.code };
      return [{ staff: line.person.index, day: before.day, size: FREE_MINUTES - restMinutes, facts }];
    }),
};
