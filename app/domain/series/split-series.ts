import type { IsoDate } from '../brand';
import { addDays, weekdayOfDate } from '../time/clock';
import { seriesDates, type SeriesPattern } from './occurrences';
import { parseSeriesRule, seriesRuleText, type SeriesRule } from './rule';
import { ruleDates } from './rule-dates';

export interface SplitSeries {
  /** What comes before the date, or none where nothing does. */
  readonly head: SeriesPattern | null;
  /** What comes from the date on, or none where nothing does. */
  readonly tail: SeriesPattern | null;
  /** How many dates stand in the head. */
  readonly turns: number;
}

/**
 * Parts a series in two at a date: "this and later" is the second. Together they have the dates that the series had, each
 * in one of them.
 */
export function splitSeries(pattern: SeriesPattern, at: IsoDate): SplitSeries {
  const before = seriesDates(pattern, addDays(at, -1));
  const rest = { extraDates: pattern.extraDates.filter((date) => date >= at), startTimes: pattern.startTimes };
  return {
    head: before[0] === undefined ? null : headOf(pattern, { at, first: before[0] }),
    tail: tailOf(pattern, { at, rest }),
    turns: before.length,
  };
}

function headOf(pattern: SeriesPattern, { at, first }: { at: IsoDate; first: IsoDate }): SeriesPattern {
  const extraDates = pattern.extraDates.filter((date) => date < at);
  if (pattern.rule === null) {
    return pattern.startsOn < at ? { ...pattern, extraDates } : { ...pattern, startsOn: first, extraDates };
  }
  const { rule, dates } = read(pattern, addDays(at, -1));
  if (dates.length === 0) return { ...pattern, rule: null, startsOn: first, extraDates };
  if (dates.length === rule.count) return { ...pattern, extraDates };
  const last = addDays(at, -1);
  const until = rule.until !== null && rule.until < last ? rule.until : last;
  return { ...pattern, rule: seriesRuleText({ ...rule, count: null, until }), extraDates };
}

type Rest = Pick<SeriesPattern, 'extraDates' | 'startTimes'>;

function tailOf(pattern: SeriesPattern, { at, rest }: { at: IsoDate; rest: Rest }): SeriesPattern | null {
  const first = rest.extraDates.toSorted()[0];
  const extraOnly = first === undefined ? null : { ...rest, rule: null, startsOn: first };
  if (pattern.rule === null) return pattern.startsOn >= at ? { ...pattern, ...rest } : extraOnly;
  const next = nextRuleDate(pattern, at);
  if (next === null) return extraOnly;
  const { rule, dates } = read(pattern, addDays(next, -1));
  const count = rule.count === null ? null : rule.count - dates.length;
  return { ...rest, rule: seriesRuleText({ ...said(rule, pattern.startsOn), count }), startsOn: next };
}

/** Years within which any rule that falls on dates at all falls on one; 29 February can be eight years away. */
const FAR_DAYS = 366 * 41;
const NEAR_DAYS = 400;

function nextRuleDate(pattern: SeriesPattern, at: IsoDate): IsoDate | null {
  for (const days of [NEAR_DAYS, FAR_DAYS]) {
    const from = at > pattern.startsOn ? at : pattern.startsOn;
    const next = read(pattern, addDays(from, days)).dates.find((date) => date >= at);
    if (next !== undefined) return next;
  }
  return null;
}

function read(pattern: SeriesPattern, to: IsoDate): { rule: SeriesRule; dates: IsoDate[] } {
  const rule = parseSeriesRule(pattern.rule ?? '');
  if (!rule) throw new Error(`Not a rule of a series: ${pattern.rule}`);
  return { rule, dates: ruleDates({ rule, startsOn: pattern.startsOn, to }) };
}

/** The rule with what it takes from its first date said, so that it means the same from another first date. */
function said(rule: SeriesRule, startsOn: IsoDate): SeriesRule {
  const [month, day] = [Number(startsOn.slice(5, 7)), Number(startsOn.slice(8))];
  if (rule.byDay.length > 0 || rule.byMonthDay.length > 0 || rule.freq === 'DAILY') return rule;
  if (rule.freq === 'WEEKLY') return { ...rule, byDay: [{ weekday: weekdayOfDate(startsOn), nth: null }] };
  if (rule.freq === 'MONTHLY') return { ...rule, byMonthDay: [day] };
  return { ...rule, byMonth: rule.byMonth.length > 0 ? rule.byMonth : [month], byMonthDay: [day] };
}
