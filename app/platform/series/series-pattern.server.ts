import type { Clock } from '~/domain/brand';
import type { SeriesPattern } from '~/domain/series/occurrences';
import { fromDbDate } from '../db/dates';
import type { Series } from '../db/generated/client';

type Row = Pick<Series, 'rule' | 'startsOn' | 'extraDates' | 'startTimes'>;

/** When a series recurs, from its row. */
export const patternOf = (series: Row): SeriesPattern => ({
  rule: series.rule,
  startsOn: fromDbDate(series.startsOn),
  extraDates: series.extraDates.map(fromDbDate),
  startTimes: series.startTimes as Clock[],
});
