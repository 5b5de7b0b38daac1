import type { IsoDate } from '../brand';
import { epochDayOf, MINUTES_PER_DAY, weekdayOf } from '../time/clock';
import type { RedDay, RedDayName } from './red-days';

/** Time in which nobody works unless the work calls for it: half-open, in wall minutes from 00:00 of day 0. */
export interface RedZone {
  readonly start: number;
  readonly end: number;
  /** The red days in it, counted from day 0. */
  readonly days: readonly number[];
}

const SUNDAY = 7;
/** 1970-01-01 was a Thursday. */
const isSunday = (epochDay: number): boolean => weekdayOf(epochDay + 3) === SUNDAY;
/** The day before a red day, from this time on; the red day itself, to `ENDS`. */
const STARTS = 18 * 60;
const ENDS = 22 * 60;
/** The eves of Christmas, Easter and Whitsun begin earlier. */
const EVE_STARTS = 15 * 60;
const AFTER_EVE: ReadonlySet<RedDayName> = new Set(['christmasDay', 'easterSunday', 'whitSunday']);
/** 1 and 17 May are red from 22:00 to 22:00. */
const MAY_DAYS: ReadonlySet<RedDayName> = new Set(['labourDay', 'constitutionDay']);

/** A day 0, as its date, and the days `[from, to)` from it. */
export interface DaySpan {
  readonly dayZero: IsoDate;
  readonly from: number;
  readonly to: number;
}

/**
 * Red zones (aml § 10-10) of the red days, Sundays among them, in a span of days, merged where they meet: from 18:00 the
 * day before to 22:00 the day before the next working day.
 */
export function redZones(redDays: readonly RedDay[], span: DaySpan): RedZone[] {
  const zero = epochDayOf(span.dayZero);
  const names = new Map<number, RedDayName[]>();
  for (const { date, name } of redDays) {
    const day = epochDayOf(date) - zero;
    names.set(day, [...(names.get(day) ?? []), name]);
  }
  const zones: { start: number; end: number; days: number[] }[] = [];
  for (let day = span.from; day < span.to; day++) {
    const sunday = isSunday(zero + day);
    const holidays = names.get(day) ?? [];
    if (!sunday && holidays.length === 0) continue;
    const onlyMay = !sunday && holidays.every((name) => MAY_DAYS.has(name));
    const eve = holidays.some((name) => AFTER_EVE.has(name));
    const from = onlyMay ? ENDS : eve ? EVE_STARTS : STARTS;
    const zone = { start: (day - 1) * MINUTES_PER_DAY + from, end: day * MINUTES_PER_DAY + ENDS };
    const last = zones.at(-1);
    if (last && zone.start <= last.end) {
      last.end = zone.end;
      last.days.push(day);
    } else zones.push({ ...zone, days: [day] });
  }
  return zones;
}
