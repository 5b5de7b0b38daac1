import type { CaseShiftCode } from '../../domain/case/planning-case';
import { MINUTES_PER_DAY, minutesOf, overlapMinutes } from '../../domain/time/clock';
import type { ShiftModel } from './model';

/** A shift longer than this has a break (aml § 10-9). */
const BREAK_ABOVE_MINUTES = 330;
const NIGHT = { start: 21 * 60, end: 30 * 60 };
const NIGHT_BEFORE = { start: NIGHT.start - MINUTES_PER_DAY, end: NIGHT.end - MINUTES_PER_DAY };
/** A shift with at least this many minutes of night is a night shift (aml § 10-11). */
const NIGHT_SHIFT_MINUTES = 180;

/** Minutes from 00:00 of the first day; an end at or before the start is on the next day. */
export function intervalOf(times: Pick<CaseShiftCode, 'start' | 'end'>): { start: number; end: number } {
  const start = minutesOf(times.start);
  const end = minutesOf(times.end);
  return { start, end: end <= start ? end + MINUTES_PER_DAY : end };
}

export function shiftModel(source: CaseShiftCode, index: number): ShiftModel {
  const interval = intervalOf(source);
  const nightMinutes = overlapMinutes(interval, NIGHT) + overlapMinutes(interval, NIGHT_BEFORE);
  return {
    index,
    code: source.code,
    ...interval,
    paidMinutes: source.paidMinutes,
    breakNeeded: interval.end - interval.start > BREAK_ABOVE_MINUTES ? source.breakMinutes : 0,
    night: nightMinutes >= NIGHT_SHIFT_MINUTES,
  };
}
