import { fullTimeWeekOf } from './line-hours';
import { weekMinutesOf } from './law-line';
import type { LawRule } from './law-rule';

/** In a three-part rota, the position of a person gives fewer hours the more nights and red days she works. */
export const threePartHours: LawRule = {
  id: 'three-part-hours',
  level: 'soft',
  standing: 'agreement',
  source: 'HTA 4.2.4',
  limit: 'fullTimeWeeklyMinutes',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const { minutes, threePart } = fullTimeWeekOf(frame, line);
    if (!threePart) return [];
    const { rules, rotaWeeks } = frame.model;
    const { index, source } = line.person;
    const averageMinutes = weekMinutesOf(line).reduce((sum, week) => sum + week, 0) / rotaWeeks;
    const limitMinutes = (minutes * source.positionPercent) / 100;
    const beyond = averageMinutes - limitMinutes - rules.hoursToleranceMinutes / rotaWeeks;
    if (beyond <= 0) return [];
    const facts = {
      averageMinutes: Math.round(averageMinutes),
      limitMinutes: Math.round(limitMinutes),
      fullTimeMinutes: Math.round(minutes),
    };
    return [{ staff: index, size: Math.ceil(beyond), facts }];
  },
};
