import type { Clock, IsoDate } from '../brand';
import { addDays, weekdayOfDate } from '../time/clock';
import type { RecipientWish } from './recipient-wish';

/** What a wish asks for, whoever has asked. */
export type AskedFor = Omit<RecipientWish, 'recipient'>;

/** A visit that somebody makes. */
export interface MadeVisit {
  readonly date: IsoDate;
  readonly start: Clock;
  readonly staff: readonly string[];
}

/** How far visits meet a wish: so many of so many days with visits, or of weeks where it is for a weekday. */
export interface WishMet {
  readonly unit: 'days' | 'weeks';
  readonly met: number;
  readonly of: number;
  /** The dates that a visit which suits could have been on: one for each day, or week, that counts. In order. */
  readonly dates: readonly IsoDate[];
}

/**
 * Each day with visits counts, and is met where one of them starts in time and is made by the person. A wish for a weekday
 * counts weeks with visits, and is met where such a visit is on that day.
 */
export function wishMet(wish: AskedFor, visits: readonly MadeVisit[]): WishMet {
  const dates = new Set(visits.map(({ date }) => dateAskedFor(wish, date)));
  const met = new Set(visits.filter((visit) => suits(wish, visit)).map(({ date }) => date));
  return { unit: wish.weekday === null ? 'days' : 'weeks', met: met.size, of: dates.size, dates: [...dates].sort() };
}

/** The date that a wish would have a visit on, in the place of this one: itself, or the weekday of its week. */
function dateAskedFor({ weekday }: AskedFor, date: IsoDate): IsoDate {
  return weekday === null ? date : addDays(date, weekday - weekdayOfDate(date));
}

function suits({ weekday, times, staff }: AskedFor, visit: MadeVisit): boolean {
  if (weekday !== null && weekdayOfDate(visit.date) !== weekday) return false;
  if (times !== null && (visit.start < times.earliest || visit.start > times.latest)) return false;
  return staff === null || visit.staff.includes(staff);
}
