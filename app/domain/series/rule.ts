import type { IsoDate } from '../brand';
import { isIsoDate, WEEKDAYS, type Weekday } from '../time/clock';

export const SERIES_FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type SeriesFrequency = (typeof SERIES_FREQUENCIES)[number];

/** A weekday of a rule, such as `WE`, or with its place in the month or year, such as `2TU` and `-1FR`. */
export interface RuleDay {
  readonly weekday: Weekday;
  /** Never 0; none is each one. */
  readonly nth: number | null;
}

/**
 * The part of RFC 5545 that a series may recur by, on local dates. What is not said takes its value from the first date of
 * the series. Weeks begin on Monday unless the rule says otherwise.
 */
export interface SeriesRule {
  readonly freq: SeriesFrequency;
  readonly interval: number;
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly count: number | null;
  /** The last date, included. */
  readonly until: IsoDate | null;
  readonly weekStart: Weekday;
}

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MONDAY: Weekday = 1;
const MOST_INTERVAL = 999;
const MOST_COUNT = 1000;
const WEEKS_OF_YEAR = 53;
const WEEKDAYS_OF_MONTH = 5;
const DAYS_OF_YEAR = 366;

type Parts = ReadonlyMap<string, string>;
const NAMES = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'COUNT', 'UNTIL', 'WKST'];

/** The rule of a text such as `FREQ=MONTHLY;BYDAY=2TU`, or `null` where it is none that a series may recur by. */
export function parseSeriesRule(text: string): SeriesRule | null {
  const parts = partsOf(text);
  const freq = SERIES_FREQUENCIES.find((name) => name === parts?.get('FREQ'));
  if (!parts || !freq) return null;
  const rule = {
    freq,
    interval: numberOf(parts.get('INTERVAL') ?? '1', MOST_INTERVAL),
    byDay: daysOf(parts.get('BYDAY')),
    byMonthDay: numbersOf(parts.get('BYMONTHDAY'), { most: 31, negative: true }),
    byMonth: numbersOf(parts.get('BYMONTH'), { most: 12, negative: false }),
    bySetPos: numbersOf(parts.get('BYSETPOS'), { most: DAYS_OF_YEAR, negative: true }),
    count: parts.has('COUNT') ? numberOf(parts.get('COUNT') ?? '', MOST_COUNT) : null,
    until: untilOf(parts.get('UNTIL')),
    weekStart: weekdayNamed(parts.get('WKST') ?? 'MO'),
  };
  const { interval, byDay, byMonthDay, byMonth, bySetPos, until, weekStart } = rule;
  if (interval === undefined || rule.count === undefined || until === undefined || weekStart === undefined) return null;
  if (!byDay || !byMonthDay || !byMonth || !bySetPos) return null;
  const read = { ...rule, interval, byDay, byMonthDay, byMonth, bySetPos, count: rule.count, until, weekStart };
  return fits(read) ? read : null;
}

/** The text of a rule; reading it gives the rule again. */
export function seriesRuleText(rule: SeriesRule): string {
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  return [
    `FREQ=${rule.freq}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...list('BYMONTH', rule.byMonth),
    ...list('BYMONTHDAY', rule.byMonthDay),
    ...list(
      'BYDAY',
      rule.byDay.map(({ weekday, nth }) => `${nth ?? ''}${DAY_NAMES[weekday - 1]}`),
    ),
    ...list('BYSETPOS', rule.bySetPos),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}`]),
    ...(rule.weekStart === MONDAY ? [] : [`WKST=${DAY_NAMES[rule.weekStart - 1]}`]),
  ].join(';');
}

/** What RFC 5545 forbids together, and what no series has use for. */
function fits(rule: SeriesRule): boolean {
  const { freq, byDay, byMonthDay, byMonth, bySetPos, count, until } = rule;
  const most = freq === 'MONTHLY' ? WEEKDAYS_OF_MONTH : WEEKS_OF_YEAR;
  const mayCount = freq === 'MONTHLY' || freq === 'YEARLY';
  const hasList = byDay.length > 0 || byMonthDay.length > 0 || byMonth.length > 0;
  if (count !== null && until !== null) return false;
  if (freq === 'WEEKLY' && byMonthDay.length > 0) return false;
  if (bySetPos.length > 0 && (!hasList || !mayCount)) return false;
  return byDay.every(({ nth }) => nth === null || (mayCount && Math.abs(nth) <= most && byMonthDay.length === 0));
}

function partsOf(text: string): Parts | null {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value, more] = part.split('=');
    if (!value || more !== undefined || !NAMES.includes(name) || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

function numberOf(text: string, most: number): number | undefined {
  const value = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

/** Undefined where one of them is no such number; without a text there are none. */
function numbersOf(text: string | undefined, range: { most: number; negative: boolean }): number[] | undefined {
  if (text === undefined) return [];
  const numbers = text.split(',').map((one) => {
    const size = numberOf(range.negative ? one.replace(/^[+-]/, '') : one, range.most);
    return size !== undefined && one.startsWith('-') ? -size : size;
  });
  return numbers.every((one) => one !== undefined) ? [...new Set(numbers)].sort((a, b) => a - b) : undefined;
}

const weekdayNamed = (name: string): Weekday | undefined => WEEKDAYS[DAY_NAMES.indexOf(name)];

function daysOf(text: string | undefined): RuleDay[] | undefined {
  if (text === undefined) return [];
  const days = new Map<string, RuleDay>();
  for (const one of text.split(',')) {
    const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(one) ?? [];
    const weekday = weekdayNamed(name);
    if (weekday === undefined || Number(nth || 1) === 0) return undefined;
    const day = { weekday, nth: nth === '' ? null : Number(nth) };
    days.set(`${day.nth} ${weekday}`, day);
  }
  return [...days.values()];
}

function untilOf(text: string | undefined): IsoDate | null | undefined {
  if (text === undefined) return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isIsoDate(date) ? date : undefined;
}
