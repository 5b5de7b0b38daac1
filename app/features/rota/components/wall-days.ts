import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOf, type Weekday } from '~/domain/time/clock';
import { isoWeekNumber } from '~/domain/time/iso-week';
import type { WallRota } from '../wall-rota';

/** The head of one day's column. */
export interface WallDay {
  readonly day: number;
  readonly date: IsoDate;
  readonly weekday: Weekday;
  /** `7.9.` */
  readonly shortDate: string;
  readonly weekend: boolean;
  /** The public holiday's name, or `null`. */
  readonly redDay: string | null;
  readonly isToday: boolean;
}

/** The head of seven days. */
export interface WallWeek {
  readonly number: number;
  readonly days: readonly WallDay[];
}

/** `7.9.` of a civil date. */
export const shortDate = (date: IsoDate): string => `${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}.`;

/** `16.–22.11.`, or `30.11.–6.12.` where a month ends within the week. */
export function weekSpan(week: WallWeek): string {
  const [first, last] = [week.days[0], week.days[6]];
  if (!first || !last) return '';
  const sameMonth = first.date.slice(0, 7) === last.date.slice(0, 7);
  return `${sameMonth ? `${Number(first.date.slice(8))}.` : first.shortDate}–${last.shortDate}`;
}

/** The weeks of the shown turn with their days. */
export function wallWeeks(wall: Pick<WallRota, 'rota' | 'turn' | 'redDays' | 'today'>): WallWeek[] {
  const from = addDays(wall.rota.startsOn, wall.turn * wall.rota.weeks * 7);
  return Array.from({ length: wall.rota.weeks }, (_, week) => {
    const days = Array.from({ length: 7 }, (_, i): WallDay => {
      const day = week * 7 + i;
      const date = addDays(from, day);
      const weekday = weekdayOf(day);
      return {
        day,
        date,
        weekday,
        shortDate: shortDate(date),
        weekend: weekday >= 6,
        redDay: wall.redDays[date] ?? null,
        isToday: date === wall.today,
      };
    });
    return { number: isoWeekNumber(addDays(from, week * 7)), days };
  });
}
