import type { LawRule } from './law-rule';

/** A break above this much work a day, and the breaks of a day with at least this much. */
const BREAK_ABOVE_MINUTES = 330;
const LONG_DAY_MINUTES = 480;
const LONG_DAY_BREAK_MINUTES = 30;

/** Each shift code that the rota uses has room for the breaks of its length. */
export const breakTime: LawRule = {
  id: 'break-time',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-9',
  scope: 'cell',
  unit: 'minutes',
  per: 'group',
  check: (frame, lines) =>
    frame.model.case.shiftCodes.flatMap(({ code, paidMinutes, breakMinutes }) => {
      const needed = breakNeeded(paidMinutes);
      if (breakMinutes >= needed) return [];
      const days = lines.flatMap(({ shifts }) => shifts.filter(({ shift }) => shift.code === code));
      if (days.length === 0) return [];
      const day = Math.min(...days.map((shift) => shift.day));
      const facts = { code, workMinutes: paidMinutes, breakMinutes, neededMinutes: needed, shifts: days.length };
      return [{ day, size: needed - breakMinutes, facts }];
    }),
};

/** The law names no least length of the one break of a shorter day; a minute stands for it. */
export function breakNeeded(workMinutes: number): number {
  if (workMinutes >= LONG_DAY_MINUTES) return LONG_DAY_BREAK_MINUTES;
  return workMinutes > BREAK_ABOVE_MINUTES ? 1 : 0;
}
