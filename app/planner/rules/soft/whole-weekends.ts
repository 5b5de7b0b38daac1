import { eachRow, weekendsOf } from '../rota-row';
import type { RotaRule } from '../rule';

const SATURDAY = 5;
const SUNDAY = 6;

/** A weekend is worked on both days or on none. */
export const wholeWeekends: RotaRule = {
  id: 'whole-weekends',
  level: 'soft',
  source: 'house',
  scope: 'person',
  unit: 'weekends',
  check: (model, rota) =>
    model.rules.wholeWeekends
      ? eachRow({ model, rota }, (person, row) =>
          weekendsOf(row).flatMap(({ saturday, sunday }, week) => {
            if (saturday === sunday) return [];
            const day = week * 7 + (saturday ? SATURDAY : SUNDAY);
            return [
              { staff: person.index, day, size: 1, facts: { week: week + 1, works: saturday ? 'saturday' : 'sunday' } },
            ];
          }),
        )
      : [],
};
