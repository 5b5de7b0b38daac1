import { MINUTES_PER_DAY, weekdayOf, epochDayOf, isoDateOf } from '../../domain/time/clock';
import type { RedDayName } from '../../domain/calendar/red-days';
import { supplementHourOre, SUPPLEMENT_KINDS, type SupplementKind } from '../../domain/working-time/supplements';
import type { ShiftModel } from '../model/model';
import type { LawFrame } from '../rules/law/law-frame';
import { nightsAround, sharedMinutes } from '../rules/law/line-hours';

export type ByKind = Record<SupplementKind, number>;

/** Evening of the supplement (HTA 5.4): 17:00 to 21:00. Its night is the law's. */
const EVENING_STARTS = 17 * 60;
const EVENING_ENDS = 21 * 60;
const SATURDAY = 6;
const SUNDAY = 7;
/** The holiday supplement also counts on the eves of these, from these minutes of the day (HTA 5.3.1). */
const EVES: ReadonlyMap<RedDayName, number> = new Map([
  ['newYear', 12 * 60],
  ['maundyThursday', 12 * 60],
  ['easterSunday', 0],
  ['whitSunday', 12 * 60],
  ['christmasDay', 12 * 60],
]);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans in which work earns the supplement for holidays, in wall minutes from the case's start, one for each date. */
export function holidaySpans({ context, model }: LawFrame): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  const wholeDay = (day: number): Span => ({ start: day * MINUTES_PER_DAY, end: (day + 1) * MINUTES_PER_DAY });
  for (const { date, name } of context.redDays) {
    const day = epochDayOf(date) - model.startEpochDay;
    spans.set(day, wholeDay(day));
    const eveFrom = EVES.get(name);
    if (eveFrom === undefined || spans.has(day - 1)) continue;
    const eve = wholeDay(day - 1);
    spans.set(day - 1, { ...eve, start: eve.start + eveFrom });
  }
  return spans;
}

/**
 * Minutes of a shift on a day that earn each supplement; an unpaid break takes its share of all. Hours on a holiday earn
 * that supplement in place of the weekend's, and those of evening and night besides (HTA 5.1.2).
 */
export function supplementMinutes(
  frame: LawFrame,
  work: { shift: ShiftModel; day: number; holidays: ReadonlyMap<number, Span> },
): ByKind {
  const { shift, day, holidays } = work;
  const span = { start: day * MINUTES_PER_DAY + shift.start, end: day * MINUTES_PER_DAY + shift.end };
  const paidShare = Math.min(1, shift.paidMinutes / (shift.end - shift.start));
  const minutes: ByKind = { evening: 0, night: 0, weekend: 0, holiday: 0 };
  minutes.night = nightsAround(span).reduce((sum, night) => sum + sharedMinutes(frame, span, night), 0);
  for (let one = day; one * MINUTES_PER_DAY < span.end; one++) {
    const midnight = one * MINUTES_PER_DAY;
    const evening = { start: midnight + EVENING_STARTS, end: midnight + EVENING_ENDS };
    minutes.evening += sharedMinutes(frame, span, evening);
    const holiday = holidays.get(one);
    const red = holiday ? sharedMinutes(frame, span, holiday) : 0;
    minutes.holiday += red;
    const weekday = weekdayOf(one);
    const inDay = { start: midnight, end: midnight + MINUTES_PER_DAY };
    if (weekday === SATURDAY || weekday === SUNDAY) minutes.weekend += sharedMinutes(frame, span, inDay) - red;
  }
  if (paidShare < 1) for (const kind of SUPPLEMENT_KINDS) minutes[kind] *= paidShare;
  return minutes;
}

/** What supplements cost on a day, in oere, for the minutes of each kind. */
export function supplementOre(frame: LawFrame, of: { day: number; minutes: ByKind; hourlyWageOre: number }): ByKind {
  const { supplements } = frame.context;
  const date = isoDateOf(frame.model.startEpochDay + of.day);
  const ore: ByKind = { evening: 0, night: 0, weekend: 0, holiday: 0 };
  for (const kind of SUPPLEMENT_KINDS) {
    if (of.minutes[kind] === 0) continue;
    const hourOre = supplementHourOre(supplements, { kind, date, hourlyWageOre: of.hourlyWageOre });
    ore[kind] = (hourOre * of.minutes[kind]) / 60;
  }
  return ore;
}
