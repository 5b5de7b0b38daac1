import { eachRow, shiftsOf } from '../rota-row';
import type { RotaRule } from '../rule';

/** Everyone works only her own shift codes. */
export const ownCode: RotaRule = {
  id: 'own-code',
  level: 'hard',
  source: 'house',
  scope: 'cell',
  unit: 'shifts',
  check: (model, rota) =>
    eachRow({ model, rota }, (person, row) =>
      shiftsOf(row)
        .filter(({ shift }) => !person.canWork[shift.index])
        .map(({ day, shift }) => ({
          staff: person.index,
          day,
          size: 1,
          facts: { code: shift.code, ownCodes: person.source.codes },
        })),
    ),
};
