import { parseRecurrence } from '~/domain/case/recurrence';
import { WEEKDAYS, type Weekday } from '~/domain/time/clock';

/**
 * How often a visit comes, as the form asks: on fixed weekdays every n weeks, every n days, or a number of times a week
 * on days that the planner chooses.
 */
export type Frequency =
  | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[]; readonly interval: number }
  | { readonly kind: 'days'; readonly weekdays: readonly Weekday[]; readonly interval: number }
  | {
      readonly kind: 'movable';
      readonly weekdays: readonly Weekday[];
      readonly times: number;
      readonly daysBetween: number;
    };

export interface StoredFrequency {
  recurrence: string | null;
  timesPerWeek: number | null;
  /** Empty is all. */
  weekdays: number[];
  minDaysBetween: number | null;
}

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const sorted = (weekdays: readonly Weekday[]) => WEEKDAYS.filter((weekday) => weekdays.includes(weekday));
const isAll = (weekdays: readonly Weekday[]) => sorted(weekdays).length === WEEKDAYS.length;

/** What the database keeps: RRULE text, or the numbers of a movable visit. */
export function storedOf(frequency: Frequency): StoredFrequency {
  const weekdays = sorted(frequency.weekdays);
  if (frequency.kind === 'movable') {
    const { times, daysBetween } = frequency;
    return {
      recurrence: null,
      timesPerWeek: times,
      weekdays: isAll(weekdays) ? [] : weekdays,
      minDaysBetween: daysBetween === 1 ? null : daysBetween,
    };
  }
  return { recurrence: ruleOf({ ...frequency, weekdays }), timesPerWeek: null, weekdays: [], minDaysBetween: null };
}

function ruleOf({ kind, weekdays, interval }: { kind: 'weekdays' | 'days'; weekdays: Weekday[]; interval: number }) {
  const daily = kind === 'days' || (isAll(weekdays) && interval === 1);
  const everyDay = daily && isAll(weekdays);
  const days = weekdays.map((weekday) => DAY_NAMES[weekday - 1]).join(',');
  const parts = [
    `FREQ=${daily ? 'DAILY' : 'WEEKLY'}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(everyDay ? [] : [`BYDAY=${days}`]),
  ];
  return parts.join(';');
}

/** The other way. A rule that cannot be read gives no days, so that it shows rather than hides. */
export function frequencyOf(stored: StoredFrequency): Frequency {
  if (stored.recurrence === null) {
    const weekdays = WEEKDAYS.filter((weekday) => stored.weekdays.length === 0 || stored.weekdays.includes(weekday));
    return { kind: 'movable', weekdays, times: stored.timesPerWeek ?? 1, daysBetween: stored.minDaysBetween ?? 1 };
  }
  const rule = parseRecurrence(stored.recurrence);
  if (!rule) return { kind: 'weekdays', weekdays: [], interval: 1 };
  const weekdays = WEEKDAYS.filter((weekday) => rule.weekdays.has(weekday));
  const kind = rule.freq === 'DAILY' && rule.interval > 1 ? 'days' : 'weekdays';
  return { kind, weekdays, interval: rule.interval };
}

/** Visits in a week, on average. */
export function visitsPerWeek(stored: StoredFrequency): number {
  const frequency = frequencyOf(stored);
  return frequency.kind === 'movable' ? frequency.times : frequency.weekdays.length / frequency.interval;
}

/** Most visits that fit in a week on the weekdays, at least so many days apart, week after week. */
export function mostPerWeek({ weekdays, daysBetween }: { weekdays: readonly Weekday[]; daysBetween: number }): number {
  const days = sorted(weekdays);
  const counts = days.map((first) => {
    let count = 0;
    let last = -Infinity;
    for (const day of days.filter((each) => each >= first)) {
      if (day - last < daysBetween || (count > 0 && first + 7 - day < daysBetween)) continue;
      count += 1;
      last = day;
    }
    return count;
  });
  return Math.max(0, ...counts);
}
