import { eachRow, weekendsOf } from '../rota-row';
import type { RotaRule } from '../rule';

const SATURDAY = 5;

/** Of so many weekends in a row, around the seam, at most one is worked. */
export const weekendFrequency: RotaRule = {
  id: 'weekend-frequency',
  level: 'hard',
  source: 'aml § 10-8 (4)',
  standing: 'agreement',
  scope: 'person',
  unit: 'weekends',
  check: (model, rota) =>
    eachRow({ model, rota }, (person, row) => {
      const worked = weekendsOf(row).map(({ saturday, sunday }) => saturday || sunday);
      return worked.flatMap((works, week) => {
        if (!works) return [];
        const gap = gapToNext(worked, week);
        if (gap >= person.weekendEvery) return [];
        const nextWeek = ((week + gap) % worked.length) + 1;
        const facts = { week: week + 1, nextWeek, weekendEvery: person.weekendEvery };
        return [{ staff: person.index, day: week * 7 + SATURDAY, size: 1, facts }];
      });
    }),
};

/** Weeks from a worked weekend to the next one; a whole turn when it is the only one. */
function gapToNext(worked: readonly boolean[], week: number): number {
  let gap = 1;
  while (!worked[(week + gap) % worked.length]) gap++;
  return gap;
}
