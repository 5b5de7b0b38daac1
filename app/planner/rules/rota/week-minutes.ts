import { eachRow, paidMinutesOf } from '../rota-row';
import type { RotaRule } from '../rule';

/** Not too many paid minutes in one calendar week. */
export const weekMinutes: RotaRule = {
  id: 'week-minutes',
  level: 'hard',
  source: 'aml § 10-5',
  limit: 'maxWeekMinutes',
  scope: 'person',
  unit: 'minutes',
  check: (model, rota) => {
    const limitMinutes = model.rules.maxWeekMinutes;
    return eachRow({ model, rota }, (person, row) =>
      Array.from({ length: model.rotaWeeks }, (_, week) => week * 7).flatMap((day) => {
        const paidMinutes = paidMinutesOf(row.slice(day, day + 7));
        if (paidMinutes <= limitMinutes) return [];
        return [{ staff: person.index, day, size: paidMinutes - limitMinutes, facts: { paidMinutes, limitMinutes } }];
      }),
    );
  },
};
