import { eachRow, ringRuns } from '../rota-row';
import type { RotaRule } from '../rule';

/** Not too many days with a shift in a row. */
export const consecutiveShifts: RotaRule = {
  id: 'consecutive-shifts',
  level: 'hard',
  source: 'house',
  scope: 'person',
  unit: 'days',
  check: (model, rota) => {
    const limit = model.rules.maxConsecutiveShifts;
    return eachRow({ model, rota }, (person, row) =>
      ringRuns(row.map((shift) => shift !== null))
        .filter((run) => run.endless || run.length > limit)
        .map(({ from, length, endless }) => ({
          staff: person.index,
          day: from,
          size: Math.max(1, length - limit),
          facts: { inARow: length, limit, endless },
        })),
    );
  },
};
