import type { IsoDate } from '~/domain/brand';
import { addDays, isIsoDate, weekdayOfDate } from '~/domain/time/clock';

export const WEEKS_SHOWN = 6;

/** The Monday that the page starts from: of the date that the address asks for, else of today. */
export function firstMonday(asked: string | null, today: IsoDate): IsoDate {
  const date = asked !== null && isIsoDate(asked) ? asked : today;
  return addDays(date, 1 - weekdayOfDate(date));
}
