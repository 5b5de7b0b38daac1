import ICAL from 'ical.js';
import ical from 'node-ical';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { Clock, IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { writeCalendar, type CalendarEntry } from '~/features/own-rota/calendar/write-calendar.server';
import { instantsOf, wallClock } from '~/platform/time/instants';

const wall = wallClock('Europe/Oslo');

function entry(date: string, times: [string, string], more: Partial<CalendarEntry> = {}): CalendarEntry {
  const [start, end] = times as [Clock, Clock];
  const [startsAt, endsAt] = instantsOf({ wall, date: date as IsoDate, start, end });
  return {
    uid: `${date} ${start}@test`,
    title: 'Vakt N',
    startsAt,
    endsAt,
    isCancelled: false,
    isWithin: false,
    sequence: 0,
    changedAt: new Date('2026-10-01T08:00:00Z'),
    ...more,
  };
}

const LONG = 'Vakt Æ;Ø,Å\\ – ' + 'kjære små øyeblikk, '.repeat(12);
const NIGHT: [string, string] = ['22:15', '07:45'];
/** Nights on both sides of, and over, both changes of the clock; a day shift, a renamed one, one that is called off. */
const ENTRIES = [
  entry('2026-10-23', NIGHT),
  entry('2026-10-24', NIGHT),
  entry('2026-10-25', NIGHT),
  entry('2027-03-26', NIGHT),
  entry('2027-03-27', NIGHT),
  entry('2027-03-28', NIGHT),
  entry('2026-12-31', NIGHT),
  entry('2026-10-25', ['07:30', '15:00'], { title: LONG, sequence: 4 }),
  entry('2027-03-28', ['15:00', '22:30'], { isCancelled: true }),
];
const text = writeCalendar({ name: 'Mine vakter, æøå; og mer', entries: ENTRIES });

let warnings: MockInstance[];
beforeEach(() => {
  warnings = (['warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => undefined));
});
afterEach(() => {
  for (const warning of warnings) expect(warning).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

const asked = ENTRIES.map(({ uid, startsAt, endsAt, title }) => ({ uid, title, startsAt, endsAt }));
const byUid = (rows: Read[]): Read[] => [...rows].sort((a, b) => a.uid.localeCompare(b.uid));

interface Read {
  readonly uid: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** By the calendar's own rules of the time zone, and not by what the parser may know of it. */
function readByOne(from: string): Read[] {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(from) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (!zone) throw new Error('The calendar has its time zone');
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.zone.tzid).toBe('Europe/Oslo');
    return {
      uid: event.uid,
      title: event.summary,
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
    };
  });
}

/** By the time zone's name. */
const readByAnother = (from: string): Read[] =>
  Object.values(ical.sync.parseICS(from)).flatMap((found) =>
    found?.type === 'VEVENT'
      ? [
          {
            uid: found.uid,
            title: String(found.summary),
            startsAt: new Date(+found.start),
            endsAt: new Date(+(found.end ?? 0)),
          },
        ]
      : [],
  );

describe('a personal calendar', () => {
  it('is read without a warning by two parsers, with each title and instant as it was written', () => {
    expect(byUid(readByOne(text))).toEqual(byUid(asked));
    expect(byUid(readByAnother(text))).toEqual(byUid(asked));
  });

  it('is read right on each night and day around four changes of the clock', () => {
    const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'] as IsoDate[];
    const dates = changes.flatMap((date) => Array.from({ length: 15 }, (_, day) => addDays(date, day - 7)));
    const entries = dates.flatMap((date) => [entry(date, NIGHT), entry(date, ['07:30', '15:00'])]);
    const written = entries.map(({ uid, title, startsAt, endsAt }) => ({ uid, title, startsAt, endsAt }));
    const feed = writeCalendar({ name: 'Mine vakter', entries });
    expect(byUid(readByOne(feed))).toEqual(byUid(written));
    expect(byUid(readByAnother(feed))).toEqual(byUid(written));
  });

  it('makes the night of 25.10.2026 an hour longer and that of 28.3.2027 an hour shorter', () => {
    const hours = (row: CalendarEntry | undefined) => row && (+row.endsAt - +row.startsAt) / 3_600_000;
    expect([hours(ENTRIES[0]), hours(ENTRIES[1]), hours(ENTRIES[4])]).toEqual([9.5, 10.5, 8.5]);
    expect(text).toContain('DTSTART;TZID=Europe/Oslo:20261024T221500');
    expect(text).toContain('DTEND;TZID=Europe/Oslo:20261025T074500');
    expect(text).toContain('DTSTART;TZID=Europe/Oslo:20270327T221500');
    expect(text).toContain('DTEND;TZID=Europe/Oslo:20270328T074500');
  });

  it('ends each line as the standard says and folds it before 76 bytes, also where a letter takes two', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.split('\r\n ').join('')).toContain('SUMMARY:Vakt Æ\\;Ø\\,Å\\\\ – kjære små øyeblikk\\, kjære');
  });

  it('tells of the whole before its parts, its time zone once, and asks nobody to answer', () => {
    const [whole = ''] = text.split('BEGIN:VTIMEZONE');
    for (const line of ['METHOD:PUBLISH', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'])
      expect(whole).toContain(`\r\n${line}\r\n`);
    const lines = text.split('\r\n');
    const afterParts = lines.slice(lines.indexOf('BEGIN:VTIMEZONE')).join('\n');
    expect(afterParts.replaceAll(/^BEGIN:(\w+)\n[^]*?^END:\1\n?/gm, '').trim()).toBe('END:VCALENDAR');
    expect(text.split('BEGIN:VTIMEZONE')).toHaveLength(2);
    expect(text).not.toMatch(/^(ATTENDEE|ORGANIZER|DESCRIPTION|LOCATION)/m);
  });

  it('says what is called off, how often it has changed, and when to look again', () => {
    const event = (uid: string) => text.split('BEGIN:VEVENT').find((part) => part.includes(uid)) ?? '';
    expect(event('2027-03-28 15:00')).toContain('STATUS:CANCELLED');
    expect(event('2026-10-25 07:30')).toContain('SEQUENCE:4');
    expect(event('2026-10-25 07:30')).toContain('DTSTAMP:20261001T080000Z');
    expect(event('2026-10-25 07:30')).toContain('LAST-MODIFIED:20261001T080000Z');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });
});
