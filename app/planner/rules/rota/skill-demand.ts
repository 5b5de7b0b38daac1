import { weekdayOf } from '../../../domain/time/clock';
import type { DayRule } from '../rule';
import { coverageDays, peopleOn } from './coverage';

/** Of the people on a shift, enough have the skill that the shift needs. */
export const skillDemand: DayRule = {
  id: 'skill-demand',
  level: 'hard',
  source: 'house',
  scope: 'day',
  unit: 'people',
  check: (model, rota) => coverageDays(model).flatMap((day) => skillDemand.checkDay(model, { rota, day })),
  checkDay: (model, { rota, day }) => {
    const rows = model.skillDemand.flatMap((row, i) => (row.weekday === weekdayOf(day) ? [{ row, i }] : []));
    if (!rows.length) return [];
    const people = peopleOn(model, rota, day);
    return rows.flatMap(({ row, i }) => {
      const own = (people[row.shift] ?? []).filter((staff) => ((model.staff[staff]?.skills ?? 0n) & row.skill) !== 0n);
      const skilled = own.length + (model.others?.atWork[day]?.skilled[i] ?? 0);
      if (skilled >= row.min) return [];
      const facts = {
        code: model.shifts[row.shift]?.code ?? '',
        skill: row.skillName,
        people: skilled,
        min: row.min,
      };
      return [{ day, size: row.min - skilled, facts }];
    });
  },
};
