import { expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
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

const WEEK = [visit(0, '09:00', 'kari'), visit(0, '19:00', 'ola'), visit(2, '10:00', 'ola', 'kari'), visit(3, null)];

it('a face is counted once in a period, and nobody comes to a visit that was not done', () => {
  const days = { from: '2026-11-23' as IsoDate, to: '2026-11-24' as IsoDate };
  expect(facesIn(WEEK, days)).toBe(2);
  expect(facesIn([{ ...visit(0, '09:00', 'eva'), status: 'notDone' }, ...WEEK.slice(0, 1)], days)).toBe(1);
});
