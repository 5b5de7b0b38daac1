import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { ReachPoint } from '~/domain/training/reach';

/** The last day of each month from `from`, which is the first of one, up to `to`; the last one ends with `to`. */
export function monthEnds({ from, to }: { from: IsoDate; to: IsoDate }): IsoDate[] {
  const ends: IsoDate[] = [];
  for (let first = from; first <= to;) {
    const next = `${addDays(first, 31).slice(0, 7)}-01` as IsoDate;
    const end = addDays(next, -1);
    ends.push(end < to ? end : to);
    first = next;
  }
  return ends;
}

/** How many had been reached when a date was over. */
export const reachedAt = (points: readonly ReachPoint[], on: IsoDate): number =>
  points.findLast(({ date }) => date <= on)?.reached ?? 0;
