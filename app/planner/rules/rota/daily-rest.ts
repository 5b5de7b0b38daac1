import { MINUTES_PER_DAY } from '../../../domain/time/clock';
import { eachRow, shiftsOf } from '../rota-row';
import type { RotaRule } from '../rule';

/** Enough free time between the end of one shift and the start of the next, across the seam of the rota too. */
export const dailyRest: RotaRule = {
  id: 'daily-rest',
  level: 'hard',
  source: 'aml § 10-8 (1)',
  limit: 'dailyRestHours',
  scope: 'person',
  unit: 'minutes',
  check: (model, rota) => {
    const limitMinutes = model.rules.dailyRestHours * 60;
    const turn = model.rotaDays * MINUTES_PER_DAY;
    return eachRow({ model, rota }, (person, row) => {
      const shifts = shiftsOf(row);
      return shifts.flatMap((before, i) => {
        const acrossSeam = i + 1 === shifts.length;
        const after = shifts[acrossSeam ? 0 : i + 1] ?? before;
        const restMinutes = after.start + (acrossSeam ? turn : 0) - before.end;
        if (restMinutes >= limitMinutes) return [];
        const codes = { fromCode: before.shift.code, toCode: after.shift.code };
        return [
          {
            staff: person.index,
            day: before.day,
            size: limitMinutes - restMinutes,
            facts: { restMinutes, limitMinutes, ...codes, acrossSeam },
          },
        ];
      });
    });
  },
};
