import type { Clock, IsoDate } from '../brand';

/**
 * Civil time as whole minutes and whole days. Days are counted from a day 0 that is a Monday; minutes from 00:00 of
 * a day. All of it is local wall time: the hour that a clock change adds or takes is not counted.
 */
export const MINUTES_PER_DAY = 1440;
const MS_PER_DAY = 86_400_000;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `a` modulo `n`, always in `0..n-1`. */
export const mod = (a: number, n: number): number => ((a % n) + n) % n;

/** Minutes after midnight of `HH:MM`. */
export const minutesOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** `HH:MM` of minutes after any midnight; whole days are dropped. */
export function clockOf(minutes: number): Clock {
  const inDay = mod(minutes, MINUTES_PER_DAY);
  const hours = String(Math.floor(inDay / 60)).padStart(2, '0');
  return `${hours}:${String(inDay % 60).padStart(2, '0')}` as Clock;
}

/** Days since 1970-01-01 of a civil date. NaN when the text is not a date. */
export const epochDayOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

/** Civil date of days since 1970-01-01. */
export const isoDateOf = (epochDay: number): IsoDate =>
  new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate;

/** `date` moved by whole days. */
export const addDays = (date: IsoDate, days: number): IsoDate => isoDateOf(epochDayOf(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (span: { from: IsoDate; to: IsoDate }): number =>
  epochDayOf(span.to) - epochDayOf(span.from);

/** Weekday of a day counted from a Monday. */
export const weekdayOf = (day: number): Weekday => (mod(day, 7) + 1) as Weekday;

/** Weekday of a civil date (1970-01-01 was a Thursday). */
export const weekdayOfDate = (date: IsoDate): Weekday => weekdayOf(epochDayOf(date) + 3);

/** Whether the text is a civil date that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = epochDayOf(text as IsoDate);
  return !Number.isNaN(day) && isoDateOf(day) === text;
}

/** Whether the text is a wall-clock time `00:00`..`23:59`. */
export const isClock = (text: string): text is Clock => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Minutes that two half-open intervals share. */
export function overlapMinutes(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
