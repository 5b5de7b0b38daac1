import { weekdayOf } from '../../../domain/time/clock';
import { eachRow, shiftsOf } from '../rota-row';
import type { RotaRule } from '../rule';

/** Nobody works on a weekday that she never works. */
export const offWeekday: RotaRule = {
  id: 'off-weekday',
  level: 'hard',
  source: 'house',
  scope: 'cell',
  unit: 'shifts',
  check: (model, rota) =>
    eachRow({ model, rota }, (person, row) =>
      shiftsOf(row)
        .filter(({ day }) => person.offWeekdays.has(weekdayOf(day)))
        .map(({ day, shift }) => ({
          staff: person.index,
          day,
          size: 1,
          facts: { code: shift.code, weekday: weekdayOf(day) },
        })),
    ),
};
