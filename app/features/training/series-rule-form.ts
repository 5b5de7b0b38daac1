import type { IsoDate } from '~/domain/brand';
import { parseSeriesRule, seriesRuleText, type SeriesRule } from '~/domain/series/rule';
import { ruleDates } from '~/domain/series/rule-dates';
import { addDays, weekdayOfDate, type Weekday } from '~/domain/time/clock';

/** How a form asks when a series recurs; `rule` is the text of a rule for what the others cannot say. */
export const REPEATS = ['once', 'weekly', 'monthly', 'rule'] as const;
type Repeat = (typeof REPEATS)[number];
/** The place of a weekday in its month. */
export const MONTH_PLACES = ['1', '2', '3', '4', '-1'] as const;

export interface RecurrenceFields {
  readonly repeat: Repeat;
  readonly startsOn: IsoDate;
  readonly interval: number;
  readonly weekdays: readonly Weekday[];
  readonly monthPlace: (typeof MONTH_PLACES)[number];
  readonly monthWeekday: Weekday;
  readonly untilOn: IsoDate | null;
  readonly ruleText: string | null;
}

const NO_LISTS = { byDay: [], byMonthDay: [], byMonth: [], bySetPos: [], count: null, weekStart: 1 as const };
/** Any rule that falls on dates at all falls on one within so many days. */
const FAR_DAYS = 366 * 9;

/** The rule and the first date that it falls on from `startsOn`, or `null` where it is none or falls on no date. */
export function recurrenceOf(fields: RecurrenceFields): { rule: string | null; startsOn: IsoDate } | null {
  if (fields.repeat === 'once') return { rule: null, startsOn: fields.startsOn };
  const rule = ruleOf(fields);
  if (!rule) return null;
  const to = addDays(fields.startsOn, FAR_DAYS);
  const first = ruleDates({ rule: { ...rule, count: null }, startsOn: fields.startsOn, to })[0];
  return first === undefined ? null : { rule: seriesRuleText(rule), startsOn: first };
}

function ruleOf(fields: RecurrenceFields): SeriesRule | null {
  if (fields.repeat === 'rule') return parseSeriesRule((fields.ruleText ?? '').trim().replace(/^RRULE:/, ''));
  const { interval, untilOn: until } = fields;
  if (fields.repeat === 'monthly') {
    const byDay = [{ weekday: fields.monthWeekday, nth: Number(fields.monthPlace) }];
    return { ...NO_LISTS, freq: 'MONTHLY', interval, byDay, until };
  }
  const weekdays = fields.weekdays.length > 0 ? fields.weekdays : [weekdayOfDate(fields.startsOn)];
  return { ...NO_LISTS, freq: 'WEEKLY', interval, byDay: weekdays.map((weekday) => ({ weekday, nth: null })), until };
}

/** What the form shows of a rule. */
export function recurrenceFieldsOf(series: { rule: string | null; startsOn: IsoDate }): RecurrenceFields {
  const weekday = weekdayOfDate(series.startsOn);
  const blank = {
    ...{ startsOn: series.startsOn, interval: 1, weekdays: [weekday], monthPlace: '1' as const, monthWeekday: weekday },
    ...{ untilOn: null, ruleText: series.rule },
  };
  const rule = series.rule === null ? null : parseSeriesRule(series.rule);
  if (!rule) return { ...blank, repeat: 'once', ruleText: null };
  const said = { ...blank, interval: rule.interval, untilOn: rule.until };
  const isPlain = rule.count === null && rule.byMonthDay.length + rule.byMonth.length + rule.bySetPos.length === 0;
  const [day, another] = rule.byDay;
  const place = MONTH_PLACES.find((one) => Number(one) === day?.nth);
  if (isPlain && rule.freq === 'WEEKLY') {
    const weekdays = rule.byDay.map((one) => one.weekday);
    return { ...said, repeat: 'weekly', weekdays: weekdays.length > 0 ? weekdays : [weekday] };
  }
  if (isPlain && rule.freq === 'MONTHLY' && day && !another && place) {
    return { ...said, repeat: 'monthly', monthPlace: place, monthWeekday: day.weekday };
  }
  return { ...said, repeat: 'rule' };
}
