import { eachRow } from '../rota-row';
import type { RotaRule } from '../rule';

/** A cell that is already decided stays as it was decided. */
export const fixed: RotaRule = {
  id: 'fixed',
  level: 'hard',
  source: 'house',
  scope: 'cell',
  unit: 'shifts',
  check: (model, rota) =>
    eachRow({ model, rota }, (person, row) =>
      (person.source.fixed ?? []).flatMap(({ day, code }) => {
        const planned = row[day]?.code ?? null;
        return planned === code
          ? []
          : [{ staff: person.index, day, size: 1, facts: { fixedCode: code, code: planned } }];
      }),
    ),
};
