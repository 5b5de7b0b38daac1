import { expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { wishMet, type RecipientWishFacts } from '~/features/people/wish-met';
import { facesIn, type StripVisit } from '~/ui/face-strip-visits';

/** Monday 23.11.2026 is day 0. */
const visit = (day: number, start: string | null, ...carers: string[]): StripVisit => ({
  id: `${day} ${start} ${carers.join()}`,
  date: `2026-11-${23 + day}` as IsoDate,
  start,
  end: start,
  status: start === null ? 'unassigned' : 'planned',
  carers: carers.map((id) => ({ id, name: id, role: 'member' })),
});
const wish = (facts: Partial<RecipientWishFacts>): RecipientWishFacts => ({
  weekday: null,
  earliest: null,
  latest: null,
  staffId: null,
  ...facts,
});

const WEEK = [visit(0, '09:00', 'kari'), visit(0, '19:00', 'ola'), visit(2, '10:00', 'ola', 'kari'), visit(3, null)];

it('a wish for a person counts the days with visits, and those on which she comes', () => {
  expect(wishMet(wish({ staffId: 'kari' }), WEEK)).toEqual({ unit: 'days', met: 2, of: 2 });
  expect(wishMet(wish({ staffId: 'ola' }), WEEK.slice(0, 1))).toEqual({ unit: 'days', met: 0, of: 1 });
});

it('a wish for a time is met where a visit of the day begins within it, both ends included', () => {
  expect(wishMet(wish({ earliest: '10:00', latest: '11:00' }), WEEK)).toEqual({ unit: 'days', met: 1, of: 2 });
  expect(wishMet(wish({ earliest: '09:00', latest: '10:00' }), WEEK)).toEqual({ unit: 'days', met: 2, of: 2 });
});

it('a person at a time is one visit, not two different ones of the day', () => {
  const evening = wish({ earliest: '18:00', latest: '20:00', staffId: 'kari', weekday: 1 });
  expect(wishMet(evening, WEEK)).toEqual({ unit: 'days', met: 0, of: 1 });
  expect(wishMet({ ...evening, staffId: 'ola' }, WEEK)).toEqual({ unit: 'days', met: 1, of: 1 });
});

it('a weekday alone counts weeks, and a week without visits says nothing', () => {
  expect(wishMet(wish({ weekday: 3 }), [...WEEK, visit(7, '09:00', 'kari')])).toEqual({ unit: 'weeks', met: 1, of: 2 });
  expect(wishMet(wish({ weekday: 4 }), [visit(3, null)])).toEqual({ unit: 'weeks', met: 0, of: 0 });
});

it('a face is counted once in a period, and nobody comes to a visit that was not done', () => {
  const days = { from: '2026-11-23' as IsoDate, to: '2026-11-24' as IsoDate };
  expect(facesIn(WEEK, days)).toBe(2);
  expect(facesIn([{ ...visit(0, '09:00', 'eva'), status: 'notDone' }, ...WEEK.slice(0, 1)], days)).toBe(1);
});
