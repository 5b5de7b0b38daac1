import type { IsoDate } from '../brand';
import { epochDayOf, MINUTES_PER_DAY } from '../time/clock';

/**
 * A change of the clock at a wall time, in minutes from 00:00 of day 0. Above 0, `skipped` minutes of wall time from `at`
 * on do not exist; below 0, the clock is set back at `at` and so many minutes come twice.
 */
export interface ClockChange {
  readonly at: number;
  readonly skipped: number;
}

const MS_PER_MINUTE = 60_000;
const STEP_DAYS = 7;

/** Changes of the clock of an IANA zone from a day 0, for so many days. */
export function clockChanges(span: { timeZone: string; dayZero: IsoDate; days: number }): ClockChange[] {
  const offsetAt = offsetsOf(span.timeZone);
  const zero = epochDayOf(span.dayZero) * MINUTES_PER_DAY;
  const changes: ClockChange[] = [];
  for (let day = 0; day < span.days; day += STEP_DAYS) {
    const from = zero + day * MINUTES_PER_DAY;
    const to = from + STEP_DAYS * MINUTES_PER_DAY;
    const [before, after] = [offsetAt(from), offsetAt(to)];
    if (before === after) continue;
    const instant = firstWith({ from, to, test: (minute) => offsetAt(minute) === after });
    changes.push({ at: instant + before - zero, skipped: after - before });
  }
  return changes;
}

/** The first of `(from, to]` for which the test holds; it holds at `to` and from some point on. */
function firstWith({ from, to, test }: { from: number; to: number; test: (minute: number) => boolean }): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (test(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Minutes that a zone's wall clock is ahead of UTC, at minutes since 1970. */
function offsetsOf(timeZone: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  return (minute) => {
    const parts = format.formatToParts(new Date(minute * MS_PER_MINUTE));
    const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
    const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
    return wall / MS_PER_MINUTE - minute;
  };
}

/** Minutes that really pass between two wall times. A skipped time is the moment of the change, a repeated one the first. */
export function elapsedMinutes(changes: readonly ClockChange[], span: { start: number; end: number }): number {
  if (changes.length === 0) return span.end - span.start;
  return passedAt(changes, span.end) - passedAt(changes, span.start);
}

function passedAt(changes: readonly ClockChange[], wall: number): number {
  return changes.reduce((passed, { at, skipped }) => {
    if (skipped > 0) return passed - Math.min(Math.max(wall - at, 0), skipped);
    return wall >= at ? passed - skipped : passed;
  }, wall);
}
