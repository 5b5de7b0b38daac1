import { kindOf } from '../law/line-hours';
import type { LawRule } from '../law/law-rule';
import { unfairShares } from './fair-share';

/** Evenings are shared among those who can work them, in proportion to their positions. */
export const fairEvenings: LawRule = {
  id: 'fair-evenings',
  level: 'soft',
  standing: 'advice',
  source: 'house',
  scope: 'person',
  unit: 'shifts',
  per: 'group',
  check: ({ model }, lines) => {
    const evening = model.shifts.map((shift) => kindOf(shift) === 'evening');
    return unfairShares(lines, {
      canHave: ({ person }) => evening.some((is, shift) => is && person.canWork[shift]),
      count: ({ cells }) => cells.filter((shift) => shift && evening[shift.index]).length,
    });
  },
};
