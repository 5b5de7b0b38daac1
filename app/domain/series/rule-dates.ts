import * as rrule from 'rrule';
import type { IsoDate } from '../brand';
import type { WEEKDAYS } from '../time/clock';
import type { SeriesRule } from './rule';

/** A bundler sees the names that the package exports; Node sees one bag that holds them. */
const exported: typeof rrule & { default?: typeof rrule } = rrule;
const Recurrence = (exported.default ?? exported).RRule;

const instantOf = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);
const dateOf = (instant: Date): IsoDate => instant.toISOString().slice(0, 10) as IsoDate;

const FREQUENCIES = {
  DAILY: Recurrence.DAILY,
  WEEKLY: Recurrence.WEEKLY,
  MONTHLY: Recurrence.MONTHLY,
  YEARLY: Recurrence.YEARLY,
} as const;
const DAYS = [
  Recurrence.MO,
  Recurrence.TU,
  Recurrence.WE,
  Recurrence.TH,
  Recurrence.FR,
  Recurrence.SA,
  Recurrence.SU,
] as const;

const dayOf = (weekday: (typeof WEEKDAYS)[number]) => DAYS[weekday - 1] ?? Recurrence.MO;
const listed = (values: readonly number[]) => (values.length === 0 ? null : [...values]);

/**
 * The dates of a rule from its first date `startsOn` to `to`, both included, in order. Dates are civil: no clock change moves
 * them. The first date is among them only where the rule falls on it.
 */
export function ruleDates({ rule, startsOn, to }: { rule: SeriesRule; startsOn: IsoDate; to: IsoDate }): IsoDate[] {
  if (to < startsOn) return [];
  const last = rule.until === null || rule.until > to ? to : rule.until;
  const recurrence = new Recurrence({
    freq: FREQUENCIES[rule.freq],
    dtstart: instantOf(startsOn),
    interval: rule.interval,
    wkst: dayOf(rule.weekStart),
    until: instantOf(last),
    ...(rule.count === null ? {} : { count: rule.count }),
    byweekday: listedDays(rule),
    bymonthday: listed(rule.byMonthDay),
    bymonth: listed(rule.byMonth),
    bysetpos: listed(rule.bySetPos),
  });
  return recurrence.all().map(dateOf);
}

const listedDays = ({ byDay }: SeriesRule) =>
  byDay.length === 0
    ? null
    : byDay.map(({ weekday, nth }) => (nth === null ? dayOf(weekday) : dayOf(weekday).nth(nth)));
