import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { OSLO_TIME_ZONE } from './oslo-time-zone';

/** Something in a personal calendar. */
export interface CalendarEntry {
  /** The same for as long as it is the same thing. */
  readonly uid: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isCancelled: boolean;
  /** Whether the time is taken by something else already, as supervision is by the shift around it. */
  readonly isWithin: boolean;
  /** Counts its changes. */
  readonly sequence: number;
  readonly changedAt: Date;
}

/** Calendars are asked to look again this often. */
const REFRESH_SECONDS = 3600;

const PRODUCT = { company: 'Kjente fjes', product: 'Turnus', language: 'NO' };

/** Entries as iCalendar (RFC 5545), in the time of Oslo. The same entries give the same text. */
export function writeCalendar({ name, entries }: { name: string; entries: readonly CalendarEntry[] }): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_SECONDS });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      start: inOslo(entry.startsAt),
      end: inOslo(entry.endsAt),
      timezone: DEFAULT_TIME_ZONE,
      summary: entry.title,
      class: ICalEventClass.PRIVATE,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency:
        entry.isWithin || entry.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return withTimeZone(calendar.toString());
}

/** The time zone before the first entry, and after what is told of the calendar as a whole: the standard's order. */
const withTimeZone = (text: string): string =>
  text.replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, `${OSLO_TIME_ZONE}\r\n`);

const inOslo = (instant: Date) => DateTime.fromJSDate(instant, { zone: DEFAULT_TIME_ZONE });
