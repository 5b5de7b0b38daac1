import { describe, expect, it } from 'vitest';
import type { Clock, IsoDate } from '~/domain/brand';
import { instantsOf, localDateOf, localTimeOf, wallClock } from '~/platform/time/instants';

const wall = wallClock('Europe/Oslo');
const at = (date: string, time: string) => wall.at({ date: date as IsoDate, time: time as Clock }).toISOString();
const hoursOf = (date: string, start: string, end: string) => {
  const [from, to] = instantsOf({ wall, date: date as IsoDate, start: start as Clock, end: end as Clock });
  return (to.getTime() - from.getTime()) / 3_600_000;
};

describe('wall time in Oslo', () => {
  it('is an hour before UTC in winter and two in summer', () => {
    expect(at('2026-01-05', '08:00')).toBe('2026-01-05T07:00:00.000Z');
    expect(at('2026-07-06', '08:00')).toBe('2026-07-06T06:00:00.000Z');
  });

  it('makes the night to 29 March 2026 an hour shorter and the night to 25 October an hour longer', () => {
    expect(hoursOf('2026-03-28', '22:15', '07:45')).toBe(8.5);
    expect(hoursOf('2026-03-29', '22:15', '07:45')).toBe(9.5);
    expect(hoursOf('2026-10-24', '22:15', '07:45')).toBe(10.5);
  });

  it('takes the instant of the change for a time that is skipped', () => {
    expect(at('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('takes the first of a time that comes twice', () => {
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('never goes back, minute by minute over both changes', () => {
    for (const date of ['2026-03-28', '2026-10-24'] as IsoDate[]) {
      let last = 0;
      for (let minute = 0; minute < 3 * 1440; minute++) {
        const now = wall.atMinute({ date, minute }).getTime();
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
      }
    }
  });

  it('reads dates and times back', () => {
    const instant = new Date('2026-12-31T23:30:00Z');
    expect(localDateOf({ instant, timeZone: 'Europe/Oslo' })).toBe('2027-01-01');
    expect(localTimeOf({ instant, timeZone: 'Europe/Oslo' })).toBe('00:30');
  });

  it('follows the rules of any zone, south of the equator too', () => {
    const chatham = wallClock('Pacific/Chatham');
    const noon = chatham.at({ date: '2026-04-05' as IsoDate, time: '12:00' as Clock });
    expect(noon.toISOString()).toBe('2026-04-04T23:15:00.000Z');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => wallClock('Europe/Bergen')).toThrow('Europe/Bergen');
  });
});
