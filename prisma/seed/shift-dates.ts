import type { IsoDate } from '~/domain/brand';
import { addDays, isIsoDate } from '~/domain/time/clock';

/** A copy of plain data in which every text that is a date is moved by whole weeks, so that weekdays stay. */
export function shiftDates<Data>(data: Data, { weeks }: { weeks: number }): Data {
  const move = (value: unknown): unknown => {
    if (typeof value === 'string') return isIsoDate(value) ? addDays(value satisfies IsoDate, weeks * 7) : value;
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, move(inner)]));
  };
  return move(data) as Data;
}
