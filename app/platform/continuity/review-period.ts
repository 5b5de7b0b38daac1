import type { IsoDate } from '~/domain/brand';
import type { Month, WindowLength } from '~/domain/continuity/review-cells';
import { addDays } from '~/domain/time/clock';

/** What an address asks a review for. `null` is the latest year. */
export interface AskedPeriod {
  readonly from: Month | null;
  readonly to: Month | null;
  readonly days: WindowLength;
}

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

const monthParam = (value: string | null): Month | null => (value !== null && MONTH.test(value) ? value : null);

/** `?fra=2026-01&til=2026-11&dager=28`. What is not understood is left out. */
export function askedPeriod(params: URLSearchParams): AskedPeriod {
  const [from, to] = [monthParam(params.get('fra')), monthParam(params.get('til'))];
  return { from, to, days: params.get('dager') === '28' ? 28 : 14 };
}

const MONTHS_SHOWN = 12;

const monthsFrom = (month: Month, count: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** Every month from the first to the last. */
export function monthsBetween({ from, to }: { from: Month; to: Month }): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = monthsFrom(month, 1)) months.push(month);
  return months;
}

/** The months to show of those that there are: as asked, and never the wrong way round. */
export function shownMonths(asked: AskedPeriod, there: { from: Month; to: Month }): { from: Month; to: Month } {
  const within = (month: Month): Month => (month < there.from ? there.from : month > there.to ? there.to : month);
  const to = within(asked.to ?? there.to);
  const from = within(asked.from ?? monthsFrom(to, 1 - MONTHS_SHOWN));
  return from <= to ? { from, to } : { from: to, to: from };
}

/** First and last day of a span of months. */
export const daysOfMonths = ({ from, to }: { from: Month; to: Month }): { from: IsoDate; to: IsoDate } => ({
  from: `${from}-01` as IsoDate,
  to: addDays(`${monthsFrom(to, 1)}-01` as IsoDate, -1),
});
