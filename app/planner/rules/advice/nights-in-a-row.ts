import type { LawRule } from '../law/law-rule';
import { ringRuns } from '../rota-row';

const MOST = 3;

/** Not more than three nights in a row, whatever the house allows. */
export const nightsInARow: LawRule = {
  id: 'nights-in-a-row',
  level: 'soft',
  standing: 'advice',
  source: 'house',
  twin: 'consecutive-nights',
  scope: 'person',
  unit: 'days',
  per: 'line',
  check: (frame, line) =>
    ringRuns(line.cells.map((shift) => shift?.night ?? false))
      .filter(({ length, endless }) => endless || length > MOST)
      .map(({ from, length, endless }) => ({
        staff: line.person.index,
        day: frame.firstDay + from,
        size: Math.max(1, length - MOST),
        facts: { inARow: length, limit: MOST, endless },
      })),
};
