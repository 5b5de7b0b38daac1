import { LIMITS } from '../../../domain/working-time/limits';
import { limitOn, realMinutes } from '../law/law-frame';
import { followingPairs } from '../law/law-line';
import type { LawRule } from '../law/law-rule';

/** A short rest that an agreement allows is still a short rest. */
export const quickReturn: LawRule = {
  id: 'quick-return',
  level: 'soft',
  standing: 'advice',
  source: 'house',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const goodMinutes = LIMITS.dailyRestHours.default * 60;
    return followingPairs(frame, line).flatMap(({ before, after }) => {
      const restMinutes = realMinutes(frame, { start: before.end, end: after.start });
      if (restMinutes >= goodMinutes) return [];
      const allowed = limitOn(frame, { rule: 'dailyRestHours', person: line.person, day: before.day }).value * 60;
      if (restMinutes < allowed) return [];
      const codes = { fromCode: before.shift.code, toCode: after.shift.code };
      const facts = { restMinutes, limitMinutes: goodMinutes, ...codes };
      return [{ staff: line.person.index, day: before.day, size: goodMinutes - restMinutes, facts }];
    });
  },
};
