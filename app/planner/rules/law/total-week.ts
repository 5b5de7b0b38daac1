import { limitOn } from './law-frame';
import { agreementFacts, type LawRule } from './law-rule';
import { workWeeksOf, worstAverage } from './line-hours';
import { overtimeOf } from './overtime';

/** The period over which the hours of a week are averaged. */
export const TOTAL_WEEKS = 8;

/** Ordinary hours and overtime together in seven days, on average over eight weeks; the worst eight are told. */
export const totalWeek: LawRule = {
  id: 'total-week',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-6 (8), § 10-5',
  limit: 'totalWeekHours',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const planned = workWeeksOf(frame, line);
    const more = overtimeOf(frame, line);
    const weeks = more.length === 0 ? planned : withOvertime({ planned, more, firstDay: frame.firstDay });
    const { week, minutes } = worstAverage(weeks, { length: TOTAL_WEEKS, starts: planned.length });
    const day = frame.firstDay + week * 7;
    const limit = limitOn(frame, { rule: 'totalWeekHours', person: line.person, day });
    const limitMinutes = limit.value * 60;
    if (minutes <= limitMinutes) return [];
    const facts = { averageMinutes: Math.ceil(minutes), limitMinutes, weeks: TOTAL_WEEKS, ...agreementFacts(limit) };
    return [{ staff: line.person.index, day, size: Math.ceil(minutes - limitMinutes), facts }];
  },
};

/** Enough turns of the planned weeks for every period that begins in the first, with the overtime on top of its weeks. */
function withOvertime(of: {
  planned: readonly number[];
  more: readonly { day: number; minutes: number }[];
  firstDay: number;
}): number[] {
  const { planned, more, firstDay } = of;
  const weeks = Array.from({ length: planned.length + TOTAL_WEEKS }, (_, week) => planned[week % planned.length]!);
  for (const { day, minutes } of more) {
    const week = Math.floor((day - firstDay) / 7);
    if (week >= 0 && week < weeks.length) weeks[week]! += minutes;
  }
  return weeks;
}
