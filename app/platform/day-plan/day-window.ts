import type { IsoDate } from '~/domain/brand';
import { addDays, daysBetween, weekdayOfDate } from '~/domain/time/clock';

/** Whole weeks around the days that a change concerns. */
export interface DayWindow {
  /** A Monday. */
  readonly start: IsoDate;
  /** The last day, a Sunday. */
  readonly end: IsoDate;
  readonly weeks: number;
}

/** Four weeks back tell who knows whom and how people have worked; two weeks on, who is to come and their rest. */
const WEEKS_BACK = 4;
const WEEKS_ON = 2;

export function dayWindow({ from, to }: { from: IsoDate; to: IsoDate }): DayWindow {
  const start = addDays(mondayOf(from), -7 * WEEKS_BACK);
  const end = addDays(mondayOf(to), 7 * WEEKS_ON + 6);
  return { start, end, weeks: (daysBetween({ from: start, to: end }) + 1) / 7 };
}

export const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekdayOfDate(date));
