import { MINUTES_PER_DAY } from '../../../domain/time/clock';
import type { ShiftModel } from '../../model/model';
import { eachRow, shiftsOf } from '../rota-row';
import type { RotaRule } from '../rule';

/**
 * Free minutes around each day of a row, from the end of the shift before to the start of the shift after, around the
 * seam; 0 on a day with a shift, `Infinity` where the row has no shift at all.
 */
export function freeAroundDays(row: readonly (ShiftModel | null)[]): number[] {
  const shifts = shiftsOf(row);
  const turn = row.length * MINUTES_PER_DAY;
  const first = shifts[0];
  const last = shifts.at(-1);
  if (!first || !last) return row.map(() => Infinity);
  let lastEnd = last.end - turn;
  let next = 0;
  return row.map((shift) => {
    if (shift) {
      lastEnd = shifts[next]?.end ?? lastEnd;
      next++;
      return 0;
    }
    return (shifts[next]?.start ?? first.start + turn) - lastEnd;
  });
}

/** In each seven days, a day without a shift (an F1 day) with the weekly rest around it. */
export const weeklyRest: RotaRule = {
  id: 'weekly-rest',
  level: 'hard',
  source: 'aml § 10-8 (2)',
  limit: 'weeklyRestHours',
  scope: 'person',
  unit: 'minutes',
  check: (model, rota) => {
    const limitMinutes = model.rules.weeklyRestHours * 60;
    const window = model.rules.weeklyRestWindow;
    const step = window === 'rolling' ? 1 : 7;
    return eachRow({ model, rota }, (person, row) => {
      const free = freeAroundDays(row);
      return Array.from({ length: row.length / step }, (_, i) => i * step).flatMap((from) => {
        const days = Array.from({ length: 7 }, (_, k) => (from + k) % row.length).filter((day) => !row[day]);
        const longest = Math.max(-1, ...days.map((day) => free[day] ?? 0));
        if (longest >= limitMinutes) return [];
        const longestMinutes = Math.max(0, longest);
        return [
          {
            staff: person.index,
            day: from,
            size: Math.max(1, limitMinutes - longestMinutes),
            facts: { longestMinutes, limitMinutes, daysOff: days.length, window },
          },
        ];
      });
    });
  },
};
