import type { IsoDate } from '~/domain/brand';
import { isIsoDate } from '~/domain/time/clock';

/** A shift with the date that it is called by; one over midnight ends on the next. */
export interface DatedShift {
  readonly date: IsoDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** After a shift its list is still the one to show, for what is told late. */
const AFTER_SHIFT_MS = 3_600_000;

/** The day to show: the one asked for; else that of the shift that is on or has just ended; else today. */
export function dayToShow(of: {
  asked: string | null;
  now: Date;
  today: IsoDate;
  shifts: readonly DatedShift[];
}): IsoDate {
  if (of.asked !== null && isIsoDate(of.asked)) return of.asked;
  const at = of.now.getTime();
  const isOn = ({ startsAt, endsAt }: DatedShift) => startsAt.getTime() <= at && at < endsAt.getTime();
  const hasJustEnded = ({ endsAt }: DatedShift) => endsAt.getTime() <= at && at < endsAt.getTime() + AFTER_SHIFT_MS;
  const begins = of.shifts.some(({ date }) => date === of.today);
  const shift = of.shifts.find(isOn) ?? (begins ? undefined : of.shifts.find(hasJustEnded));
  return shift?.date ?? of.today;
}

/** Whether a visit belongs to a day: to its shift's day, so that a night is one list; without a shift, to its own. */
export function isOfDay(
  visit: { readonly date: IsoDate; readonly startsAt: Date | null },
  day: { date: IsoDate; shifts: readonly DatedShift[] },
): boolean {
  const { startsAt } = visit;
  const shift = startsAt && day.shifts.find((each) => each.startsAt <= startsAt && startsAt < each.endsAt);
  return (shift ? shift.date : visit.date) === day.date;
}
