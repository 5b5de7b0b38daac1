import { MINUTES_PER_DAY, weekdayOf } from '../../domain/time/clock';
import { holidaySpans, supplementMinutes, supplementOre } from '../measures/supplement-hours';
import type { ShiftModel, StaffModel } from '../model/model';
import { limitOn, realMinutes, type LawFrame } from '../rules/law/law-frame';
import { nightsAround, sharedMinutes } from '../rules/law/line-hours';

const SATURDAY = 6;

interface ExtraShift {
  readonly person: StaffModel;
  readonly day: number;
  readonly shift: ShiftModel;
  /** Paid minutes of it that are overtime: its last. */
  readonly overtimeMinutes: number;
}

/**
 * What an extra shift costs in oere; `null` where no wage is set. Overtime costs its share on top of the wage, more at
 * night, on Saturdays, Sundays and public holidays (HTA 6.5), in place of the supplements, which are for ordinary hours.
 */
export function shiftCostOre(frame: LawFrame, extra: ExtraShift): number | null {
  const { hourlyWageOre } = frame.context;
  if (hourlyWageOre === null) return null;
  const { person, day, shift, overtimeMinutes } = extra;
  const lasts = shift.end - shift.start;
  const overtimeFrom = overtimeMinutes > 0 ? shift.end - (overtimeMinutes / shift.paidMinutes) * lasts : shift.end;
  const ordinary = { ...shift, end: overtimeFrom, paidMinutes: shift.paidMinutes - overtimeMinutes };
  const supplements = ordinary.paidMinutes > 0 ? supplementsOf(frame, { day, shift: ordinary, hourlyWageOre }) : 0;
  const midnight = day * MINUTES_PER_DAY;
  const span = { start: midnight + overtimeFrom, end: midnight + shift.end };
  const dear = dearMinutes(frame, span) * Math.min(1, shift.paidMinutes / lasts);
  const percent = (rule: 'overtimePercent' | 'overtimeNightPercent') => limitOn(frame, { rule, person, day }).value;
  const onTop =
    (overtimeMinutes - dear) * (percent('overtimePercent') / 100) + dear * (percent('overtimeNightPercent') / 100);
  const wage = ((shift.paidMinutes + onTop) / 60) * hourlyWageOre;
  return Math.round(wage + supplements);
}

function supplementsOf(frame: LawFrame, of: { day: number; shift: ShiftModel; hourlyWageOre: number }): number {
  const { day, shift, hourlyWageOre } = of;
  const minutes = supplementMinutes(frame, { shift, day, holidays: holidaySpans(frame) });
  return Object.values(supplementOre(frame, { day, minutes, hourlyWageOre })).reduce((sum, ore) => sum + ore, 0);
}

/** Minutes at night or on a Saturday, a Sunday or a public holiday. */
function dearMinutes(frame: LawFrame, span: { start: number; end: number }): number {
  if (span.end <= span.start) return 0;
  let minutes = 0;
  for (let day = Math.floor(span.start / MINUTES_PER_DAY); day * MINUTES_PER_DAY < span.end; day++) {
    const inDay = {
      start: Math.max(span.start, day * MINUTES_PER_DAY),
      end: Math.min(span.end, (day + 1) * MINUTES_PER_DAY),
    };
    const isFree = weekdayOf(day) >= SATURDAY || frame.holidays.has(day);
    minutes += isFree
      ? realMinutes(frame, inDay)
      : nightsAround(inDay).reduce((sum, night) => sum + sharedMinutes(frame, inDay, night), 0);
  }
  return minutes;
}
