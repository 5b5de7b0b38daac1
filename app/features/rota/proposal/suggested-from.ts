import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import { NOTICE_DAYS } from './notice';

/** The first Monday that leaves the notice of the law and that the plan holds; else the first day that it can. */
export function suggestedFrom(span: { startsOn: IsoDate; lastDay: IsoDate; today: IsoDate }): IsoDate {
  const { startsOn, lastDay, today } = span;
  const noticed = addDays(today, NOTICE_DAYS);
  if (noticed <= startsOn) return startsOn;
  const monday = addDays(noticed, (8 - weekdayOfDate(noticed)) % 7);
  if (monday <= lastDay) return monday;
  return startsOn > today ? startsOn : today;
}
