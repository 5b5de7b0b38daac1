import type { IsoDate } from '~/domain/brand';
import { addDays, isIsoDate, weekdayOfDate } from '~/domain/time/clock';

interface Frame {
  readonly rota: { readonly startsOn: IsoDate; readonly planWeeks: number };
  readonly today: IsoDate;
}

/**
 * The date that a page of visits shows: the one asked for; else today, or, where the plan does not hold today, its
 * first day.
 */
export function dateInRota(asked: string | null, { rota, today }: Frame): IsoDate {
  if (asked !== null && isIsoDate(asked)) return asked;
  const last = addDays(rota.startsOn, rota.planWeeks * 7 - 1);
  return today >= rota.startsOn && today <= last ? today : rota.startsOn;
}

/** The Monday of a date's week. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekdayOfDate(date));
