import type { IsoDate } from '~/domain/brand';
import { isIsoDate } from '~/domain/time/clock';

/** A year, or a half of one, that figures are counted in. Both dates are included. */
export interface Period {
  /** `2026`, `2026-1` or `2026-2`, as in the address. */
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const dateOf = (text: string): IsoDate | null => (isIsoDate(text) ? text : null);

/** The period of an address; anything else is the year of today. */
export function periodOf(text: string | null, today: IsoDate): Period {
  const [, year = '', half] = /^(20\d{2})(?:-([12]))?$/.exec(text ?? '') ?? [];
  const from = dateOf(half === '2' ? `${year}-07-01` : `${year}-01-01`);
  const to = dateOf(half === '1' ? `${year}-06-30` : `${year}-12-31`);
  if (from && to) return { key: half === undefined ? year : `${year}-${half}`, from, to };
  return periodOf(today.slice(0, 4), today);
}

/** The periods that can be chosen: each year from the first lunch to the next year, with its halves. */
export function periodsFrom(first: IsoDate, today: IsoDate): string[] {
  const last = Number(today.slice(0, 4)) + 1;
  const from = Math.min(Number(first.slice(0, 4)), last);
  const years = Array.from({ length: last - from + 1 }, (_, index) => last - index);
  return years.flatMap((year) => [`${year}`, `${year}-2`, `${year}-1`]);
}

/** Whose reach is counted: everyone of a zone, or those of them who are not in the resource group. */
export const WHOM = ['alle', 'utenfor'] as const;
export type Whom = (typeof WHOM)[number];

export const whomOf = (text: string | null): Whom => WHOM.find((one) => one === text) ?? 'alle';
