import { followingPairs } from '../law/law-line';
import { kindOf } from '../law/line-hours';
import type { LawRule } from '../law/law-rule';

/** From one date to the next, evenings do not go back to days. What follows a night is its own rule. */
export const forwardRotation: LawRule = {
  id: 'forward-rotation',
  level: 'soft',
  standing: 'advice',
  source: 'house',
  scope: 'person',
  unit: 'shifts',
  per: 'line',
  check: (frame, line) =>
    followingPairs(frame, line).flatMap(({ before, after }) => {
      const backwards = kindOf(before.shift) === 'evening' && kindOf(after.shift) === 'day';
      if (!backwards || after.day - before.day !== 1) return [];
      const facts = { fromCode: before.shift.code, toCode: after.shift.code };
      return [{ staff: line.person.index, day: before.day, size: 1, facts }];
    }),
};
