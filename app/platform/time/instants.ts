import { DateTime, IANAZone } from 'luxon';
import type { Clock, IsoDate } from '~/domain/brand';
import { addDays, epochDayOf, MINUTES_PER_DAY, minutesOf } from '~/domain/time/clock';

const MS_PER_MINUTE = 60_000;

/** Wall time in a zone to instants. Later wall times never give earlier instants, over clock changes too. */
export interface WallClock {
  /** The instant of `HH:MM` on a date. */
  at(moment: { date: IsoDate; time: Clock }): Date;
  /** The instant of minutes after 00:00 of a date; 1440 and more is a later day. */
  atMinute(moment: { date: IsoDate; minute: number }): Date;
}

/**
 * The wall clock of an IANA zone. A time that a clock change skips is the instant of the change; a time that it
 * repeats is the first of the two.
 */
export function wallClock(timeZone: string): WallClock {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new Error(`Unknown time zone: ${timeZone}`);
  const steady = new Map<number, number | null>();

  /** The offset of a whole day in minutes, or null where the clock changes within or beside it. */
  const steadyOffset = (day: number): number | null => {
    const known = steady.get(day);
    if (known !== undefined) return known;
    const before = zone.offset((day - 1) * MINUTES_PER_DAY * MS_PER_MINUTE);
    const after = zone.offset((day + 2) * MINUTES_PER_DAY * MS_PER_MINUTE);
    const offset = before === after ? before : null;
    steady.set(day, offset);
    return offset;
  };

  const atMinute = ({ date, minute }: { date: IsoDate; minute: number }): Date => {
    const wall = epochDayOf(date) * MINUTES_PER_DAY + minute;
    const offset = steadyOffset(Math.floor(wall / MINUTES_PER_DAY));
    const minutes = offset === null ? nearChange({ zone, wall }) : wall - offset;
    return new Date(minutes * MS_PER_MINUTE);
  };
  return { atMinute, at: ({ date, time }) => atMinute({ date, minute: minutesOf(time) }) };
}

/** Minutes since the epoch of a wall time within two days of a clock change. */
function nearChange({ zone, wall }: { zone: IANAZone; wall: number }): number {
  const offsetAt = (minutes: number) => zone.offset(minutes * MS_PER_MINUTE);
  const before = offsetAt(wall - 2 * MINUTES_PER_DAY);
  const after = offsetAt(wall + 2 * MINUTES_PER_DAY);
  if (offsetAt(wall - before) === before) return wall - before;
  if (offsetAt(wall - after) === after) return wall - after;
  let [low, high] = [wall - after, wall - before];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The instants of a shift or visit `[start, end)` that starts on a date; an end at or before the start is next day. */
export function instantsOf(span: { wall: WallClock; date: IsoDate; start: Clock; end: Clock }): [Date, Date] {
  const nextDay = minutesOf(span.end) <= minutesOf(span.start);
  const endDate = nextDay ? addDays(span.date, 1) : span.date;
  return [span.wall.at({ date: span.date, time: span.start }), span.wall.at({ date: endDate, time: span.end })];
}

/** The civil date of an instant in a zone. */
export const localDateOf = (moment: { instant: Date; timeZone: string }): IsoDate =>
  DateTime.fromJSDate(moment.instant, { zone: moment.timeZone }).toFormat('yyyy-MM-dd') as IsoDate;

/** The wall-clock time `HH:MM` of an instant in a zone. */
export const localTimeOf = (moment: { instant: Date; timeZone: string }): Clock =>
  DateTime.fromJSDate(moment.instant, { zone: moment.timeZone }).toFormat('HH:mm') as Clock;
