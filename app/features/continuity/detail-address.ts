import { z } from 'zod';
import type { IsoDate } from '~/domain/brand';
import { REVIEW_MEASURES, REVIEW_SPLITS } from '~/domain/continuity/review-cells';
import type { ReviewMeasure, ReviewSplit, WindowLength } from '~/domain/continuity/review-cells';
import { isIsoDate } from '~/domain/time/clock';

/** So many people are shown at once: no more names than somebody reads. */
export const PEOPLE_A_SIDE = 5;

const monthField = () =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null);

/** The number that somebody looks behind. Nothing in it tells of a person. */
const detailAddress = z.object({
  maal: z.enum(REVIEW_MEASURES).catch('faces'),
  dager: z
    .enum(['14', '28'])
    .transform((days) => Number(days) as WindowLength)
    .catch(14),
  inndeling: z.enum(REVIEW_SPLITS).catch('all'),
  gruppe: z.string().max(60).catch(''),
  /** Months, `YYYY-MM`, both included. */
  fra: monthField(),
  til: monthField(),
  /** The first day of a window. */
  vindu: z.string().refine(isIsoDate).nullable().catch(null),
  /** Which ten of the people, from 0. */
  side: z.coerce.number().int().min(0).max(1000).catch(0),
});
export type DetailAddress = z.output<typeof detailAddress>;

/** What an address asks for; what cannot be read is left open. */
export const readDetailAddress = (url: string): DetailAddress =>
  detailAddress.parse(Object.fromEntries(new URL(url).searchParams));

/** Group, length and months: the windows behind a number. */
export interface DetailGroup {
  readonly split: ReviewSplit;
  readonly key: string;
  readonly days: WindowLength;
  readonly fromMonth: string | null;
  readonly toMonth: string | null;
}

export const groupOfAddress = ({ inndeling, gruppe, dager, fra, til }: DetailAddress): DetailGroup => ({
  split: inndeling,
  key: gruppe,
  days: dager,
  fromMonth: fra,
  toMonth: til,
});

/** First and last first day of windows in the months, both included. */
export const windowsFrom = (month: string | null): IsoDate => `${month ?? '1900-01'}-01` as IsoDate;
export const windowsTo = (month: string | null): IsoDate => {
  const [year = 2200, number = 12] = (month ?? '2200-12').split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) as IsoDate;
};

/** Where the visits behind a number are shown. */
export function detailLink(of: {
  readonly measure: ReviewMeasure;
  readonly days: WindowLength;
  readonly split: ReviewSplit;
  readonly key: string;
  readonly period: { readonly from: string; readonly to: string };
}): string {
  const { measure, days, split, key, period } = of;
  const search = new URLSearchParams({ maal: measure, dager: String(days), fra: period.from, til: period.to });
  if (split !== 'all') {
    search.set('inndeling', split);
    search.set('gruppe', key);
  }
  return `/kontinuitet/besok?${search}`;
}
