import type { LawRule } from '../law/law-rule';
import { weekendsOf } from '../rota-row';
import { unfairShares } from './fair-share';

const SATURDAY = 6;
const SUNDAY = 7;

/** Weekends are shared among those who can work them, in proportion to their positions. */
export const fairWeekends: LawRule = {
  id: 'fair-weekends',
  level: 'soft',
  standing: 'advice',
  source: 'house',
  scope: 'person',
  unit: 'weekends',
  per: 'group',
  check: (_frame, lines) =>
    unfairShares(lines, {
      canHave: ({ person }) => !person.offWeekdays.has(SATURDAY) || !person.offWeekdays.has(SUNDAY),
      count: ({ cells }) => weekendsOf(cells).filter(({ saturday, sunday }) => saturday || sunday).length,
    }),
};
