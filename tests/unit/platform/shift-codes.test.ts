import { expect, it } from 'vitest';
import type { Clock, Code } from '~/domain/brand';
import { partCodes } from '~/platform/day-plan/shift-codes';

const times = (code: string, start: string, end: string) => ({
  ...{ code: code as Code, start: start as Clock, end: end as Clock },
});
const CODES = [
  { ...times('D', '07:30', '15:00'), paidMinutes: 450, breakMinutes: 30 },
  { ...times('A', '15:00', '22:30'), paidMinutes: 450, breakMinutes: 30 },
];

it('two shifts of one person on a date are one long shift, with the hours of both and the time between as a break', () => {
  const parts = partCodes(CODES);
  const both = parts.bothOf(times('D', '07:30', '12:00'), times('A', '15:00', '22:30'));
  const made = parts.all().find(({ code }) => code === both);
  expect(made).toMatchObject({ start: '07:30', end: '22:30', paidMinutes: 270 + 450, breakMinutes: 180 });
  expect(parts.partsOf('D' as Code)).toContain(both);
});

it('a shift with the times of its code is the code itself', () => {
  const parts = partCodes(CODES);
  expect(parts.codeOf(times('D', '07:30', '15:00'))).toBe('D');
  expect(parts.all()).toEqual(CODES);
});
