import type { IsoDate } from '../brand';
import { addDays, daysBetween, weekdayOfDate } from './clock';

const THURSDAY = 4;

/** ISO 8601 week number, 1..53: the week belongs to the year of its Thursday. */
export function isoWeekNumber(date: IsoDate): number {
  const thursday = addDays(date, THURSDAY - weekdayOfDate(date));
  const newYear = `${thursday.slice(0, 4)}-01-01` as IsoDate;
  return Math.floor(daysBetween({ from: newYear, to: thursday }) / 7) + 1;
}
