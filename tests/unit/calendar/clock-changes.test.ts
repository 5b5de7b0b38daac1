import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { clockChanges, elapsedMinutes } from '~/domain/calendar/clock-changes';
import { wallClock } from '~/platform/time/instants';

const day = (text: string): IsoDate => text as IsoDate;
const at = (dayNumber: number, hours: number, minutes = 0): number => dayNumber * 1440 + hours * 60 + minutes;
const oslo = (start: string, days: number) => clockChanges({ timeZone: 'Europe/Oslo', dayZero: day(start), days });

describe('changes of the clock', () => {
  it('the night to 29 March 2026 is an hour shorter: N 22:15-07:45 is 8.5 hours', () => {
    const changes = oslo('2026-03-23', 14);
    expect(changes).toEqual([{ at: at(6, 2), skipped: 60 }]);
    expect(elapsedMinutes(changes, { start: at(5, 22, 15), end: at(6, 7, 45) })).toBe(8.5 * 60);
    expect(elapsedMinutes(changes, { start: at(4, 22, 15), end: at(5, 7, 45) })).toBe(9.5 * 60);
  });

  it('the night to 25 October 2026 is an hour longer: N 22:15-07:45 is 10.5 hours', () => {
    const changes = oslo('2026-10-19', 14);
    expect(changes).toEqual([{ at: at(6, 3), skipped: -60 }]);
    expect(elapsedMinutes(changes, { start: at(5, 22, 15), end: at(6, 7, 45) })).toBe(10.5 * 60);
    expect(elapsedMinutes(changes, { start: at(6, 22, 15), end: at(7, 7, 45) })).toBe(9.5 * 60);
  });

  it('a year has both, and a zone that keeps its clock has none', () => {
    expect(oslo('2026-01-05', 364)).toHaveLength(2);
    expect(clockChanges({ timeZone: 'Asia/Tokyo', dayZero: day('2026-01-05'), days: 364 })).toEqual([]);
  });

  it('real minutes are those between the instants of the wall times, at every half hour around both changes', () => {
    const wall = wallClock('Europe/Oslo');
    for (const start of ['2026-03-28', '2026-10-24']) {
      const changes = oslo(start, 3);
      for (let from = 0; from < 2880; from += 30) {
        for (let to = from; to <= 2880; to += 30) {
          const ms =
            wall.atMinute({ date: day(start), minute: to }).getTime() -
            wall.atMinute({ date: day(start), minute: from }).getTime();
          expect({ from, to, minutes: elapsedMinutes(changes, { start: from, end: to }) }).toEqual({
            from,
            to,
            minutes: ms / 60_000,
          });
        }
      }
    }
  });
});
