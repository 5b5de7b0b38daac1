import { epochDayOf } from '../../../domain/time/clock';
import type { Breach } from '../rule';
import { limitOn, type LawFrame } from './law-frame';
import type { LawLine } from './law-line';
import { agreementFacts, type LawRule } from './law-rule';

/** Overtime of one person on a day that is counted from the case's start. */
interface DayOvertime {
  readonly day: number;
  readonly minutes: number;
}

const PERIODS = [
  { rule: 'overtimeWeekHours', days: 7 },
  { rule: 'overtimeFourWeekHours', days: 28 },
  { rule: 'overtimeYearHours', days: 364 },
] as const;

/** Not too much overtime in 7 days, 4 weeks and 52 weeks. A planned rota has none; a shift book may. */
export const overtime: LawRule = {
  id: 'overtime',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-6 (4)',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const worked = overtimeOf(frame, line);
    return PERIODS.flatMap((period) => breachesIn(frame, { line, worked, period }));
  },
};

export function overtimeOf(frame: LawFrame, { person }: LawLine): DayOvertime[] {
  return (frame.context.overtime ?? [])
    .filter(({ staff }) => staff === person.id)
    .map(({ date, minutes }) => ({ day: epochDayOf(date) - frame.model.startEpochDay, minutes }))
    .sort((a, b) => a.day - b.day);
}

interface Asked {
  readonly line: LawLine;
  readonly worked: readonly DayOvertime[];
  readonly period: (typeof PERIODS)[number];
}

/** A period that holds too much is told once, and the next is sought after it. */
function breachesIn(frame: LawFrame, { line, worked, period }: Asked): Breach[] {
  const found: Breach[] = [];
  let from = -Infinity;
  for (const { day } of worked) {
    if (day < from) continue;
    const inPeriod = worked.filter((one) => one.day >= day && one.day < day + period.days);
    const overtimeMinutes = inPeriod.reduce((sum, { minutes }) => sum + minutes, 0);
    const limit = limitOn(frame, { rule: period.rule, person: line.person, day });
    const limitMinutes = limit.value * 60;
    if (overtimeMinutes <= limitMinutes) continue;
    from = day + period.days;
    const facts = { overtimeMinutes, limitMinutes, weeks: period.days / 7, ...agreementFacts(limit) };
    found.push({ staff: line.person.index, day, size: overtimeMinutes - limitMinutes, facts });
  }
  return found;
}
