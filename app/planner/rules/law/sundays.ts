import type { RedZone } from '../../../domain/calendar/red-zones';
import type { Limit } from '../../../domain/working-time/limit';
import type { Breach } from '../rule';
import { freeAround } from './free-time';
import { limitOn, type LawFrame } from './law-frame';
import { datedShift, type LawLine } from './law-line';
import { agreementFacts, type LawRule } from './law-rule';

/** Red days are averaged over so many days by agreement, and hold the weekly rest at least once in so many. */
export const AVERAGED_DAYS = 26 * 7;
export const REST_ON_RED_DAYS = 4 * 7;

/**
 * Who has worked on a Sunday or holiday is off on the next one. Red days that follow each other are one red zone, and
 * count as one. By agreement every other one is off on average, and the weekly rest falls on a red day every fourth week.
 */
export const sundays: LawRule = {
  id: 'sundays',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-8 (4)',
  limit: 'redDayAveraging',
  scope: 'person',
  unit: 'days',
  per: 'line',
  check: (frame, line) => {
    const limit = limitOn(frame, { rule: 'redDayAveraging', person: line.person, day: frame.firstDay });
    return limit.value ? averaged(frame, line, limit) : oneByOne(frame, line);
  },
};

/** Days on which a shift of the line reaches into a red zone. */
export function daysWorkedIn(frame: LawFrame, line: LawLine, zone: RedZone): number[] {
  const first = (zone.days[0] ?? 0) - 1;
  const last = zone.days.at(-1) ?? first;
  const days: number[] = [];
  for (let day = first; day <= last; day++) {
    const shift = line.on(day);
    if (!shift) continue;
    const { start, end } = datedShift(frame, { shift, day });
    if (start < zone.end && end > zone.start) days.push(day);
  }
  return days;
}

/** Red zones with a red day in `[from, to)`, with the zone before each. */
export function zonesWithin(frame: LawFrame, span: { from: number; to: number }): { before: RedZone; zone: RedZone }[] {
  return frame.zones.flatMap((zone, i) => {
    const before = frame.zones[i - 1];
    const inside = zone.days.some((day) => day >= span.from && day < span.to);
    return before && inside ? [{ before, zone }] : [];
  });
}

function oneByOne(frame: LawFrame, line: LawLine): Breach[] {
  const turn = { from: frame.firstDay, to: frame.firstDay + frame.model.rotaDays };
  return zonesWithin(frame, turn).flatMap(({ before, zone }): Breach[] => {
    const worked = daysWorkedIn(frame, line, zone);
    const day = worked.find((one) => one >= turn.from && one < turn.to);
    if (day === undefined || daysWorkedIn(frame, line, before).length === 0) return [];
    return [{ staff: line.person.index, day, size: worked.length, facts: { kind: 'next', days: worked.length } }];
  });
}

function averaged(frame: LawFrame, line: LawLine, limit: Limit<boolean>): Breach[] {
  const { firstDay } = frame;
  const zones = zonesWithin(frame, { from: firstDay, to: firstDay + AVERAGED_DAYS });
  const worked = zones.filter(({ zone }) => daysWorkedIn(frame, line, zone).length > 0).length;
  const most = Math.floor(zones.length / 2);
  const facts = { worked, most, kind: 'half', ...agreementFacts(limit) };
  const tooMany = worked > most ? [{ staff: line.person.index, day: firstDay, size: worked - most, facts }] : [];
  return [...tooMany, ...weeksWithoutRest(frame, line, limit)];
}

/** Four weeks in a row without a weekly rest on a red day; weeks that were told of are not told of again. */
function weeksWithoutRest(frame: LawFrame, line: LawLine, limit: Limit<boolean>): Breach[] {
  const { firstDay, model, zones } = frame;
  const red = new Set(zones.flatMap(({ days }) => days));
  const free = freeAround(frame, line, { from: firstDay, to: firstDay + model.rotaDays + REST_ON_RED_DAYS });
  const rest = limitOn(frame, { rule: 'weeklyRestHours', person: line.person, day: firstDay }).value * 60;
  const found: Breach[] = [];
  for (let from = 0; from < model.rotaDays; from += 7) {
    const rests = free.slice(from, from + REST_ON_RED_DAYS).some((minutes, i) => {
      return minutes >= rest && red.has(firstDay + from + i);
    });
    if (rests) continue;
    const facts = { kind: 'fourWeeks', ...agreementFacts(limit) };
    found.push({ staff: line.person.index, day: firstDay + from, size: 1, facts });
    from += REST_ON_RED_DAYS - 7;
  }
  return found;
}
