import { limitOn } from './law-frame';
import { agreementFacts, type LawRule } from './law-rule';
import { workWeeksOf, worstAverage } from './line-hours';

export const NIGHT_WEEKS = 4;
/** The weekly rest that everyone has is not counted among the hours of the four weeks. */
export const COUNTED_DAYS_A_WEEK = (7 * 24 - 35) / 24;
/** Who works a night shift a week, on average over the rota, works nights regularly. */
export const REGULAR_NIGHTS_A_WEEK = 1;

/** Whoever works nights regularly works at most so many hours in 24 hours, on average over four weeks; the worst four. */
export const nightAverage: LawRule = {
  id: 'night-average',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-11 (5)',
  limit: 'nightAverageHours',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const nights = line.shifts.filter(({ shift }) => shift.night).length;
    if (nights < REGULAR_NIGHTS_A_WEEK * frame.model.rotaWeeks) return [];
    const { week, minutes } = worstAverage(workWeeksOf(frame, line), {
      length: NIGHT_WEEKS,
      starts: frame.model.rotaWeeks,
    });
    const dayMinutes = minutes / COUNTED_DAYS_A_WEEK;
    const day = frame.firstDay + week * 7;
    const limit = limitOn(frame, { rule: 'nightAverageHours', person: line.person, day });
    const limitMinutes = limit.value * 60;
    if (dayMinutes <= limitMinutes) return [];
    const facts = { averageMinutes: Math.ceil(dayMinutes), limitMinutes, nights, ...agreementFacts(limit) };
    return [{ staff: line.person.index, day, size: Math.ceil(dayMinutes - limitMinutes), facts }];
  },
};
