import { z } from 'zod';
import type { IsoDate } from '~/domain/brand';

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .nullable()
  .catch(null);

const address = z.object({ fra: month.default(null), til: month.default(null) });

/** First and last month, both included; a year up to today where the address says nothing that can be read. */
export function exportPeriod(url: string, today: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const { fra, til } = address.parse(Object.fromEntries(new URL(url).searchParams));
  const last = til ?? today.slice(0, 7);
  const [year = 0, number = 1] = last.split('-').map(Number);
  const firstOf = (months: number): IsoDate =>
    new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10) as IsoDate;
  const from = fra === null ? firstOf(-11) : (`${fra}-01` as IsoDate);
  const to = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) as IsoDate;
  return { from: from <= to ? from : (`${last}-01` as IsoDate), to };
}
