import { expect, it } from 'vitest';
import type { Clock, IsoDate, StaffId } from '~/domain/brand';
import type { Weekday } from '~/domain/time/clock';
import { addDays } from '~/domain/time/clock';
import { wishMet, type AskedFor, type MadeVisit } from '~/domain/visits/wish-met';

/** Monday 23.11.2026 is day 0. */
const visit = (day: number, start: string, ...staff: string[]): MadeVisit => ({
  date: addDays('2026-11-23' as IsoDate, day),
  start: start as Clock,
  staff,
});

const wish = (facts: { weekday?: Weekday; times?: AskedFor['times']; staff?: string }): AskedFor => ({
  weekday: facts.weekday ?? null,
  times: facts.times ?? null,
  staff: (facts.staff ?? null) as StaffId | null,
});

const WEEK = [visit(0, '09:00', 'kari'), visit(0, '19:00', 'ola'), visit(2, '10:00', 'ola', 'kari')];

it('a wish for a person counts the days with visits, and those on which she comes', () => {
  expect(wishMet(wish({ staff: 'kari' }), WEEK)).toMatchObject({ unit: 'days', met: 2, of: 2 });
  expect(wishMet(wish({ staff: 'ola' }), WEEK.slice(0, 1))).toMatchObject({ unit: 'days', met: 0, of: 1 });
});

it('a wish for a time is met where a visit of the day begins within it, both ends included', () => {
  const between = (earliest: string, latest: string) =>
    wishMet(wish({ times: { earliest: earliest as Clock, latest: latest as Clock } }), WEEK);
  expect(between('10:00', '11:00')).toMatchObject({ unit: 'days', met: 1, of: 2 });
  expect(between('09:00', '10:00')).toMatchObject({ unit: 'days', met: 2, of: 2 });
});

it('a person at a time is one visit, not two different ones of the day', () => {
  const times = { earliest: '18:00' as Clock, latest: '20:00' as Clock };
  expect(wishMet(wish({ times, staff: 'kari', weekday: 1 }), WEEK)).toMatchObject({ unit: 'weeks', met: 0, of: 1 });
  expect(wishMet(wish({ times, staff: 'ola', weekday: 1 }), WEEK)).toMatchObject({ unit: 'weeks', met: 1, of: 1 });
});

it('a weekday counts weeks with visits, and tells the date that a visit could have been on', () => {
  const dates = ['2026-11-25', '2026-12-02'];
  const met = wishMet(wish({ weekday: 3 }), [...WEEK, visit(7, '09:00', 'kari')]);
  expect(met).toEqual({ unit: 'weeks', met: 1, of: 2, dates });
  expect(wishMet(wish({ weekday: 4 }), [])).toMatchObject({ unit: 'weeks', met: 0, of: 0 });
});
