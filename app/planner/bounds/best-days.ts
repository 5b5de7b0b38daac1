import { weekdayOf } from '../../domain/time/clock';
import type { MovableModel } from '../model/model';

export interface DayChoice {
  readonly movable: MovableModel;
  readonly firstWeek: number;
  /** Days to pick in each week from `firstWeek`. */
  readonly counts: readonly number[];
  /** What a day is worth; `-Infinity` where it cannot be picked. */
  readonly gain: (day: number) => number;
}

/**
 * The largest sum of gains over the ways to pick days for a movable visit: allowed weekdays, the number of each week,
 * far enough apart. `-Infinity` when there is no way.
 */
export function bestDays({ movable, firstWeek, counts, gain }: DayChoice): number {
  const far = movable.minDaysBetween;
  /** `best[taken][gap]`: best sum with `taken` days picked this week, the last one `gap` days ago (at most `far`). */
  let best = [rowOfGaps(far)];
  best[0]![far] = 0;
  counts.forEach((count, i) => {
    best = [best[0]!, ...Array.from({ length: count }, () => rowOfGaps(far))];
    for (let day = (firstWeek + i) * 7; day < (firstWeek + i + 1) * 7; day++) {
      best = afterDay(best, { far, gain: movable.weekdays.has(weekdayOf(day)) ? gain(day) : -Infinity });
    }
    best = [best[count]!];
  });
  return Math.max(...best[0]!);
}

const rowOfGaps = (far: number): number[] => Array.from({ length: far + 1 }, () => -Infinity);

function afterDay(best: readonly number[][], day: { far: number; gain: number }): number[][] {
  const next = best.map(() => rowOfGaps(day.far));
  best.forEach((row, taken) => {
    row.forEach((value, gap) => {
      if (value === -Infinity) return;
      const rest = Math.min(gap + 1, day.far);
      next[taken]![rest] = Math.max(next[taken]![rest]!, value);
      const picked = next[taken + 1];
      if (picked && gap >= day.far) {
        const close = Math.min(1, day.far);
        picked[close] = Math.max(picked[close]!, value + day.gain);
      }
    });
  });
  return next;
}
