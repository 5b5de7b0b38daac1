import { MINUTES_PER_DAY, overlapMinutes } from '../../../domain/time/clock';
import { realMinutes, type LawFrame } from './law-frame';
import { followingPairs, type LawLine } from './law-line';

/** A shorter pause than the least daily rest that any agreement gives does not end a day's work (aml § 10-8 (3)). */
const ENDS_WORK_MINUTES = 8 * 60;

/** A day's work: from a start after a rest, and what is worked in the 24 hours from there. */
export interface WorkDay {
  readonly day: number;
  readonly code: string;
  readonly minutes: number;
}

/**
 * The days of work of a turn. The 24 hours of the law (arbeidsdoegn) run from where work begins, so an evening and the
 * day after it are two days of work when there is a rest between them, and one when there is not.
 */
export function workDays(frame: LawFrame, line: LawLine): WorkDay[] {
  const found: WorkDay[] = [];
  let goesOn = false;
  for (const { before, after } of followingPairs(frame, line)) {
    const rest = realMinutes(frame, { start: before.end, end: after.start });
    if (!goesOn) {
      const window = { start: before.start, end: before.start + MINUTES_PER_DAY };
      const more = rest < ENDS_WORK_MINUTES ? overlapMinutes(window, after) : 0;
      found.push({ day: before.day, code: before.shift.code, minutes: before.workMinutes + more });
    }
    goesOn = rest < ENDS_WORK_MINUTES;
  }
  return found;
}
