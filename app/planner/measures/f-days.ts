import type { RedZone } from '../../domain/calendar/red-zones';
import { isoDateOf, weekdayOf } from '../../domain/time/clock';
import { freeAround } from '../rules/law/free-time';
import { limitOn, type LawFrame } from '../rules/law/law-frame';
import type { LawLine } from '../rules/law/law-line';
import { daysWorkedIn, zonesWithin } from '../rules/law/sundays';
import type { FDay, FDayCode } from './line-figures';
import { holidaySpans, supplementMinutes } from './supplement-hours';

const SATURDAY = 6;
const SUNDAY = 7;
/** A day off in place of another is given within so many days of it. */
const WITHIN_DAYS = 8 * 7;
/** Time off for each minute on a holiday. */
const HOLIDAY_FACTOR = 4 / 3;

/** The day-off codes of a line in one turn, on their real dates, in the order of days. */
export function fDaysOf(frame: LawFrame, line: LawLine): FDay[] {
  const weekly = weeklyDaysOff(frame, line);
  const red = redDaysOff(frame, line);
  const taken = new Set(red.map(({ day }) => day));
  const replaced = weekly.flatMap(({ code, day }) =>
    code === 'F1' && frame.holidays.has(day) && weekdayOf(day) !== SUNDAY
      ? inPlaceOf(frame, line, { code: 'F5', day, taken })
      : [],
  );
  const earned = holidayTimeOff(frame, line, taken);
  return [...weekly, ...red, ...replaced, ...earned].sort((a, b) => a.day - b.day);
}

interface NewDay {
  readonly code: FDayCode;
  readonly day: number;
  readonly because?: number;
  readonly onShift: boolean;
}

function fDay({ model }: LawFrame, { code, day, because, onShift }: NewDay): FDay {
  const dateOf = (one: number) => isoDateOf(model.startEpochDay + one);
  return { code, day, date: dateOf(day), because: because === undefined ? null : dateOf(because), onShift };
}

/** In each week the day off that holds the weekly rest, and one more, as near to it as there is. */
function weeklyDaysOff(frame: LawFrame, line: LawLine): FDay[] {
  const { firstDay, model } = frame;
  const free = freeAround(frame, line, { from: firstDay, to: firstDay + model.rotaDays });
  return Array.from({ length: model.rotaWeeks }, (_, week) => firstDay + week * 7).flatMap((monday) => {
    const off = Array.from({ length: 7 }, (_, i) => monday + i).filter((day) => line.on(day) === null);
    const first = bestF1(
      frame,
      line,
      off.map((day) => ({ day, free: free[day - firstDay] ?? 0 })),
    );
    if (first === null) return [];
    const others = off.filter((day) => day !== first && !frame.holidays.has(day));
    const second = others.sort((a, b) => Math.abs(a - first) - Math.abs(b - first) || b - a)[0];
    const days: [FDayCode, number][] = [
      ['F1', first],
      ...(second === undefined ? [] : [['F2', second] as [FDayCode, number]]),
    ];
    return days.map(([code, day]) => fDay(frame, { code, day, onShift: false }));
  });
}

/** A day with the weekly rest around it: Sunday before others, and holidays last, for which a day is owed. */
function bestF1(frame: LawFrame, line: LawLine, off: readonly { day: number; free: number }[]): number | null {
  const needed = (day: number) => limitOn(frame, { rule: 'weeklyRestHours', person: line.person, day }).value * 60;
  const rank = ({ day, free }: { day: number; free: number }): number => {
    if (free < needed(day)) return 0;
    if (weekdayOf(day) === SUNDAY) return 3;
    return frame.holidays.has(day) ? 1 : 2;
  };
  const best = [...off].sort((a, b) => rank(b) - rank(a) || b.free - a.free || b.day - a.day)[0];
  return best?.day ?? null;
}

/** Who has worked the red days before is off on the next ones: each of them that has a shift is an F3. */
function redDaysOff(frame: LawFrame, line: LawLine): FDay[] {
  const { firstDay, model } = frame;
  if (limitOn(frame, { rule: 'redDayAveraging', person: line.person, day: firstDay }).value) return [];
  const found: FDay[] = [];
  const given = new Set<RedZone>();
  for (const { before, zone } of zonesWithin(frame, { from: firstDay, to: firstDay + model.rotaDays })) {
    const workedBefore = !given.has(before) && daysWorkedIn(frame, line, before).length > 0;
    const days = daysWorkedIn(frame, line, zone);
    if (!workedBefore || days.length === 0) continue;
    given.add(zone);
    const red = days.filter((day) => zone.days.includes(day) && day >= firstDay && day < firstDay + model.rotaDays);
    found.push(...red.map((day) => fDay(frame, { code: 'F3', day, because: day, onShift: true })));
  }
  return found;
}

/** Whoever takes the supplement for holidays as time is off once the hours that she has earned fill a shift (HTA 5.3.2). */
function holidayTimeOff(frame: LawFrame, line: LawLine, taken: Set<number>): FDay[] {
  if (!takesHolidaysAsTime(frame, line)) return [];
  const holidays = holidaySpans(frame);
  let earned = 0;
  return line.shifts.flatMap(({ day, shift }) => {
    const minutes = supplementMinutes(frame, { shift, day, holidays }).holiday;
    if (minutes === 0 || taken.has(day)) return [];
    earned += minutes * HOLIDAY_FACTOR;
    const [off] = inPlaceOf(frame, line, { code: 'F4', day, taken, mostMinutes: earned });
    if (!off) return [];
    earned -= line.on(off.day)?.paidMinutes ?? 0;
    return [off];
  });
}

/** Whether a person has agreed to days off in place of the supplement for holidays. */
export const takesHolidaysAsTime = (frame: LawFrame, { person }: LawLine): boolean =>
  limitOn(frame, { rule: 'holidayPayAsTime', person, day: frame.firstDay }).value;

/** The first ordinary weekday with a shift after a day, that no other such day off has taken. */
function inPlaceOf(
  frame: LawFrame,
  line: LawLine,
  of: { code: 'F4' | 'F5'; day: number; taken: Set<number>; mostMinutes?: number },
): FDay[] {
  for (let day = of.day + 1; day <= of.day + WITHIN_DAYS; day++) {
    const shift = line.on(day);
    if (weekdayOf(day) >= SATURDAY || frame.holidays.has(day) || of.taken.has(day) || !shift) continue;
    if (of.mostMinutes !== undefined && shift.paidMinutes > of.mostMinutes) continue;
    of.taken.add(day);
    return [fDay(frame, { code: of.code, day, because: of.day, onShift: true })];
  }
  return [];
}
