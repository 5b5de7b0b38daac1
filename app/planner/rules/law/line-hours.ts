import { MINUTES_PER_DAY, mod } from '../../../domain/time/clock';
import { threePartWeekMinutes } from '../../../domain/working-time/three-part';
import type { ShiftModel } from '../../model/model';
import { weekendsOf } from '../rota-row';
import { realMinutes, type LawFrame } from './law-frame';
import { weekMinutesOf, type DatedShift, type LawLine } from './law-line';

/** Night of the law (aml § 10-11) and of the supplement: 21:00 to 06:00. */
const NIGHT_STARTS = 21 * 60;
const NIGHT_ENDS = 6 * 60;
/** A shift with more than half of its time after this is an evening. */
const EVENING_FROM = 15 * 60;

export type ShiftKind = 'day' | 'evening' | 'night';

export function kindOf(shift: ShiftModel): ShiftKind {
  if (shift.night) return 'night';
  const late = shift.end - Math.max(shift.start, EVENING_FROM);
  return late > (shift.end - shift.start) / 2 ? 'evening' : 'day';
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What two spans share, in minutes that really pass. */
export function sharedMinutes(frame: LawFrame, a: Span, b: Span): number {
  const span = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
  return span.end > span.start ? realMinutes(frame, span) : 0;
}

/** The nights `[21:00, 06:00)` that a span can meet. */
export function nightsAround(span: Span): Span[] {
  const first = Math.floor(span.start / MINUTES_PER_DAY) - 1;
  const last = Math.floor(span.end / MINUTES_PER_DAY);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const midnight = (first + i) * MINUTES_PER_DAY;
    return { start: midnight + NIGHT_STARTS, end: midnight + MINUTES_PER_DAY + NIGHT_ENDS };
  });
}

/** Work at night, and on red days outside the night; an unpaid break takes its share of both. */
export function nightAndRedMinutes(frame: LawFrame, work: DatedShift): { night: number; red: number } {
  const nights = nightsAround(work);
  let night = nights.reduce((sum, one) => sum + sharedMinutes(frame, work, one), 0);
  let red = 0;
  for (const zone of frame.zones) {
    if (zone.end <= work.start || zone.start >= work.end) continue;
    const inZone = { start: Math.max(zone.start, work.start), end: Math.min(zone.end, work.end) };
    red += realMinutes(frame, inZone) - nights.reduce((sum, one) => sum + sharedMinutes(frame, inZone, one), 0);
  }
  const paidShare = work.shift.paidMinutes / (work.shift.end - work.shift.start);
  if (paidShare < 1) {
    night *= paidShare;
    red *= paidShare;
  }
  return { night, red };
}

/** Full time in a week for a line: by the three-part formula where the line is such a rota (HTA 4.2.4). */
export function fullTimeWeekOf(frame: LawFrame, line: LawLine): { minutes: number; threePart: boolean } {
  const mostMinutes = frame.model.rules.fullTimeWeeklyMinutes;
  if (!isThreePart(frame, line)) return { minutes: mostMinutes, threePart: false };
  const worked = line.shifts.map((shift) => nightAndRedMinutes(frame, shift));
  const minutes = threePartWeekMinutes({
    nightMinutes: worked.reduce((sum, { night }) => sum + night, 0),
    redMinutes: worked.reduce((sum, { red }) => sum + red, 0),
    weeks: frame.model.rotaWeeks,
    mostMinutes,
  });
  return { minutes, threePart: true };
}

/** Days, evenings and nights, and work on at least every third Sunday. */
function isThreePart(frame: LawFrame, line: LawLine): boolean {
  const kinds = new Set(line.shifts.map(({ shift }) => kindOf(shift)));
  if (kinds.size < 3) return false;
  const sundays = weekendsOf(line.cells).filter(({ sunday }) => sunday).length;
  return sundays * 3 >= frame.model.rotaWeeks;
}

/** Minutes of work of each week of the turn, with the hour that a clock change adds or takes. */
export function workWeeksOf(frame: LawFrame, line: LawLine): number[] {
  const weeks = weekMinutesOf(line);
  for (const { day, shift, workMinutes } of line.shifts) {
    weeks[Math.floor((day - frame.firstDay) / 7)]! += workMinutes - shift.paidMinutes;
  }
  return weeks;
}

/** The highest average over `length` weeks in a row that begin in one of the first `starts`; the weeks repeat. */
export function worstAverage(
  weeks: readonly number[],
  { length, starts }: { length: number; starts: number },
): { week: number; minutes: number } {
  const averages = weeks.slice(0, starts).map((_, week) => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += weeks[mod(week + i, weeks.length)]!;
    return sum / length;
  });
  const minutes = Math.max(...averages);
  return { week: averages.indexOf(minutes), minutes };
}
