import { eachRow, ringRuns } from '../rota-row';
import type { RotaRule } from '../rule';

/** Not too many night shifts on days in a row. */
export const consecutiveNights: RotaRule = {
  id: 'consecutive-nights',
  level: 'hard',
  source: 'house',
  scope: 'person',
  unit: 'days',
  check: (model, rota) => {
    const limit = model.rules.maxConsecutiveNights;
    return eachRow({ model, rota }, (person, row) =>
      ringRuns(row.map((shift) => shift?.night ?? false))
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
