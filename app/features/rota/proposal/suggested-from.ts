import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { noticeOn } from './notice';

/** The first Monday that leaves its notice and that the plan holds; else the first day that it can. */
export function suggestedFrom(span: {
  startsOn: IsoDate;
  lastDay: IsoDate;
  today: IsoDate;
  agreements: readonly DatedAgreement[];
}): IsoDate {
  const { startsOn, lastDay, today, agreements } = span;
  const isNoticed = (date: IsoDate): boolean => addDays(today, noticeOn(agreements, date).days) <= date;
  if (isNoticed(startsOn)) return startsOn;
  const first = startsOn > today ? startsOn : today;
  let monday = addDays(first, (8 - weekdayOfDate(first)) % 7);
  while (monday <= lastDay && !isNoticed(monday)) monday = addDays(monday, 7);
  return monday <= lastDay ? monday : first;
}
