import { weekdayOf } from '../../../domain/time/clock';
import type { DayRule } from '../rule';
import { coverageDays, peopleOn } from './coverage';

/** Each day and shift code has at least the fewest and at most the most people that it needs. */
export const demand: DayRule = {
  id: 'demand',
  level: 'hard',
  source: 'house',
  scope: 'day',
  unit: 'people',
  check: (model, rota) => coverageDays(model).flatMap((day) => demand.checkDay(model, { rota, day })),
  checkDay: (model, { rota, day }) => {
    const needs = model.demand[weekdayOf(day) - 1] ?? [];
    return peopleOn(model, rota, day).flatMap(({ length }, shift) => {
      const people = length + (model.others?.atWork[day]?.people[shift] ?? 0);
      const { min, max } = needs[shift] ?? { min: 0, max: 0 };
      if (people >= min && people <= max) return [];
      const code = model.shifts[shift]?.code ?? '';
      return [{ day, size: people < min ? min - people : people - max, facts: { code, people, min, max } }];
    });
  },
};
