import type { CoverClass } from './cover-classes';
import type { MasterProblem } from './master-problem';
import type { MasterRows, SkillRow } from './master-rows';
import { slackBuilder } from './slack-columns';

/**
 * The master program that asks only how many people are missing or too many, over all dates; 0 where mixes of lines
 * meet every demand. Soft points count for nothing.
 */
export function shortageProblem(of: {
  staff: number;
  rows: MasterRows;
  classes: readonly CoverClass[];
  skillRows: readonly (SkillRow & { readonly min: number })[];
  /** People at least on a shift of a rota day. */
  leastOn: (at: { day: number; shift: number }) => number;
  /** `[weekday 0..6][shift]`; `Infinity` is no most. */
  demandMax: readonly (readonly number[])[];
}): MasterProblem {
  const { staff, rows, classes, skillRows, leastOn, demandMax } = of;
  const shifts = demandMax[0]?.length ?? 0;
  const lower = new Float64Array(rows.count).fill(-Infinity);
  const upper = new Float64Array(rows.count).fill(Infinity);
  for (let person = 0; person < staff; person++) lower[person] = upper[person] = 1;
  const slack = slackBuilder();
  const atLeast = (row: number, need: { min: number; dates: number }): void => {
    if (need.min <= 0) return;
    lower[row] = need.min;
    slack.add({ row, entry: 1, cost: need.dates, upper: need.min });
  };
  classes.forEach(({ day, dates }, cover) => {
    for (let shift = 0; shift < shifts; shift++) {
      const row = rows.cover({ cover, shift });
      atLeast(row, { min: leastOn({ day, shift }), dates });
      const max = demandMax[day % 7]![shift]!;
      if (max >= staff) continue;
      upper[row] = max;
      slack.add({ row, entry: -1, cost: dates, upper: staff });
    }
    skillRows.forEach(({ weekday, min }, at) => {
      if (weekday === day % 7) atLeast(rows.skill({ cover, row: at }), { min, dates });
    });
  });
  return {
    rows,
    lower,
    upper,
    slack: slack.build(),
    constant: 0,
    staff,
    shares: () => [],
    shareOf: () => [0, 0],
  };
}
